package org.ketachart.cds;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Finding;

/**
 * One card before it is written.
 *
 * @param uuid made of the call and of what it is about
 * @param summary one line, not yet shortened; holds nothing of the chart
 * @param detail Markdown, with what comes from the chart already escaped
 * @param finding what can be set aside on it; absent where nothing can
 * @param ask what a task would ask; none for a card that proposes none
 */
record Card(
        UUID uuid,
        Indicator indicator,
        CardTopic topic,
        String summary,
        String detail,
        @Nullable Finding finding,
        List<String> ask) {
    private static final int LONGEST_SUMMARY = 139;

    Card {
        summary = Markdown.line(summary, LONGEST_SUMMARY);
        ask = List.copyOf(ask);
    }

    @Override
    public String toString() {
        return "Card[" + topic.code() + "]";
    }
}
