package org.ketachart.core.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is meant, in none or several terminologies and in the words that were used.
 *
 * <p>The words are the record; a code is somebody's reading of them. Do not drop the text because a code is there.
 *
 * @param codes the codings, in the order given
 * @param text the verbatim words; absent only when a coding is there
 */
public record Concept(List<Code> codes, @Nullable Note text) {
    /** Checks that something is meant. */
    public Concept {
        Require.present("codes", codes);
        codes = Require.distinct("a concept", codes);
        Require.that(!codes.isEmpty() || text != null, CoreFault.MISSING, "a concept must have a code or a text");
    }

    /** Returns a concept in words alone. */
    public static Concept text(String words) {
        return new Concept(List.of(), new Note(words));
    }

    /** Returns a concept of one coding. */
    public static Concept code(String system, String code, @Nullable String display) {
        return new Concept(List.of(new Code(system, code, display)), null);
    }
}
