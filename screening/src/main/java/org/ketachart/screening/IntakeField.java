package org.ketachart.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.Span;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * One question of a screening form, with what is known beforehand.
 *
 * @param entry the topic, and how the pack asks about it
 * @param reach for how many days before the day of the form it is asked about, 0 when for that day alone
 * @param prefilled the answer that what is known gives; absent when the field is left blank
 * @param beside what is known and gives no answer, for the reader: it contradicts itself, is too old, unconfirmed or over
 */
public record IntakeField(
        TopicEntry entry, int reach, @Nullable ScreeningAnswer prefilled, List<RecordId> beside) {
    /** Checks that the answer is to the question. */
    public IntakeField {
        Require.present("entry, beside", entry, beside);
        Recent.days("reach", reach);
        beside = Require.distinct("beside", beside);
        Require.that(
                prefilled == null || prefilled.topic().equals(entry.topic()),
                "what is prefilled must be about the topic that is asked about");
    }

    /**
     * Returns the whole question: the pack's words, and over which days they are asked, for a no counts for exactly these.
     */
    public String words() {
        String asked = entry.question().text();
        return entry.kind() == AnswerKind.YES_NO && entry.span() == Span.NOW && reach > 0
                ? asked + " Asked about today and the " + reach + (reach == 1 ? " day before." : " days before.")
                : asked;
    }
}
