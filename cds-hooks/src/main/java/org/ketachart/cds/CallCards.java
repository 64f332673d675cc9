package org.ketachart.cds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.screening.RuleSet;

/** The cards of one call: many where somebody orders or treats, one where somebody only looks. */
final class CallCards {
    private final Jurisdiction jurisdiction;
    private final CdsRequest request;
    private final FindingCards findings;
    private final QuestionCards questions;
    private final OverviewCards overviews;
    private final UnseenCards unseen;

    CallCards(RuleSet rules, Jurisdiction jurisdiction, CdsRequest request) {
        this.jurisdiction = jurisdiction;
        this.request = request;
        CardIds ids = new CardIds(request);
        CardText text = new CardText(rules);
        this.findings = new FindingCards(text, ids);
        this.questions = new QuestionCards(rules, text, ids);
        this.overviews = new OverviewCards(text, ids);
        this.unseen = new UnseenCards(ids);
    }

    List<Card> of(Screened screened) {
        if (request.service() == CdsService.OVERVIEW) {
            return overviews.of(screened, request).stream().toList();
        }
        List<Card> cards = new ArrayList<>(findings.of(screened));
        questions.of(screened, request).ifPresent(cards::add);
        return cards;
    }

    /** Returns the one card of a patient who is recorded as deceased. */
    Card deceased() {
        return unseen.deceased();
    }

    Card unruled(Drug agent) {
        return unseen.unruled(agent, jurisdiction);
    }

    /** Where the medicines were seen and neither drug is among them, the rest of the chart is nobody's business here. */
    Optional<Card> unseen(List<String> agents) {
        boolean untold = request.missing().contains(Prefetch.MEDICATIONS)
                || request.cut().contains(Prefetch.MEDICATIONS)
                || request.hasUnreadableDraft();
        return agents.isEmpty() && !untold ? Optional.empty() : unseen.of(request, agents);
    }
}
