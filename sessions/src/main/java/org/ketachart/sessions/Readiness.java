package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Threshold;

/**
 * Whether a patient may be declared ready at a moment, and if not, why not and when at the earliest.
 *
 * <p>The earliest time is no promise: it is when every minimum stay will have passed. What has to be done until then, such as a pressure to
 * be taken, is among the reasons.
 *
 * @param at the moment
 * @param reasons everything that speaks against it; none when ready
 * @param advised what is unmet and only advised against
 * @param earliest when time alone no longer speaks against it, not before {@code at}; in the clinic's zone
 */
public record Readiness(OffsetDateTime at, List<NotYet> reasons, List<Refusal> advised, OffsetDateTime earliest) {
    /**
     * One reason why not yet.
     *
     * @param refusal what speaks against it
     * @param until when time alone will have mended it; absent when something must be done
     */
    public record NotYet(Refusal refusal, @Nullable OffsetDateTime until) {
        /** Checks that all of it is there. */
        public NotYet {
            Require.present("refusal", refusal);
        }
    }

    /** Keeps its own copies. */
    public Readiness {
        Require.present("at, reasons, advised, earliest", at, reasons, advised, earliest);
        reasons = List.copyOf(reasons);
        advised = List.copyOf(advised);
    }

    /** Returns whether nothing speaks against it. */
    public boolean isReady() {
        return reasons.isEmpty();
    }

    /**
     * Judges a visit.
     *
     * @param session the visit as believed
     * @param protocol the rules that hold
     * @param at the moment, in any offset
     */
    public static Readiness of(Session session, Protocol protocol, OffsetDateTime at) {
        ZoneId zone = session.record().clinic().zone();
        GateFindings found = new LeavingGate(session, protocol).ready(at);
        List<NotYet> reasons = new ArrayList<>();
        OffsetDateTime earliest = at;
        SessionState state = session.record().state();
        if (state != SessionState.MONITORING && state != SessionState.READY) {
            reasons.add(new NotYet(Refusal.transition(state, SessionState.READY), null));
        }
        boolean running = found.closing().stream().anyMatch(refusal -> refusal.fault() == SessionFault.DOSE_RUNNING);
        for (Refusal refusal : found.closing()) {
            OffsetDateTime until = until(refusal, session, protocol, at, running)
                    .map(time -> time.atZoneSameInstant(zone).toOffsetDateTime())
                    .filter(time -> time.isAfter(at))
                    .orElse(null);
            reasons.add(new NotYet(refusal, refusal.fault() == SessionFault.DOSE_RUNNING ? null : until));
            earliest = until != null && until.isAfter(earliest) ? until : earliest;
        }
        return new Readiness(
                at, reasons, found.advised(), earliest.atZoneSameInstant(zone).toOffsetDateTime());
    }

    /** While the drug still runs, what counts from its end counts from now at the earliest. */
    private static Optional<OffsetDateTime> until(
            Refusal refusal, Session session, Protocol protocol, OffsetDateTime at, boolean running) {
        Sightings sightings = new Sightings(session.record());
        Optional<OffsetDateTime> last = running ? Optional.of(at) : sightings.findLastDrug();
        return switch (refusal.fault()) {
            case STAY_TOO_SHORT -> after(sightings.record().findFirstDrug(), protocol.findMinimumStay());
            case TOO_SOON_AFTER_LAST, DOSE_RUNNING -> after(last, protocol.findMinimumAfterLast());
            default -> Optional.empty();
        };
    }

    private static Optional<OffsetDateTime> after(Optional<OffsetDateTime> from, Optional<Threshold> minutes) {
        return minutes.flatMap(stay -> from.map(time -> time.plusMinutes(stay.whole())));
    }
}
