package org.ketachart.outcomes;

import java.util.List;
import java.util.stream.Stream;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.RecordStatus;

/**
 * What the records of sessions say of one term: the looks that a {@link Tally} counts.
 *
 * <p>A session in which no drug reached the patient is none of them. One in which nobody looked, and no event was charted, is not assessed: a
 * record that is silent says nothing.
 */
public final class EventLooks {
    private EventLooks() {}

    /** Returns the looks of every session with drug, effects and adverse events together; those entered in error say nothing. */
    public static List<Assessed> of(List<SessionRecord> sessions, EventTerm term) {
        return sessions.stream()
                .filter(session -> session.administrations().stream().anyMatch(Administration::reachedPatient))
                .map(session -> new Assessed(session.chart(), presence(session, term)))
                .toList();
    }

    private static EffectPresence presence(SessionRecord session, EventTerm term) {
        Stream<EffectPresence> effects = session.effects().stream()
                .filter(effect -> effect.term() == term && effect.status() != RecordStatus.ENTERED_IN_ERROR)
                .map(Effect::presence);
        Stream<EffectPresence> events = session.adverseEvents().stream()
                .filter(event -> event.term() == term && event.status() != RecordStatus.ENTERED_IN_ERROR)
                .map(event -> EffectPresence.PRESENT);
        return Stream.concat(effects, events).min(EffectPresence::compareTo).orElse(EffectPresence.NOT_ASSESSED);
    }
}
