package org.ketachart.outcomes;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.RecordStatus;

/**
 * What the records of sessions say of one term: the looks that a {@link Tally} counts.
 *
 * <p>What comes with a dose is looked for from the first drug of the session on: nausea that was there before is none of it, and a session without
 * drug is no look. What comes in days or with years is looked for at every visit of a patient who had drug.
 *
 * <p>Somebody looked where an {@link Effect} of the term is there, present or absent. Elsewhere it is not assessed, for a record that is silent says
 * nothing; nor does an adverse event say that anybody looked, for its absence would not. It goes along as charted.
 */
public final class EventLooks {
    private EventLooks() {}

    /**
     * Returns one look for each session that is one, with what its effects say together and whether an adverse event was charted; those entered in
     * error say nothing.
     *
     * @param sessions all of the patients a rate is of, such as those of a clinic and a year
     * @param term the one event
     */
    public static List<Assessed> of(List<SessionRecord> sessions, EventTerm term) {
        boolean late = term.timing().isOfCourse();
        Set<Chart> dosed = sessions.stream()
                .filter(session -> findDrug(session).isPresent())
                .map(session -> person(session.chart()))
                .collect(Collectors.toSet());
        return sessions.stream()
                .filter(session -> late
                        ? dosed.contains(person(session.chart()))
                        : findDrug(session).isPresent())
                .map(session -> look(
                        session,
                        term,
                        late ? OffsetDateTime.MIN : findDrug(session).orElseThrow()))
                .toList();
    }

    private static Chart person(Chart chart) {
        return new Chart(chart.clinic(), chart.patient(), null, null);
    }

    private static Optional<OffsetDateTime> findDrug(SessionRecord session) {
        return session.administrations().stream()
                .filter(Administration::reachedPatient)
                .map(giving -> giving.time().start())
                .min(OffsetDateTime.timeLineOrder());
    }

    private static Assessed look(SessionRecord session, EventTerm term, OffsetDateTime from) {
        EffectPresence presence = session.effects().stream()
                .filter(effect -> effect.term() == term && effect.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(effect -> !effect.time().start().isBefore(from))
                .map(Effect::presence)
                .min(EffectPresence::compareTo)
                .orElse(EffectPresence.NOT_ASSESSED);
        boolean charted = session.adverseEvents().stream()
                .filter(event -> event.term() == term && event.status() != RecordStatus.ENTERED_IN_ERROR)
                .anyMatch(event -> !event.onset().isBefore(from));
        return new Assessed(session.chart(), presence, charted);
    }
}
