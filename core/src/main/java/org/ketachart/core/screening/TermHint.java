package org.ketachart.core.screening;

import java.util.Locale;
import org.ketachart.core.value.Require;

/**
 * A word that makes a person look: where a chart's free text holds it, the topic may be meant. It never decides anything.
 *
 * @param topic what may be meant
 * @param word in lower case, at least three letters; found inside longer words too
 */
public record TermHint(Topic topic, String word) {
    private static final int SHORTEST = 3;

    /** Checks the word. */
    public TermHint {
        Require.present("topic, word", topic, word);
        Require.text("word", word);
        Require.that(word.length() >= SHORTEST, "a hint must have three letters or more");
        Require.that(word.equals(word.toLowerCase(Locale.ROOT)), "a hint must be in lower case");
    }

    @Override
    public String toString() {
        return "TermHint[" + topic.code() + "]";
    }
}
