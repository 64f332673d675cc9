package org.ketachart.packs.model;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.ketachart.core.event.EventPayload.AlertRaised;
import org.ketachart.core.event.EventPayload.DeviationRecorded;
import org.ketachart.core.event.EventPayload.DosingBegan;
import org.ketachart.core.event.EventPayload.GateOverridden;
import org.ketachart.core.session.SessionState;
import org.ketachart.packs.model.Visit.Played;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionCommand.OverrideGate;

/** How often what occurred in the visits that were made up, so that a law which is never tried shows. */
public final class Tally {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(Visit visit) {
        add("visits");
        counts.computeIfAbsent("commands", k -> new LongAdder())
                .add(visit.played().size());
        counts.computeIfAbsent("events", k -> new LongAdder()).add(visit.log().size());
        if (visit.session() != null) {
            add("state " + visit.session().record().state().code());
        }
        Set<SessionState> been = EnumSet.noneOf(SessionState.class);
        boolean dosed = false;
        for (Played step : visit.played()) {
            if (step.after() != null) {
                been.add(step.after().record().state());
            }
            if (step.decision() instanceof Decision.Refused refused) {
                refused.refusals().forEach(r -> add("fault " + r.fault()));
            }
            for (var event : step.events()) {
                if (event.payload() instanceof AlertRaised raised) {
                    add("alert " + raised.alert().what().codes().get(0).code());
                } else if (event.payload() instanceof DeviationRecorded recorded
                        && !recorded.deviation().what().codes().isEmpty()) {
                    add("deviation "
                            + recorded.deviation().what().codes().get(0).code());
                } else if (event.payload() instanceof GateOverridden) {
                    add("override "
                            + ((OverrideGate) step.asked().command())
                                    .step()
                                    .getClass()
                                    .getSimpleName());
                }
                dosed |= event.payload() instanceof DosingBegan;
            }
            if (step.isCorrection() && step.isAccepted()) {
                add("correction");
            }
        }
        been.forEach(state -> add("been " + state.code()));
        if (dosed) {
            add("dosed");
        }
    }

    private void add(String what) {
        counts.computeIfAbsent(what, k -> new LongAdder()).increment();
    }

    /** Returns how often something occurred, such as {@code state finished}, {@code been ready} or {@code alert pulse}. */
    public long of(String what) {
        LongAdder count = counts.get(what);
        return count == null ? 0 : count.sum();
    }

    @Override
    public String toString() {
        Map<String, Long> sorted = new TreeMap<>();
        counts.forEach((what, count) -> sorted.put(what, count.sum()));
        return sorted.toString();
    }
}
