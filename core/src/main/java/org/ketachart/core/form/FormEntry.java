package org.ketachart.core.form;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * That a person stands for an answer.
 *
 * @param by who gave or confirmed it
 * @param at when
 * @param confirms the earlier form whose answer was looked at and found still true; absent when it was given anew
 */
public record FormEntry(
        HostRef by, OffsetDateTime at, @Nullable RecordId confirms) {
    /** Checks the time. */
    public FormEntry {
        Require.present("by, at", by, at);
        Require.charted("at", at);
        Require.that(!by.type().equals("Device"), "an answer must be given by a person, not a device");
    }
}
