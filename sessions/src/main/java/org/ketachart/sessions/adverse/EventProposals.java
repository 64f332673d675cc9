package org.ketachart.sessions.adverse;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.AlertEpisode;
import org.ketachart.sessions.Alerts;
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

    private EventProposals(Session session, Protocol protocol) {
        this.session = session;
        this.seen = new SeenFacts(session.record(), protocol.limits());
    }

    /** Returns what nobody has answered yet, in the order of the clinic. */
    public static List<EventProposal> open(Session session, Protocol protocol) {
        EventProposals proposals = new EventProposals(session, protocol);
        return proposals.all(protocol).stream().filter(proposals::isOpen).toList();
    }

    private List<EventProposal> all(Protocol protocol) {
        Optional<OffsetDateTime> drug = seen.findFirstDrug();
        if (drug.isEmpty()) {
            return List.of();
        }
        List<EventProposal> found = new ArrayList<>();
        for (AlertEpisode episode : Alerts.known(session, protocol)) {
            EventTerm term = term(episode);
            if (term != null && !episode.since().isBefore(drug.get())) {
                found.add(new EventProposal(
                        term,
                        ProposalRule.LIMIT,
                        List.of(episode.because()),
                        episode.since(),
                        seen.findGrade(episode.because()).orElse(null)));
            }
        }
        session.record().interventions().stream()
                .filter(act -> act.status() != RecordStatus.ENTERED_IN_ERROR && isTreatment(act.kind()))
                .filter(act -> !act.time().start().isBefore(drug.get()))
                .flatMap(this::treated)
                .filter(treated -> found.stream()
                        .noneMatch(known -> known.term() == treated.term() && meets(known.because(), treated)))
                .toList()
                .forEach(found::add);
        found.sort(Comparator.comparing(EventProposal::since, OffsetDateTime.timeLineOrder()));
        return found;
    }

    private Stream<EventProposal> treated(Intervention act) {
        return act.promptedBy().stream()
                .flatMap(fact -> seen.findTerm(fact).stream()
                        .map(term -> new EventProposal(
                                term,
                                ProposalRule.TREATMENT,
                                List.of(fact, act.ref()),
                                act.time().start(),
                                seen.findGrade(fact).orElse(null))));
    }

    private static boolean isTreatment(InterventionKind kind) {
        return kind == InterventionKind.ANCILLARY_MEDICINE
                || kind == InterventionKind.RESCUE_MEDICINE
                || kind == InterventionKind.OXYGEN;
    }

    /** A recheck that is owed, a caution and an expected drowsiness are alerts and no events. */
    private @Nullable EventTerm term(AlertEpisode episode) {
        return switch (episode.word()) {
            case PRESSURE_RISE, PRESSURE_HIGH, PRESSURE_CRISIS, CRISIS_SYMPTOMS -> EventTerm.PRESSURE_RISE;
            case SATURATION_LOW -> EventTerm.HYPOXIA;
            case RESPIRATION -> seen.isSlowBreathing(episode.because()) ? EventTerm.RESPIRATORY_DEPRESSION : null;
            case PULSE_HIGH -> EventTerm.TACHYCARDIA;
            case DEEP_SEDATION -> EventTerm.SEDATION;
            case AGITATION -> EventTerm.AGITATION;
            case DISTRESS -> EventTerm.ANXIETY;
            case SUICIDALITY -> EventTerm.SUICIDAL_IDEATION;
            case PRESSURE_BEFORE_DOSE, PRESSURE_RECHECK, SATURATION_BELOW, PULSE, SEDATION, RASS_SEDATION -> null;
        };
    }

    private boolean isOpen(EventProposal proposal) {
        boolean charted = session.record().adverseEvents().stream()
                .filter(event -> event.status() != RecordStatus.ENTERED_IN_ERROR)
                .anyMatch(event -> answers(event, proposal));
        boolean declined = session.care().declines().stream()
                .filter(decline -> decline.status() != RecordStatus.ENTERED_IN_ERROR)
                .anyMatch(decline -> decline.term() == proposal.term() && meets(decline.because(), proposal));
        return !charted && !declined;
    }

    /** An event that names what it rests on answers, whatever it is called; so does one of the term that goes on at the time. */
    private static boolean answers(AdverseEvent event, EventProposal proposal) {
        return meets(event.triggers(), proposal) || goesOn(event, proposal);
    }

    private static boolean goesOn(AdverseEvent event, EventProposal proposal) {
        return event.term() == proposal.term()
                && !event.onset().isAfter(proposal.since())
                && (event.resolved() == null || !event.resolved().isBefore(proposal.since()));
    }

    private static boolean meets(List<FactRef> named, EventProposal proposal) {
        return proposal.because().stream().anyMatch(named::contains);
    }
}
