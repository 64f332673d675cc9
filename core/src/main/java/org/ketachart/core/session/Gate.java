package org.ketachart.core.session;

import java.time.OffsetDateTime;
import java.util.List;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What was found about a step that was about to be taken. A gate may stop a plan, never a fact.
 *
 * @param id the host's
 * @param step which step, such as {@code begin-dose}
 * @param verdict open or closed
 * @param judged when
 * @param reasons every reason at once; of an open gate, what was unmet and only advised against
 */
public record Gate(RecordId id, RecordId step, GateVerdict verdict, OffsetDateTime judged, List<Reason> reasons) {
    /** Checks that a closed gate says why. */
    public Gate {
        Require.present("id, step, verdict, judged, reasons", id, step, verdict, judged, reasons);
        Require.charted("judged", judged);
        reasons = List.copyOf(reasons);
        Require.that(verdict == GateVerdict.OPEN || !reasons.isEmpty(), "a closed gate must say why");
    }
}
