package org.ketachart.core.screening;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Require;

/**
 * One trial of an antidepressant on a form.
 *
 * @param trial what is known of it
 * @param prefill where it was filled in from; absent when a person wrote it
 */
public record TriedEntry(
        AntidepressantTrial trial, @Nullable Prefill prefill) {
    /** Checks that it is there. */
    public TriedEntry {
        Require.present("trial", trial);
    }

    @Override
    public String toString() {
        return "TriedEntry[withheld]";
    }
}
