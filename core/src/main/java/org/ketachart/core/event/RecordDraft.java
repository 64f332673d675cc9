package org.ketachart.core.event;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.session.TreatmentStatus;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Reason;

/** The record while it is being folded: one slot for each component of {@link SessionRecord}. */
final class RecordDraft {
    final Chart chart;
    private final SessionOpened opened;
    SessionState state = SessionState.PLANNED;
    private @Nullable OffsetDateTime since;
    private @Nullable OffsetDateTime arrived;
    private @Nullable OffsetDateTime ended;
    private @Nullable TreatmentStatus treatment;
    private @Nullable Reason treatmentReason;
    private @Nullable OffsetDateTime dosingBegan;
    private @Nullable OffsetDateTime doseEnded;
    private @Nullable OffsetDateTime ready;
    private @Nullable OffsetDateTime resumed;
    private @Nullable Concept notHeld;
    private @Nullable Discharge discharge;
    private final FactDraft facts = new FactDraft();

    RecordDraft(Chart chart, SessionOpened opened) {
        this.chart = chart;
        this.opened = opened;
    }

    void take(EventHeader header, EventPayload payload) {
        OffsetDateTime at = header.occurredAt();
        if (payload instanceof PatientArrived) {
            arrive(at);
        } else if (payload instanceof ClearanceDecided decided) {
            if (decided.clearance().allowsDose() && !state.isBeyondClearance() && move(SessionState.CLEARED, at)) {
                treatment = TreatmentStatus.PREPARATION;
            }
        } else if (payload instanceof DoseWithheld withheld) {
            if (move(SessionState.WITHHELD, at)) {
                treatment = TreatmentStatus.NOT_DONE;
                treatmentReason = withheld.reason();
                ended = at;
            }
        } else if (payload instanceof DosingBegan) {
            dosingBegan = at;
            if (move(SessionState.DOSING, at)) {
                treatment = TreatmentStatus.IN_PROGRESS;
            }
        } else if (payload instanceof DoseCompleted) {
            endDose(TreatmentStatus.COMPLETED, null, at);
        } else if (payload instanceof DoseStopped stopped) {
            endDose(TreatmentStatus.STOPPED, stopped.reason(), at);
        } else if (payload instanceof ReadyToLeave) {
            if (resumed == null || !at.isBefore(resumed)) {
                ready = at;
                move(SessionState.READY, at);
            }
        } else if (payload instanceof MonitoringResumed) {
            resume(at);
        } else if (payload instanceof SessionFinished finished) {
            end(SessionState.FINISHED, finished.discharge());
        } else if (payload instanceof PatientLeft left) {
            end(SessionState.LEFT, left.discharge());
        } else if (payload instanceof PatientTransferred transferred) {
            end(SessionState.TRANSFERRED, transferred.discharge());
        } else if (payload instanceof SessionCancelled cancelled) {
            notHeld = move(SessionState.CANCELLED, at) ? cancelled.reason() : notHeld;
        } else if (payload instanceof PatientNoShow missed) {
            notHeld = move(SessionState.NO_SHOW, at) ? missed.reason() : notHeld;
        } else {
            facts.take(payload);
        }
    }

    /** A patient who has come does not come again; what is charted late or twice is no new arrival. */
    private void arrive(OffsetDateTime at) {
        boolean there = state.rank() >= SessionState.ARRIVED.rank();
        arrived = arrived == null || !there ? at : arrived;
        if (!there) {
            move(SessionState.ARRIVED, at);
        }
    }

    /** Of two ends of the dose the later one is believed; neither brings back who was ready or is gone. */
    private void endDose(TreatmentStatus how, @Nullable Reason why, OffsetDateTime at) {
        if (doseEnded == null || !at.isBefore(doseEnded)) {
            treatment = how;
            treatmentReason = why;
            doseEnded = at;
        }
        if (state.rank() < SessionState.MONITORING.rank()) {
            move(SessionState.MONITORING, at);
        }
    }

    /** A relapse may show in the very minute in which the patient was ready. */
    private void resume(OffsetDateTime at) {
        if (since == null || !at.isBefore(since) || state.rank() < SessionState.MONITORING.rank()) {
            state = SessionState.MONITORING;
            since = at;
            resumed = at;
            ready = null;
        }
    }

    /** How a patient whose dose was withheld went away is charted, and the visit stays one without a dose. */
    private void end(SessionState how, Discharge with) {
        boolean withheld = state == SessionState.WITHHELD
                && (discharge == null || !with.at().isBefore(discharge.at()));
        if (withheld || (state != SessionState.WITHHELD && move(how, with.at()))) {
            discharge = with;
            ended = with.at();
        }
    }

    /** Moves to a state; a step that happened before the present state began, or in its very minute, takes nobody back. */
    private boolean move(SessionState to, OffsetDateTime at) {
        boolean late = since != null && at.isBefore(since);
        boolean back = to.rank() < state.rank() && since != null && at.isEqual(since);
        if (back || (late && to.rank() <= state.rank())) {
            return false;
        }
        state = to;
        since = at;
        return true;
    }

    /** Returns when a dose was last said to begin. */
    @Nullable
    OffsetDateTime dosingBegan() {
        return dosingBegan;
    }

    /** Returns when monitoring last went on after the patient had been ready. */
    @Nullable
    OffsetDateTime resumed() {
        return resumed;
    }

    /** Returns whether the visit would be over before it began; then nobody knows when it ended. */
    boolean isContradictory() {
        return arrived != null && ended != null && state.isOver() && ended.isBefore(arrived);
    }

    SessionRecord toRecord() {
        TreatmentStatus given = treatment();
        Interval dosing = dosing(given);
        return new SessionRecord(
                chart,
                state,
                opened.setting(),
                opened.encounter(),
                opened.location(),
                opened.indication(),
                opened.planned(),
                opened.phase(),
                opened.plan(),
                opened.number(),
                opened.protocol(),
                arrived,
                isContradictory() || !state.isOver() ? null : ended,
                given == null ? null : new Treatment(given, dosing, broken(given) ? treatmentReason : null),
                dosing == null ? null : monitoring(dosing),
                state == SessionState.CANCELLED || state == SessionState.NO_SHOW ? notHeld : null,
                state.isOver() ? discharge : null,
                facts.orders,
                facts.products,
                facts.vitalSigns,
                facts.ratings,
                facts.administrations,
                facts.interventions,
                facts.adverseEvents,
                facts.effects,
                facts.consents,
                facts.forms,
                opened.clinic(),
                facts.course,
                facts.phase,
                facts.plan);
    }

    /** What reached the patient was given, whatever the steps say. */
    private @Nullable TreatmentStatus treatment() {
        boolean begun =
                treatment != null && treatment != TreatmentStatus.PREPARATION && treatment != TreatmentStatus.NOT_DONE;
        if (begun || facts.administrations.stream().noneMatch(Administration::reachedPatient)) {
            return treatment;
        }
        boolean open = !state.isOver() && state.rank() <= SessionState.DOSING.rank();
        return open ? TreatmentStatus.IN_PROGRESS : TreatmentStatus.COMPLETED;
    }

    private static boolean broken(TreatmentStatus given) {
        return given == TreatmentStatus.STOPPED || given == TreatmentStatus.NOT_DONE;
    }

    /** From first to last drug; from the charted givings, else from when dosing was said to begin. */
    private @Nullable Interval dosing(@Nullable TreatmentStatus given) {
        if (given == null || given == TreatmentStatus.PREPARATION || given == TreatmentStatus.NOT_DONE) {
            return null;
        }
        List<Interval> givings = facts.administrations.stream()
                .filter(Administration::reachedPatient)
                .map(Administration::time)
                .toList();
        OffsetDateTime first = givings.stream()
                .map(Interval::start)
                .min(OffsetDateTime.timeLineOrder())
                .orElse(dosingBegan);
        if (first == null) {
            return null;
        }
        OffsetDateTime last = givings.stream()
                .map(g -> g.end() == null ? g.start() : g.end())
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElse(null);
        return new Interval(first, given == TreatmentStatus.IN_PROGRESS ? null : last);
    }

    private Interval monitoring(Interval dosing) {
        OffsetDateTime end = ready != null || !state.isOver() ? ready : ended;
        return new Interval(dosing.start(), end == null || end.isBefore(dosing.start()) ? null : end);
    }
}
