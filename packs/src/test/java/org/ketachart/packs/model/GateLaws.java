package org.ketachart.packs.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.GateVerdict;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.packs.model.Visit.Played;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.Refusal;
import org.ketachart.sessions.SessionCommand.*;
import org.ketachart.sessions.SessionFault;

/** A gate opens and closes for what holds and for nothing else, and is set aside by whoever may. */
final class GateLaws {
    private static final Map<String, SessionFault> BY_CODE = new HashMap<>();
    /** What a step is refused with that is no matter of its gate, or a matter of the schedule, which has laws of its own. */
    private static final Set<SessionFault> NO_GATE = EnumSet.of(
            SessionFault.TRANSITION,
            SessionFault.LOOK_UNEXPLAINED,
            SessionFault.IN_FUTURE,
            SessionFault.NOT_PRESCRIBER,
            SessionFault.NOTHING_TO_OVERRIDE,
            SessionFault.SECOND_PERSON_MISSING);

    static {
        for (SessionFault fault : SessionFault.values()) {
            BY_CODE.put(fault.code(), fault);
        }
    }

    private GateLaws() {}

    static void gates(Visit visit, Dice dice) {
        for (Played step : visit.played()) {
            boolean gated =
                    step.asked().command() instanceof Gated || step.asked().command() instanceof OverrideGate;
            boolean here = step.before() != null
                    && step.asked().context().chart().equals(visit.world().chart());
            if (gated && here && !step.isCorrection()) {
                judge(visit, step);
            }
        }
    }

    private static void judge(Visit visit, Played step) {
        OverrideGate override = step.asked().command() instanceof OverrideGate o ? o : null;
        Gated gated = override == null ? (Gated) step.asked().command() : override.step();
        Known known = new Known(visit.logBefore(step));
        Expected expected = expected(visit, step, gated, known);
        Supplier<String> what = () -> "the gate of " + step.asked();
        if (step.decision() instanceof Decision.Refused refused) {
            Set<SessionFault> told = EnumSet.noneOf(SessionFault.class);
            refused.refusals().stream().map(Refusal::fault).forEach(told::add);
            if (override != null) {
                refusedOverride(override, step, expected, told, visit);
            } else {
                told.removeAll(NO_GATE);
                expected.holds(told, what);
            }
            return;
        }
        Gate gate = ((GateJudged) step.events().get(0).payload()).gate();
        boolean latest = visit.logBefore(step).stream()
                .noneMatch(e ->
                        e.header().occurredAt().isAfter(step.asked().context().occurredAt()));
        SessionState now = step.after().record().state();
        Law.that(!latest || now == state(gated), () -> what.get() + " must lead on, was " + now);
        if (override == null) {
            Law.same(GateVerdict.OPEN, gate.verdict(), what);
            expected.holds(Set.of(), what);
            if (expected.isExact()) {
                Law.same(expected.all.soft, faults(gate), () -> what.get() + " (advice)");
            }
        } else {
            Law.same(GateVerdict.CLOSED, gate.verdict(), what);
            expected.holds(faults(gate), what);
            Law.that(
                    faults(gate).stream().allMatch(SessionFault::isOverridable),
                    () -> what.get() + " set aside what nobody may: " + faults(gate));
            Law.that(isPrescriber(override.clinician(), step, visit), () -> what.get() + " by no prescriber");
            Law.that(!expected.all.second || isSecond(override, step, visit), () -> what.get() + " by one person");
        }
    }

    /** Returns whether nothing speaks against a finish that nobody judged. */
    static boolean mayFinish(Visit visit, Played step) {
        Finish finish = step.asked().command() instanceof OverrideGate override
                ? (Finish) override.step()
                : (Finish) step.asked().command();
        Expected expected = expected(visit, step, finish, new Known(visit.logBefore(step)));
        return expected.aside.containsAll(expected.all.hard);
    }

    private static SessionState state(Gated step) {
        return step instanceof BeginDose
                ? SessionState.DOSING
                : step instanceof DeclareReady ? SessionState.READY : SessionState.FINISHED;
    }

    private static void refusedOverride(
            OverrideGate override, Played step, Expected expected, Set<SessionFault> told, Visit visit) {
        Supplier<String> what = () -> "the refusal of " + step.asked() + ", " + told;
        Law.same(!isPrescriber(override.clinician(), step, visit), told.contains(SessionFault.NOT_PRESCRIBER), what);
        if (expected.isExact()) {
            Law.same(expected.all.hard.isEmpty(), told.contains(SessionFault.NOTHING_TO_OVERRIDE), what);
            Law.same(
                    override.clinician().equals(override.second())
                            || (expected.all.second && !isSecond(override, step, visit)),
                    told.contains(SessionFault.SECOND_PERSON_MISSING),
                    what);
        }
        Set<SessionFault> never = EnumSet.copyOf(expected.all.hard);
        never.removeIf(SessionFault::isOverridable);
        Set<SessionFault> toldOfGate = EnumSet.copyOf(told);
        toldOfGate.removeAll(NO_GATE);
        Law.same(never, toldOfGate, what);
    }

    private static boolean isPrescriber(HostRef clinician, Played step, Visit visit) {
        boolean acting = step.asked().context().role() == StaffRole.PRESCRIBER
                && step.asked().context().actor().equals(clinician);
        return acting
                || (clinician.equals(World.PRESCRIBER)
                        && visit.world().clinic().staff().stream()
                                .anyMatch(s -> s.person().equals(clinician)));
    }

    private static boolean isSecond(OverrideGate override, Played step, Visit visit) {
        HostRef second = override.second();
        boolean known = second != null
                && (second.equals(step.asked().context().actor())
                        || visit.world().clinic().staff().stream()
                                .anyMatch(s -> s.person().equals(second)));
        return known && !second.equals(override.clinician());
    }

    static Set<SessionFault> faults(Gate gate) {
        Set<SessionFault> faults = EnumSet.noneOf(SessionFault.class);
        gate.reasons()
                .forEach(r -> faults.add(BY_CODE.get(r.what().codes().get(0).code())));
        faults.remove(SessionFault.LOOK_UNEXPLAINED);
        return faults;
    }

    /** What must be found, and what of it may be missing because it was set aside when the patient was declared ready. */
    private record Expected(Faults all, Set<SessionFault> aside) {
        boolean isExact() {
            return aside.isEmpty();
        }

        void holds(Set<SessionFault> told, Supplier<String> what) {
            Set<SessionFault> needed = EnumSet.noneOf(SessionFault.class);
            needed.addAll(all.hard);
            needed.removeAll(aside);
            Law.that(
                    told.containsAll(needed) && all.hard.containsAll(told),
                    () -> what.get() + "\n  expected " + all.hard + " less " + aside + "\n  but was  " + told);
        }
    }

    private static Expected expected(Visit visit, Played step, Gated gated, Known known) {
        if (gated instanceof BeginDose begin) {
            return new Expected(new DoseOracle(known, visit.world(), begin).against(), Set.of());
        }
        LeavingOracle leaving = new LeavingOracle(known, visit.world().protocol());
        if (gated instanceof DeclareReady) {
            return new Expected(
                    leaving.ready(step.asked().context().occurredAt().toInstant()), Set.of());
        }
        Finish finish = (Finish) gated;
        Instant at = finish.discharge().at().toInstant();
        Set<SessionFault> aside = aside(known);
        Faults all = leaving.home(finish.discharge(), readyAt(step));
        Faults ready = leaving.ready(at);
        all.hard.addAll(ready.hard);
        ready.soft.stream().filter(fault -> !aside.contains(fault)).forEach(all.soft::add);
        all.second |= ready.second;
        return new Expected(all, aside);
    }

    /** When the patient was ready, by the state that is tested elsewhere. */
    private static @Nullable OffsetDateTime readyAt(Played step) {
        return step.before().record().monitoring() == null
                ? null
                : step.before().record().monitoring().end();
    }

    private static Set<SessionFault> aside(Known known) {
        Gate last = null;
        for (GateJudged judged : known.all(GateJudged.class)) {
            last = judged.gate().step().value().equals("declare-ready") ? judged.gate() : last;
        }
        Set<RecordId> overridden = new HashSet<>();
        known.all(GateOverridden.class).forEach(o -> overridden.add(o.override().gate()));
        return last != null && overridden.contains(last.id()) ? faults(last) : Set.of();
    }

    /** Compares what the host is told now with what the events say, at a moment of the visit or after it. */
    static void readiness(Visit visit, Dice dice) {
        if (visit.session() == null) {
            return;
        }
        Known known = new Known(visit.log());
        LeavingOracle leaving = new LeavingOracle(known, visit.world().protocol());
        List<Event> log = visit.log();
        OffsetDateTime at = dice.of(log).header().occurredAt().plusMinutes(dice.between(0, 200));
        Faults expected = leaving.ready(at.toInstant());
        var readiness = org.ketachart.sessions.Readiness.of(
                visit.session(), visit.world().protocol(), at);
        Set<SessionFault> told = EnumSet.noneOf(SessionFault.class);
        readiness.reasons().forEach(r -> told.add(r.refusal().fault()));
        told.remove(SessionFault.LOOK_UNEXPLAINED);
        SessionState state = visit.session().record().state();
        boolean watched = state == SessionState.MONITORING || state == SessionState.READY;
        Law.same(!watched, told.remove(SessionFault.TRANSITION), () -> "readiness of a visit that is " + state.code());
        Law.same(expected.hard, told, () -> "readiness at " + at);
        Set<SessionFault> advised = EnumSet.noneOf(SessionFault.class);
        readiness.advised().forEach(r -> advised.add(r.fault()));
        advised.remove(SessionFault.LOOK_UNEXPLAINED);
        Law.same(expected.soft, advised, () -> "what is advised at " + at);
    }
}
