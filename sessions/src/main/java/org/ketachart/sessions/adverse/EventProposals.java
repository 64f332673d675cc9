package org.ketachart.sessions.adverse;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventOutcome;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.AlertEpisode;
import org.ketachart.sessions.Alerts;
import org.ketachart.sessions.SessionAlert;
import org.ketachart.sessions.protocol.Protocol;

/**
 * What of a visit should be looked at as an adverse event and was not yet charted or declined.
 *
 * <p>It depends on the facts alone: a reading that is corrected or retracted takes its proposal with it. Only what came after the first drug is
 * proposed, for what was there before is no effect of it.
 */
public final class EventProposals {
    private final Session session;
    private final SeenFacts seen;

    /**
     * A proposal with what would answer it.
     *
     * @param key the fact that a decline must name: the worst reading, or the treatment
     * @param until when what it rests on was over; absent while it lasts
     */
    private record Candidate(
            EventProposal proposal, FactRef key, @Nullable OffsetDateTime until) {}

    private EventProposals(Session session, Protocol protocol) {
        this.session = session;
        this.seen = new SeenFacts(session.record(), protocol.limits());
    }

    /** Returns what nobody has answered yet, in the order of the clinic. */
    public static List<EventProposal> open(Session session, Protocol protocol) {
        return new EventProposals(session, protocol).open(protocol);
    }

    /** A treatment of what is proposed already is no proposal of its own; of what was declined it is. */
    private List<EventProposal> open(Protocol protocol) {
        Optional<OffsetDateTime> drug = seen.record().findFirstDrug();
        if (drug.isEmpty()) {
            return List.of();
        }
        List<EventProposal> found = new ArrayList<>(limits(protocol, drug.get())
                .filter(this::isOpen)
                .map(Candidate::proposal)
                .toList());
        session.record().interventions().stream()
                .filter(act -> act.status() != RecordStatus.ENTERED_IN_ERROR && isTreatment(act.kind()))
                .filter(act -> !act.time().start().isBefore(drug.get()))
                .flatMap(this::treated)
                .filter(this::isOpen)
                .map(Candidate::proposal)
                .filter(treated -> found.stream()
                        .noneMatch(known -> known.term() == treated.term() && meets(known.because(), treated)))
                .toList()
                .forEach(found::add);
        found.sort(Comparator.comparing(EventProposal::since, OffsetDateTime.timeLineOrder()));
        return List.copyOf(found);
    }

    private Stream<Candidate> limits(Protocol protocol, OffsetDateTime firstDrug) {
        Stream<Candidate> pressures = PressureRises.of(seen, protocol, firstDrug).stream()
                .map(rise -> limit(EventTerm.PRESSURE_RISE, rise.because(), rise.since(), rise.until()));
        Stream<Candidate> others = Alerts.known(session, protocol).stream()
                .filter(episode -> !episode.since().isBefore(firstDrug))
                .flatMap(this::limit);
        return Stream.concat(pressures, others);
    }

    /** One alert of breathing is of too fast and too slow: it speaks for an event from the first slow reading on. */
    private Stream<Candidate> limit(AlertEpisode episode) {
        if (episode.word() == SessionAlert.RESPIRATION) {
            return seen.findSlowBreathing(episode.since(), episode.ended()).stream()
                    .map(slow -> limit(
                            EventTerm.RESPIRATORY_DEPRESSION,
                            new FactRef(FactKind.VITAL_SIGN, slow.id()),
                            slow.taken(),
                            episode.ended()));
        }
        return Stream.ofNullable(term(episode.word()))
                .map(term -> limit(term, episode.because(), episode.since(), episode.ended()));
    }

    private Candidate limit(EventTerm term, FactRef first, OffsetDateTime since, @Nullable OffsetDateTime until) {
        FactRef worst = seen.worst(term, first, since, until);
        List<FactRef> because = worst.equals(first) ? List.of(worst) : List.of(first, worst);
        EventProposal proposal = new EventProposal(
                term, ProposalRule.LIMIT, because, since, seen.findGrade(worst).orElse(null));
        return new Candidate(proposal, worst, until);
    }

    private Stream<Candidate> treated(Intervention act) {
        OffsetDateTime start = act.time().start();
        OffsetDateTime end = act.time().end();
        return act.promptedBy().stream()
                .flatMap(fact -> seen.findTerm(fact).stream()
                        .map(term -> new Candidate(
                                new EventProposal(
                                        term,
                                        ProposalRule.TREATMENT,
                                        List.of(fact, act.ref()),
                                        start,
                                        seen.findGrade(fact).orElse(null)),
                                act.ref(),
                                end == null ? start : end)));
    }

    private static boolean isTreatment(InterventionKind kind) {
        return kind == InterventionKind.ANCILLARY_MEDICINE
                || kind == InterventionKind.RESCUE_MEDICINE
                || kind == InterventionKind.OXYGEN;
    }

    /** A caution and an expected drowsiness are alerts and no events; the numbers of pressure are judged by {@link PressureRises}. */
    private static @Nullable EventTerm term(SessionAlert word) {
        return switch (word) {
            case CRISIS_SYMPTOMS -> EventTerm.PRESSURE_RISE;
            case SATURATION_LOW -> EventTerm.HYPOXIA;
            case PULSE_HIGH -> EventTerm.TACHYCARDIA;
            case DEEP_SEDATION -> EventTerm.SEDATION;
            case AGITATION -> EventTerm.AGITATION;
            case DISTRESS -> EventTerm.ANXIETY;
            case SUICIDALITY -> EventTerm.SUICIDAL_IDEATION;
            case SATURATION_BELOW, RESPIRATION, PULSE, SEDATION, RASS_SEDATION -> null;
            case PRESSURE_BEFORE_DOSE, PRESSURE_RISE, PRESSURE_RECHECK, PRESSURE_HIGH, PRESSURE_CRISIS -> null;
        };
    }

    private boolean isOpen(Candidate candidate) {
        boolean charted = session.record().adverseEvents().stream()
                .filter(event -> event.status() != RecordStatus.ENTERED_IN_ERROR)
                .anyMatch(event -> names(event, candidate) || overlaps(event, candidate));
        boolean declined = session.care().declines().stream()
                .filter(decline -> decline.status() != RecordStatus.ENTERED_IN_ERROR)
                .anyMatch(decline -> decline.term() == candidate.proposal().term()
                        && decline.because().contains(candidate.key()));
        return !charted && !declined;
    }

    /** A reading that an event names is judged with it, whatever the event is called; a medicine may have been given for several things. */
    private static boolean names(AdverseEvent event, Candidate candidate) {
        EventProposal proposal = candidate.proposal();
        return proposal.because().stream()
                .filter(event.triggers()::contains)
                .anyMatch(fact -> !isAct(fact) || event.term() == null || event.term() == proposal.term());
    }

    private static boolean isAct(FactRef fact) {
        return fact.kind() == FactKind.MEDICINE || fact.kind() == FactKind.INTERVENTION;
    }

    /** An event of the term answers what was so while it lasted; one whose end nobody charted lasted a moment, unless it is said to go on. */
    private static boolean overlaps(AdverseEvent event, Candidate candidate) {
        if (event.term() != candidate.proposal().term()) {
            return false;
        }
        boolean goesOn = event.resolved() == null
                && (event.outcome() == EventOutcome.ONGOING || event.outcome() == EventOutcome.RECOVERING);
        OffsetDateTime end = event.resolved() == null ? event.onset() : event.resolved();
        boolean begun = candidate.until() == null || !event.onset().isAfter(candidate.until());
        return begun && (goesOn || !end.isBefore(candidate.proposal().since()));
    }

    private static boolean meets(List<FactRef> named, EventProposal proposal) {
        return proposal.because().stream().anyMatch(named::contains);
    }
}
