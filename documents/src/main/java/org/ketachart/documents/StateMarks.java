package org.ketachart.documents;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.value.Interval;
import org.ketachart.documents.Mark.Lane;

/** The ruler of the visit: when it passed into each of its states, as far as its record knows. */
final class StateMarks {
    private final SessionRecord record;
    private final Clock clock;
    private final List<Mark> marks = new ArrayList<>();

    StateMarks(SessionRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    static List<Mark> of(Session session, Clock clock) {
        StateMarks states = new StateMarks(session.record(), clock);
        states.collect(session.clearances());
        return states.marks;
    }

    private void collect(List<Clearance> clearances) {
        if (record.arrived() == null && record.planned() != null) {
            add("planned", record.planned().resolved());
        }
        add("arrived", record.arrived());
        Treatment treatment = record.treatment();
        Interval dosing = treatment == null ? null : treatment.dosing();
        boolean cleared = treatment != null && record.state() != SessionState.WITHHELD;
        for (int i = clearances.size() - 1; cleared && i >= 0; i--) {
            if (clearances.get(i).allowsDose()) {
                add("cleared", clearances.get(i).decided());
                break;
            }
        }
        if (dosing != null) {
            add("dosing", dosing.start());
            add("monitoring", dosing.end());
        }
        OffsetDateTime ended = record.ended();
        Interval monitoring = record.monitoring();
        OffsetDateTime ready = monitoring == null ? null : monitoring.end();
        if (ready != null && (record.state() == SessionState.READY || (ended != null && ready.isBefore(ended)))) {
            add("ready", ready);
        }
        add(Words.of(record.state()), ended);
    }

    private void add(String state, @Nullable OffsetDateTime since) {
        if (since != null) {
            String label = state + " " + clock.time(since);
            marks.add(Mark.at(Lane.STATES, since.toInstant(), label, label, "state-" + state.replace(' ', '-')));
        }
    }
}
