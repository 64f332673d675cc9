package org.ketachart.core.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertAcknowledgement;
import org.ketachart.core.session.AlertClearing;
import org.ketachart.core.session.AlertEscalation;
import org.ketachart.core.session.AlertResponse;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.GateOverride;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.TakenStep;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/** The visit while it is being folded: its record, and what the log alone holds. */
final class SessionDraft {
    private final List<Clearance> clearances = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<GateOverride> overrides = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<AlertAcknowledgement> acknowledgements = new ArrayList<>();
    private final List<AlertEscalation> escalations = new ArrayList<>();
    private final List<AlertClearing> clearings = new ArrayList<>();
    private final List<AlertResponse> responses = new ArrayList<>();
    private final Map<EventId, RecordId> alertsByEvent = new HashMap<>();
    private final CareDraft care = new CareDraft();
    private final List<Deviation> deviations = new ArrayList<>();
    private final List<EventId> irregular = new ArrayList<>();
    private @Nullable RecordDraft record;
    private int unknownEvents;

    void take(Event event) {
        EventHeader header = event.header();
        check(event, false);
        if (event.payload() instanceof SessionOpened opened) {
            record = new RecordDraft(header.chart(), opened);
            return;
        }
        RecordDraft open = opened();
        SessionState before = open.state;
        boolean contradictory = open.isContradictory();
        keep(header.id(), event.payload());
        respond(event);
        open.take(header, event.payload());
        boolean leaps = open.state != before && !before.successors().contains(open.state);
        if (leaps || (open.isContradictory() && !contradictory)) {
            irregular.add(header.id());
        }
    }

    /**
     * Checks that an event may be taken in.
     *
     * @param replaces whether it takes the place of another event, as the opening may be replaced by an opening
     */
    void check(Event event, boolean replaces) {
        EventHeader header = event.header();
        if (event.payload() instanceof SessionOpened opened) {
            Require.that(record == null || replaces, CoreFault.ORDER, "a visit must be opened once");
            Require.that(header.session() != null, CoreFault.MISSING, "the opening must name its session");
            Require.that(
                    opened.clinic().id().equals(header.clinic()),
                    CoreFault.ORDER,
                    "the opening must hold the log's clinic");
        }
        if (record != null || !(event.payload() instanceof SessionOpened)) {
            sameVisit(opened().chart, header);
        }
    }

    /** Checks that an event is of this visit. */
    private static void sameVisit(Chart visit, EventHeader header) {
        Require.that(header.clinic().equals(visit.clinic()), CoreFault.ORDER, "an event must be of the log's clinic");
        Require.that(
                header.patient().equals(visit.patient()), CoreFault.ORDER, "an event must be of the log's patient");
        Require.that(
                visit.session() != null && visit.session().equals(header.session()),
                CoreFault.ORDER,
                "an event must be of the log's session");
    }

    private void keep(EventId id, EventPayload payload) {
        if (payload instanceof ClearanceDecided decided) {
            clearances.add(decided.clearance());
        } else if (payload instanceof GateJudged judged) {
            gates.add(judged.gate());
        } else if (payload instanceof GateOverridden overridden) {
            overrides.add(overridden.override());
        } else if (payload instanceof AlertRaised raised) {
            alerts.add(raised.alert());
            alertsByEvent.put(id, raised.alert().id());
        } else if (payload instanceof AlertAcknowledged acknowledged) {
            acknowledgements.add(acknowledged.acknowledgement());
        } else if (payload instanceof AlertEscalated escalated) {
            escalations.add(escalated.escalation());
        } else if (payload instanceof AlertCleared cleared) {
            clearings.add(cleared.clearing());
        } else if (payload instanceof DeviationRecorded recorded) {
            deviations.add(recorded.deviation());
        } else if (payload instanceof UnknownPayload) {
            unknownEvents++;
        } else {
            care.take(payload);
        }
    }

    /** What was charted with an alert's event as its cause was done because of that alert. */
    private void respond(Event event) {
        EventId cause = event.header().causedBy();
        if (cause == null) {
            return;
        }
        FactRef done = null;
        if (event.payload() instanceof InterventionCharted charted) {
            done = charted.intervention().ref();
        } else if (event.payload() instanceof AdministrationCharted charted) {
            done = new FactRef(FactKind.ADMINISTRATION, charted.administration().id());
        }
        RecordId alert = alertsByEvent.get(cause);
        if (done != null && alert != null) {
            AlertResponse response = new AlertResponse(alert, done);
            if (!responses.contains(response)) {
                responses.add(response);
            }
        }
    }

    Session toSession(long seq, List<TakenStep> steps) {
        return new Session(
                opened().toRecord(),
                care.toContext(),
                clearances,
                gates,
                overrides,
                alerts,
                acknowledgements,
                escalations,
                clearings,
                responses,
                deviations,
                irregular,
                steps,
                opened().dosingBegan(),
                opened().resumed(),
                unknownEvents,
                seq);
    }

    private RecordDraft opened() {
        if (record == null) {
            throw new DomainException(CoreFault.ORDER, "a log must begin by opening its visit");
        }
        return record;
    }
}
