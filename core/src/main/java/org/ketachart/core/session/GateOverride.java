package org.ketachart.core.session;

import java.time.OffsetDateTime;
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
 */
public record GateOverride(RecordId id, RecordId gate, HostRef clinician, OffsetDateTime decided, Note reason) {
    /** Checks the time. */
    public GateOverride {
        Require.present("id, gate, clinician, decided, reason", id, gate, clinician, decided, reason);
        Require.charted("decided", decided);
    }
}
