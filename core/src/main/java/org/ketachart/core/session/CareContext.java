package org.ketachart.core.session;

import java.util.List;
import org.ketachart.core.adverse.EventDecline;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.value.Require;

/**
 * What surrounds the dose of a visit: what was answered before it and before leaving, suicidality, earlier doses, the payer, doses taken at
 * home and their supply, the visits that prepare and integrate it, and what was judged of adverse events.
 *
 * <p>Gates and discharge rest on it. It lives in the log alone and has no FHIR form.
 *
 * @param answers to the checklist, in the order first charted
 * @param screens of suicidality, in the order first charted
 * @param histories of earlier doses, in the order first charted
 * @param authorizations of payers, in the order first charted
 * @param homeDoses in the order first charted
 * @param visits around the dose, in the order first charted
 * @param reviews of adverse events, in the order first charted
 * @param declines of proposed adverse events, in the order first charted; without those whose facts were charted again since
 * @param supplies dispensed for home, in the order first charted
 */
public record CareContext(
        List<ChecklistAnswer> answers,
        List<SuicidalityScreen> screens,
        List<DoseHistory> histories,
        List<PayerAuthorization> authorizations,
        List<HomeDose> homeDoses,
        List<CareVisit> visits,
        List<EventReview> reviews,
        List<EventDecline> declines,
        List<HomeSupply> supplies) {
    /** Keeps its own copies. */
    public CareContext {
        Require.present(
                "answers, screens, histories, authorizations, homeDoses, visits, reviews, declines, supplies",
                answers,
                screens,
                histories,
                authorizations,
                homeDoses,
                visits,
                reviews,
                declines,
                supplies);
        answers = List.copyOf(answers);
        screens = List.copyOf(screens);
        histories = List.copyOf(histories);
        authorizations = List.copyOf(authorizations);
        homeDoses = List.copyOf(homeDoses);
        visits = List.copyOf(visits);
        reviews = List.copyOf(reviews);
        declines = List.copyOf(declines);
        supplies = List.copyOf(supplies);
    }
}
