package org.ketachart.sessions.form;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.StepKind;
import org.ketachart.core.session.TakenStep;
import org.ketachart.core.value.EventId;

/** Which event says that monitoring ended: that the patient was ready, and where nobody said so, that the patient was gone. */
record EndStep(List<EventId> events) {
    static EndStep of(Session session) {
        List<EventId> ready = new ArrayList<>();
        List<EventId> gone = new ArrayList<>();
        for (TakenStep step : session.steps()) {
            if (step.kind() == StepKind.READINESS) {
                ready.clear();
                ready.add(step.event());
            } else if (step.kind() == StepKind.RESUMPTION) {
                ready.clear();
            } else if (step.kind() == StepKind.END) {
                gone.clear();
                gone.add(step.event());
            }
        }
        return new EndStep(List.copyOf(ready.isEmpty() ? gone : ready));
    }
}
