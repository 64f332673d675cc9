package org.ketachart.core.value;

import java.util.List;

/**
 * Why something was done, stopped or left undone, and the readings it rests on.
 *
 * @param what the reason, in codes and words
 * @param because the vital signs and ratings it rests on; none when it rests on none
 */
public record Reason(Concept what, List<FactRef> because) {
    /** Checks that it rests on observations. */
    public Reason {
        Require.present("what, because", what, because);
        because = Require.distinct("because", because);
        Require.that(
                because.stream().allMatch(f -> f.kind() == FactKind.VITAL_SIGN || f.kind() == FactKind.RATING),
                "a reason must rest on vital signs or ratings");
    }

    /** Returns a reason in words alone. */
    public static Reason text(String words) {
        return new Reason(Concept.text(words), List.of());
    }
}
