package org.ketachart.core.screening;

import java.util.List;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * That an answer was not given but filled in beforehand, from what was known.
 *
 * <p>Until a person confirms it, it is only shown: it says nothing that the evidence behind it does not say already.
 *
 * @param evidence what it was read from, at least one
 * @param confirmed whether the person who filled the form looked at it and found it so
 */
public record Prefill(List<RecordId> evidence, boolean confirmed) {
    /** Checks that it comes from somewhere. */
    public Prefill {
        Require.present("evidence", evidence);
        evidence = Require.distinct("evidence", evidence);
        Require.that(!evidence.isEmpty(), "what was prefilled must name what it came from");
    }

    /** Returns what nobody looked at yet. */
    public static Prefill from(List<RecordId> evidence) {
        return new Prefill(evidence, false);
    }

    /** Returns the same, looked at and found so. */
    public Prefill confirm() {
        return new Prefill(evidence, true);
    }
}
