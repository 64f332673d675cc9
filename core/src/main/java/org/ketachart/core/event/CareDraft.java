package org.ketachart.core.event;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.adverse.EventDecline;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.CareContext;
import org.ketachart.core.session.CareVisit;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PayerAuthorization;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;

/** What surrounds the dose while it is being folded: one slot for each component of {@link CareContext}. */
final class CareDraft {
    private final List<ChecklistAnswer> answers = new ArrayList<>();
    private final List<SuicidalityScreen> screens = new ArrayList<>();
    private final List<DoseHistory> histories = new ArrayList<>();
    private final List<PayerAuthorization> authorizations = new ArrayList<>();
    private final List<HomeDose> homeDoses = new ArrayList<>();
    private final List<CareVisit> visits = new ArrayList<>();
    private final List<EventReview> reviews = new ArrayList<>();
    private final List<EventDecline> declines = new ArrayList<>();
    private final List<HomeSupply> supplies = new ArrayList<>();

    void take(EventPayload payload) {
        if (payload instanceof VitalSignCharted charted) {
            reopen(new FactRef(FactKind.VITAL_SIGN, charted.vitalSign().id()));
        } else if (payload instanceof RatingCharted charted) {
            reopen(new FactRef(FactKind.RATING, charted.rating().id()));
        } else if (payload instanceof EffectCharted charted) {
            reopen(new FactRef(FactKind.EFFECT, charted.effect().id()));
        } else {
            takeCare(payload);
        }
    }

    /** A proposal was declined as its facts were: a fact that is charted again was not what somebody judged. */
    private void reopen(FactRef fact) {
        declines.removeIf(decline -> decline.because().contains(fact));
    }

    private void takeCare(EventPayload payload) {
        if (payload instanceof ChecklistAnswered answered) {
            FactDraft.put(answers, answered.answer(), ChecklistAnswer::id);
        } else if (payload instanceof SuicidalityScreened screened) {
            FactDraft.put(screens, screened.screen(), SuicidalityScreen::id);
        } else if (payload instanceof DoseHistoryTaken taken) {
            FactDraft.put(histories, taken.history(), DoseHistory::id);
        } else if (payload instanceof PayerAuthorizationNoted noted) {
            FactDraft.put(authorizations, noted.authorization(), PayerAuthorization::id);
        } else if (payload instanceof HomeDoseReported reported) {
            FactDraft.put(homeDoses, reported.dose(), HomeDose::id);
        } else if (payload instanceof CareVisitCharted charted) {
            FactDraft.put(visits, charted.visit(), CareVisit::id);
        } else if (payload instanceof AdverseEventReviewed reviewed) {
            FactDraft.put(reviews, reviewed.review(), EventReview::id);
        } else if (payload instanceof AdverseEventDeclined declined) {
            FactDraft.put(declines, declined.decline(), EventDecline::id);
        } else if (payload instanceof HomeSupplyDispensed dispensed) {
            FactDraft.put(supplies, dispensed.supply(), HomeSupply::id);
        } else if (payload instanceof EnteredInError withdrawn) {
            withdraw(withdrawn.fact());
        }
    }

    private void withdraw(FactRef fact) {
        switch (fact.kind()) {
            case CHECKLIST_ANSWER -> FactDraft.change(answers, a -> a.id().equals(fact.id()) ? Withdrawn.of(a) : a);
            case SUICIDALITY_SCREEN -> FactDraft.change(screens, s -> s.id().equals(fact.id()) ? Withdrawn.of(s) : s);
            case DOSE_HISTORY -> FactDraft.change(histories, h -> h.id().equals(fact.id()) ? Withdrawn.of(h) : h);
            case PAYER_AUTHORIZATION ->
                FactDraft.change(authorizations, p -> p.id().equals(fact.id()) ? Withdrawn.of(p) : p);
            case HOME_DOSE -> FactDraft.change(homeDoses, d -> d.id().equals(fact.id()) ? Withdrawn.of(d) : d);
            case CARE_VISIT -> FactDraft.change(visits, v -> v.id().equals(fact.id()) ? Withdrawn.of(v) : v);
            case EVENT_REVIEW -> FactDraft.change(reviews, r -> r.id().equals(fact.id()) ? Withdrawn.of(r) : r);
            case EVENT_DECLINE -> FactDraft.change(declines, d -> d.id().equals(fact.id()) ? Withdrawn.of(d) : d);
            case HOME_SUPPLY -> FactDraft.change(supplies, s -> s.id().equals(fact.id()) ? Withdrawn.of(s) : s);
            default -> {}
        }
    }

    CareContext toContext() {
        return new CareContext(
                answers, screens, histories, authorizations, homeDoses, visits, reviews, declines, supplies);
    }
}
