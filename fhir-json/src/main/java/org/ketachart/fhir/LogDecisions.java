package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.ClearanceDecided;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

/**
 * The decisions of a visit, as its log tells. A later decision is another one, and the earlier stands; one that was charted anew under its own
 * id was amended, and one that a correction put another in place of was made in error.
 */
final class LogDecisions {
    private LogDecisions() {}

    /** Returns every decision ever told of, in the order first decided; their proposals are not in the log. */
    static List<Determination> of(List<Event> log) {
        Map<RecordId, Clearance> latest = new LinkedHashMap<>();
        Map<RecordId, RecordStatus> status = new LinkedHashMap<>();
        for (Event event : log) {
            if (event.payload() instanceof ClearanceDecided decided) {
                RecordId id = decided.clearance().id();
                status.merge(id, RecordStatus.FINAL, (before, now) -> RecordStatus.AMENDED);
                latest.put(id, decided.clearance());
            }
        }
        if (latest.isEmpty()) {
            return List.of();
        }
        Map<RecordId, Clearance> standing = SessionFold.of(log).clearances().stream()
                .collect(Collectors.toMap(Clearance::id, one -> one, (earlier, later) -> later));
        Set<RecordId> known = standing.keySet();
        List<Determination> decisions = new ArrayList<>();
        latest.forEach((id, clearance) -> decisions.add(
                known.contains(id)
                        ? Determination.decided(
                                standing.getOrDefault(id, clearance), status.getOrDefault(id, RecordStatus.FINAL))
                        : Determination.decided(clearance, RecordStatus.ENTERED_IN_ERROR)));
        return decisions;
    }
}
