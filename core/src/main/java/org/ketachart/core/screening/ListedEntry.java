package org.ketachart.core.screening;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Require;

/**
 * One entry of a list that a person gave: a medicine, a problem, an allergy.
 *
 * <p>An entry that was prefilled and is over stays on the form as such. To strike it would leave what the chart says standing.
 *
 * @param what in words, by codes, or both
 * @param how whether it still is, since when, until when, and how much a day
 * @param prefill where it was filled in from; absent when a person wrote it
 */
public record ListedEntry(
        Concept what, Statement.Present how, @Nullable Prefill prefill) {
    /** Checks that all of it is there. */
    public ListedEntry {
        Require.present("what, how", what, how);
    }

    /** Returns an entry that a person wrote, of what is there now. */
    public static ListedEntry now(Concept what) {
        return new ListedEntry(what, Statement.Present.now(), null);
    }

    @Override
    public String toString() {
        return "ListedEntry[withheld]";
    }
}
