package org.ketachart.core.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertAcknowledgement;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.GateOverride;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Require;

/**
 * Folds the events of one visit, in the order of belief, into the visit as believed.
 *
 * <p>The fold accepts whatever happened: an event that does not follow from the state before it is applied and listed as irregular. It
 * refuses only events of another visit, clinic or patient, and a log that does not begin by opening the visit. One fold serves one thread.
 */
public final class SessionFold {
    private final List<Clearance> clearances = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<GateOverride> overrides = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<AlertAcknowledgement> acknowledgements = new ArrayList<>();
    private final List<Deviation> deviations = new ArrayList<>();
    private final List<EventId> irregular = new ArrayList<>();
    private @Nullable RecordDraft draft;
    private int unknownEvents;
    private long seq;

    /** Begins with nothing taken in. */
    public SessionFold() {}

    /** Returns the visit as believed after all these events. */
    public static Session of(List<Event> events) {
        SessionFold fold = new SessionFold();
        events.forEach(fold::apply);
        return fold.session();
    }

    /**
     * Returns the visit as it was believed at a moment: the fold of what the system had taken in by then.
     *
     * @param events in the order of belief
     * @param at the moment, inclusive
     * @throws DomainException with {@link CoreFault#ORDER} if nothing had been taken in by then
     */
    public static Session asBelieved(List<Event> events, Instant at) {
        return of(events.stream()
                .filter(e -> !e.header().recordedAt().isAfter(at))
                .toList());
    }

    /**
     * Takes in the next event.
     *
     * @throws DomainException with {@link CoreFault#ORDER} if it is of another visit or comes before the opening
     */
    public void apply(Event event) {
        EventHeader header = event.header();
        if (event.payload() instanceof SessionOpened opened) {
            Require.that(draft == null, CoreFault.ORDER, "a visit must be opened once");
            Require.that(header.session() != null, CoreFault.MISSING, "the opening must name its session");
            Require.that(
                    opened.clinic().id().equals(header.clinic()),
                    CoreFault.ORDER,
                    "the opening must hold the log's clinic");
            draft = new RecordDraft(header.chart(), opened);
        } else {
            RecordDraft open = opened();
            Require.that(
                    header.clinic().equals(open.chart.clinic()),
                    CoreFault.ORDER,
                    "an event must be of the log's clinic");
            Require.that(
                    header.patient().equals(open.chart.patient()),
                    CoreFault.ORDER,
                    "an event must be of the log's patient");
            Require.that(
                    open.chart.session() != null && open.chart.session().equals(header.session()),
                    CoreFault.ORDER,
                    "an event must be of the log's session");
            SessionState before = open.state;
            take(open, header, event.payload());
            if (open.state != before && !before.successors().contains(open.state)) {
                irregular.add(header.id());
            }
        }
        seq = Math.max(seq, header.seq());
    }

    private void take(RecordDraft open, EventHeader header, EventPayload payload) {
        if (payload instanceof ClearanceDecided decided) {
            clearances.add(decided.clearance());
        } else if (payload instanceof GateJudged judged) {
            gates.add(judged.gate());
        } else if (payload instanceof GateOverridden overridden) {
            overrides.add(overridden.override());
        } else if (payload instanceof AlertRaised raised) {
            alerts.add(raised.alert());
        } else if (payload instanceof AlertAcknowledged acknowledged) {
            acknowledgements.add(acknowledged.acknowledgement());
        } else if (payload instanceof DeviationRecorded recorded) {
            deviations.add(recorded.deviation());
        } else if (payload instanceof UnknownPayload) {
            unknownEvents++;
        }
        open.take(header, payload);
    }

    /**
     * Returns the visit as believed after the events so far.
     *
     * @throws DomainException with {@link CoreFault#ORDER} if the visit has not been opened
     */
    public Session session() {
        return new Session(
                opened().toRecord(),
                clearances,
                gates,
                overrides,
                alerts,
                acknowledgements,
                deviations,
                irregular,
                unknownEvents,
                seq);
    }

    private RecordDraft opened() {
        if (draft == null) {
            throw new DomainException(CoreFault.ORDER, "a log must begin by opening its visit");
        }
        return draft;
    }
}
