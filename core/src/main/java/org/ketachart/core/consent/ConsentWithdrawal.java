package org.ketachart.core.consent;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * A consent taken back. It holds from its moment on; what was done before stays done with consent.
 *
 * @param at when the patient said so
 * @param to who was told; unknown when absent
 * @param reason in the patient's words; none was given when absent, and none is owed
 */
public record ConsentWithdrawal(
        OffsetDateTime at, @Nullable HostRef to, @Nullable Note reason) {
    /** Checks the time. */
    public ConsentWithdrawal {
        Require.present("at", at);
        Require.charted("at", at);
    }
}
