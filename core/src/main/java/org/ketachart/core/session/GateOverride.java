package org.ketachart.core.session;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A clinician's decision to go on although a gate was closed, with who and why.
 *
 * @param id the host's
 * @param gate the gate set aside
 * @param clinician who decided
 * @param decided when
 * @param reason why, as written
 * @param role in which role the clinician decided; unknown when absent
 * @param second who else agreed; absent when nobody had to
 */
public record GateOverride(
        RecordId id,
        RecordId gate,
        HostRef clinician,
        OffsetDateTime decided,
        Note reason,
        @Nullable StaffRole role,
        @Nullable HostRef second) {
    /** Checks the time and that the second person is another one. */
    public GateOverride {
        Require.present("id, gate, clinician, decided, reason", id, gate, clinician, decided, reason);
        Require.charted("decided", decided);
        Require.that(!clinician.equals(second), CoreFault.CONTRADICTION, "the second person must not be the first");
    }
}
