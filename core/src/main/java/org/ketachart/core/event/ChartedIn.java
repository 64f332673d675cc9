package org.ketachart.core.event;

import java.util.Optional;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;

/** Which fact an event charts. */
final class ChartedIn {
    private ChartedIn() {}

    static Optional<FactRef> find(EventPayload payload) {
        if (payload instanceof VitalSignCharted charted) {
            return ref(FactKind.VITAL_SIGN, charted.vitalSign().id());
        } else if (payload instanceof RatingCharted charted) {
            return ref(FactKind.RATING, charted.rating().id());
        } else if (payload instanceof AdministrationCharted charted) {
            return ref(FactKind.ADMINISTRATION, charted.administration().id());
        } else if (payload instanceof InterventionCharted charted) {
            return Optional.of(charted.intervention().ref());
        } else if (payload instanceof AdverseEventCharted charted) {
            return ref(FactKind.ADVERSE_EVENT, charted.adverseEvent().id());
        } else if (payload instanceof EffectCharted charted) {
            return ref(FactKind.EFFECT, charted.effect().id());
        } else if (payload instanceof ProductIdentified identified) {
            return ref(FactKind.PRODUCT, identified.product().id());
        } else if (payload instanceof OrderWritten written) {
            return ref(FactKind.ORDER, written.order().id());
        } else if (payload instanceof ConsentCharted charted) {
            return ref(FactKind.CONSENT, charted.consent().id());
        } else if (payload instanceof FormCharted charted) {
            return ref(FactKind.FORM, charted.form().id());
        }
        return findCare(payload);
    }

    private static Optional<FactRef> findCare(EventPayload payload) {
        if (payload instanceof ChecklistAnswered answered) {
            return ref(FactKind.CHECKLIST_ANSWER, answered.answer().id());
        } else if (payload instanceof SuicidalityScreened screened) {
            return ref(FactKind.SUICIDALITY_SCREEN, screened.screen().id());
        } else if (payload instanceof DoseHistoryTaken taken) {
            return ref(FactKind.DOSE_HISTORY, taken.history().id());
        } else if (payload instanceof PayerAuthorizationNoted noted) {
            return ref(FactKind.PAYER_AUTHORIZATION, noted.authorization().id());
        } else if (payload instanceof HomeDoseReported reported) {
            return ref(FactKind.HOME_DOSE, reported.dose().id());
        } else if (payload instanceof AdverseEventReviewed reviewed) {
            return ref(FactKind.EVENT_REVIEW, reviewed.review().id());
        } else if (payload instanceof AdverseEventDeclined declined) {
            return ref(FactKind.EVENT_DECLINE, declined.decline().id());
        } else if (payload instanceof HomeSupplyDispensed dispensed) {
            return ref(FactKind.HOME_SUPPLY, dispensed.supply().id());
        }
        return payload instanceof CareVisitCharted charted
                ? ref(FactKind.CARE_VISIT, charted.visit().id())
                : Optional.empty();
    }

    private static Optional<FactRef> ref(FactKind kind, RecordId id) {
        return Optional.of(new FactRef(kind, id));
    }
}
