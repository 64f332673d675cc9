package org.ketachart.sessions;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.protocol.Protocol;

/**
 * Between which two looks at the patient readiness came: the answer to what a REMS form asks, when the patient would have been ready if there
 * were no minimum stay (REM-29). It is a bracket and no figure: between two looks nobody looked, and the clinician enters the figure.
 *
 * @param lastNotReady min from the first drug to the last look that spoke against it, or to when monitoring went on after
 *     all; absent when none did
 * @param firstReady min from the first drug to the first look from which on nothing spoke against it; absent when there is none yet
 */
public record ReadyBracket(
        @Nullable Integer lastNotReady, @Nullable Integer firstReady) {
    /** What is no sign of the patient: stays, looks and acknowledgements. */
    private static final Set<SessionFault> NOT_CLINICAL = EnumSet.of(
            SessionFault.STAY_TOO_SHORT,
            SessionFault.TOO_SOON_AFTER_LAST,
            SessionFault.CHECKPOINT_MISSING,
            SessionFault.LOOK_UNEXPLAINED,
            SessionFault.SAFETY_PLAN_MISSING,
            SessionFault.ALERT_OPEN);

    private static final Set<EventTerm> LASTING =
            EnumSet.of(EventTerm.SEDATION, EventTerm.DISSOCIATION, EventTerm.RESPIRATORY_DEPRESSION);

    /** Returns the bracket of a visit as believed; both ends are absent when no drug was given or nobody looked afterwards. */
    public static ReadyBracket of(Session session, Protocol protocol) {
        Sightings sightings = new Sightings(session.record());
        OffsetDateTime first = sightings.record().findFirstDrug().orElse(null);
        OffsetDateTime last = sightings.findLastDrug().orElse(null);
        if (first == null || last == null) {
            return new ReadyBracket(null, null);
        }
        LeavingGate gate = new LeavingGate(session, protocol);
        OffsetDateTime notReady = null;
        OffsetDateTime ready = null;
        for (OffsetDateTime look : looks(session, last)) {
            List<Refusal> known = gate.patient(look).known();
            boolean against = known.stream()
                    .anyMatch(refusal ->
                            refusal.fault() != SessionFault.NOT_RECHECKED && !NOT_CLINICAL.contains(refusal.fault()));
            against |= isUnderEffect(session.record(), look) || isResumption(session, look);
            boolean rechecked = known.stream().noneMatch(refusal -> refusal.fault() == SessionFault.NOT_RECHECKED);
            if (against) {
                notReady = look;
                ready = null;
            } else if (ready == null && rechecked) {
                ready = look;
            }
        }
        return new ReadyBracket(minutes(first, notReady), minutes(first, ready));
    }

    /** Who had to be monitored again was not ready at that moment, whatever was seen before. */
    private static boolean isResumption(Session session, OffsetDateTime look) {
        return session.resumed() != null && session.resumed().isEqual(look);
    }

    /**
     * Sedation, dissociation or slow breathing that was there at a look speaks against readiness until it was over. One whose end nobody
     * charted lasts until it was looked for and absent.
     */
    private static boolean isUnderEffect(SessionRecord record, OffsetDateTime look) {
        List<Effect> effects = standing(record.effects())
                .filter(effect -> LASTING.contains(effect.term()))
                .toList();
        return effects.stream()
                .filter(effect -> effect.presence() == EffectPresence.PRESENT)
                .filter(effect -> !effect.time().start().isAfter(look))
                .anyMatch(effect -> {
                    OffsetDateTime end = effect.time().end();
                    return end == null ? !isAbsentSince(effects, effect, look) : end.isAfter(look);
                });
    }

    private static boolean isAbsentSince(List<Effect> effects, Effect there, OffsetDateTime look) {
        return effects.stream()
                .filter(effect -> effect.presence() == EffectPresence.ABSENT && effect.term() == there.term())
                .map(effect -> effect.time().start())
                .anyMatch(at -> at.isAfter(there.time().start()) && !at.isAfter(look));
    }

    private static List<OffsetDateTime> looks(Session session, OffsetDateTime after) {
        Stream<OffsetDateTime> vitals = standing(session.record().vitalSigns()).map(VitalSign::taken);
        Stream<OffsetDateTime> ratings = standing(session.record().ratings()).map(Rating::taken);
        Stream<OffsetDateTime> answers = standing(session.care().answers()).map(ChecklistAnswer::given);
        Stream<OffsetDateTime> resumed = Stream.ofNullable(session.resumed());
        return Stream.of(vitals, ratings, answers, resumed)
                .flatMap(times -> times)
                .filter(time -> time.isAfter(after))
                .sorted(OffsetDateTime.timeLineOrder())
                .toList();
    }

    private static <T extends ChartedFact> Stream<T> standing(List<T> facts) {
        return facts.stream().filter(fact -> fact.status() != RecordStatus.ENTERED_IN_ERROR);
    }

    private static @Nullable Integer minutes(OffsetDateTime from, @Nullable OffsetDateTime to) {
        return to == null ? null : Math.toIntExact(Duration.between(from, to).toMinutes());
    }
}
