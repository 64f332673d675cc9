package org.ketachart.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.AlertAcknowledgement;
import org.ketachart.core.session.AlertEscalation;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.GateOverride;
import org.ketachart.core.session.GateVerdict;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.StepKind;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.SessionCommand.*;
import org.ketachart.sessions.protocol.Protocol;

/** Whether a step may be taken, and what it leads to. */
record Stepping(Session session, CommandContext context, Protocol protocol, Instant now) {
    /** How the gate is called that a patient passes before leaving. */
    static final String READY_GATE = "declare-ready";

    Decision take(Step step, EventChain chain) {
        if (context.amends() != null && (step instanceof Gated || StepTargets.target(step) != null)) {
            return correct(step, chain);
        }
        List<Refusal> against = against(step);
        if (!against.isEmpty()) {
            return new Decision.Refused(against);
        }
        if (step instanceof OverrideGate override) {
            EventId judged = judge(override.step(), gate(override.step()).closing(), GateVerdict.CLOSED, chain);
            EventId cause = chain.add(
                    new GateOverridden(new GateOverride(
                            chain.nextId(),
                            new RecordId(judged.value()),
                            override.clinician(),
                            context.occurredAt(),
                            override.reason(),
                            staff().role(override.clinician()),
                            override.second())),
                    context.occurredAt(),
                    judged);
            pass(override.step(), cause, chain);
        } else if (step instanceof Gated gated) {
            pass(gated, judge(gated, gate(gated).advised(), GateVerdict.OPEN, chain), chain);
        } else {
            ungated(step, chain);
        }
        return chain.accepted();
    }

    /**
     * A step that is charted anew happened, whatever the visit has come to since: no gate judges it and no state stands against it. Only a
     * departure does not become a finish unless the patient might have finished: that would be a gate set aside by nobody.
     */
    private Decision correct(Step step, EventChain chain) {
        Step meant = step instanceof OverrideGate override ? override.step() : step;
        List<Refusal> against = new ArrayList<>();
        if (latest(step).isAfter(now)) {
            against.add(inFuture());
        }
        if (!isCorrectable(session, context, StepTargets.kind(meant))) {
            against.add(
                    Refusal.of(SessionFault.STEP_UNKNOWN, "a correction must name a step of its kind in this visit"));
        }
        if (step instanceof OverrideGate override && !staff().isPrescriber(override.clinician())) {
            against.add(notPrescriber());
        }
        if (meant instanceof Finish finish && session.record().state() != SessionState.FINISHED) {
            against.addAll(gate(finish).closing());
        }
        if (!against.isEmpty()) {
            return new Decision.Refused(against);
        }
        if (meant instanceof Gated gated) {
            pass(gated, context.causedBy(), chain);
        } else {
            ungated(meant, chain);
        }
        return chain.accepted();
    }

    /** Returns whether what is corrected is a step of this kind in this visit. */
    static boolean isCorrectable(Session session, CommandContext context, @Nullable StepKind kind) {
        return context.amends() != null
                && session.findStep(context.amends())
                        .filter(taken -> taken == kind)
                        .isPresent();
    }

    private ActingStaff staff() {
        return new ActingStaff(session, context);
    }

    private static Refusal notPrescriber() {
        return Refusal.of(SessionFault.NOT_PRESCRIBER, "a gate must be set aside by a prescriber of the clinic");
    }

    private static Refusal inFuture() {
        return Refusal.of(SessionFault.IN_FUTURE, "a step must not be taken before its time");
    }

    private List<Refusal> against(Step step) {
        List<Refusal> found = new ArrayList<>();
        if (latest(step).isAfter(now)) {
            found.add(inFuture());
        }
        SessionState from = session.record().state();
        SessionState to = StepTargets.target(step);
        if (to != null && !StepTargets.mayPass(from, to, step)) {
            found.add(Refusal.transition(from, to));
        }
        if (step instanceof OverrideGate override) {
            GateFindings findings = gate(override.step());
            List<Refusal> closed = findings.closing();
            if (!staff().isPrescriber(override.clinician())) {
                found.add(notPrescriber());
            }
            if (closed.isEmpty()) {
                found.add(Refusal.of(SessionFault.NOTHING_TO_OVERRIDE, "a gate must be closed to be set aside"));
            }
            closed.stream().filter(r -> !r.fault().isOverridable()).forEach(found::add);
            boolean same = override.clinician().equals(override.second());
            if (same || (findings.takesSecond() && !staff().isSecond(override))) {
                found.add(Refusal.of(
                        SessionFault.SECOND_PERSON_MISSING,
                        "a second person of the clinic must agree to set this gate aside"));
            }
        } else if (step instanceof Gated gated) {
            found.addAll(gate(gated).closing());
        } else if (step instanceof AcknowledgeAlert acknowledge) {
            known(acknowledge.alert(), found);
        } else if (step instanceof EscalateAlert escalate) {
            known(escalate.alert(), found);
        } else if (step instanceof Withhold && session.record().findFirstDrug().isPresent()) {
            found.add(
                    Refusal.of(SessionFault.DRUG_GIVEN, "a dose must be withheld before any drug reached the patient"));
        } else if (step instanceof Retract retract && !HeldFacts.holds(session, retract.fact())) {
            found.add(Refusal.of(SessionFault.FACT_UNKNOWN, "a fact entered in error must be of this visit"));
        } else if (step instanceof FileForm file) {
            found.addAll(new FormFiling(session, now).against(file.form()));
        }
        return found;
    }

    private void known(RecordId alert, List<Refusal> found) {
        if (session.alerts().stream().noneMatch(a -> a.id().equals(alert))) {
            found.add(Refusal.of(SessionFault.ALERT_UNKNOWN, "an alert must have been raised in this visit"));
        }
    }

    private GateFindings gate(Gated step) {
        if (step instanceof BeginDose begin) {
            return new DoseGate(session, protocol, begin, context.recalls()).judge();
        }
        LeavingGate gate = new LeavingGate(session, protocol);
        return step instanceof Finish finish ? gate.finish(finish.discharge()) : gate.ready(context.occurredAt());
    }

    /** Returns the latest time the step speaks of. */
    private Instant latest(Step step) {
        OffsetDateTime own = context.occurredAt();
        Step inner = step instanceof OverrideGate override ? override.step() : step;
        if (inner instanceof BeginDose begin) {
            own = begin.first().time().start();
        } else if (inner instanceof Finish finish) {
            own = finish.discharge().at();
        } else if (inner instanceof DecideClearance decide) {
            own = decide.clearance().decided();
        }
        Instant charted = context.occurredAt().toInstant();
        return own.toInstant().isAfter(charted) ? own.toInstant() : charted;
    }

    private EventId judge(Gated step, List<Refusal> unmet, GateVerdict verdict, EventChain chain) {
        String name = step instanceof BeginDose ? "begin-dose" : step instanceof Finish ? "finish" : READY_GATE;
        List<Reason> reasons = unmet.stream().map(Stepping::reason).distinct().toList();
        return chain.add(
                new GateJudged(new Gate(chain.nextId(), new RecordId(name), verdict, context.occurredAt(), reasons)));
    }

    /** Returns what a gate says of a reason against a step, with the readings it rests on. */
    static Reason reason(Refusal refusal) {
        return new Reason(
                SessionWords.refusal(refusal),
                refusal.because().stream().filter(Stepping::isSeen).distinct().toList());
    }

    private static boolean isSeen(FactRef ref) {
        return ref.kind() == FactKind.VITAL_SIGN || ref.kind() == FactKind.RATING;
    }

    private void pass(Gated step, @Nullable EventId cause, EventChain chain) {
        if (step instanceof BeginDose begin) {
            OffsetDateTime start = begin.first().time().start();
            EventId began = chain.add(new DosingBegan(), start, cause);
            EventId charted = chain.add(new AdministrationCharted(begin.first()), start, began);
            Charting charting = new Charting(session, context, protocol, now);
            charting.compare(begin.first(), charted, chain);
            charting.reviewBegun(begin.first(), charted, chain);
        } else if (step instanceof Finish finish) {
            chain.add(
                    new SessionFinished(finish.discharge()), finish.discharge().at(), cause);
        } else {
            chain.add(new ReadyToLeave(), context.occurredAt(), cause);
        }
    }

    private void ungated(Step step, EventChain chain) {
        if (step instanceof Arrive) {
            chain.add(new PatientArrived());
        } else if (step instanceof DecideClearance decide) {
            chain.add(new ClearanceDecided(decide.clearance()));
        } else if (step instanceof Withhold withhold) {
            chain.add(new DoseWithheld(withhold.reason()));
        } else if (step instanceof CompleteDose) {
            chain.add(new DoseCompleted());
        } else if (step instanceof StopDose stop) {
            chain.add(new DoseStopped(stop.reason()));
        } else if (step instanceof ResumeMonitoring resume) {
            chain.add(new MonitoringResumed(resume.reason()));
        } else if (step instanceof Cancel cancel) {
            chain.add(new SessionCancelled(cancel.reason()));
        } else if (step instanceof NoShow missed) {
            chain.add(new PatientNoShow(missed.reason()));
        } else if (step instanceof Retract retract) {
            EventId gone = chain.add(new EnteredInError(retract.fact(), retract.reason()));
            new Charting(session, context, protocol, now).reviewWithout(retract.fact(), gone, chain);
        } else if (step instanceof FileForm file) {
            chain.add(new FormCharted(file.form()));
        } else if (step instanceof AcknowledgeAlert acknowledge) {
            chain.add(new AlertAcknowledged(new AlertAcknowledgement(
                    acknowledge.alert(), context.actor(), context.occurredAt(), acknowledge.note())));
        } else if (step instanceof EscalateAlert escalate) {
            chain.add(new AlertEscalated(
                    new AlertEscalation(escalate.alert(), context.occurredAt(), escalate.to(), escalate.note())));
        }
    }
}
