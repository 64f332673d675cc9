package org.ketachart.sessions;

import org.ketachart.core.session.CareContext;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.FactRef;

/** Which facts a visit holds. */
final class HeldFacts {
    private HeldFacts() {}

    static boolean holds(Session session, FactRef fact) {
        SessionRecord record = session.record();
        CareContext care = session.care();
        return switch (fact.kind()) {
            case VITAL_SIGN -> record.vitalSigns().stream().anyMatch(v -> v.id().equals(fact.id()));
            case RATING -> record.ratings().stream().anyMatch(r -> r.id().equals(fact.id()));
            case ADMINISTRATION -> record.administrations().stream().anyMatch(a -> a.id().equals(fact.id()));
            case MEDICINE, INTERVENTION ->
                record.interventions().stream().anyMatch(i -> i.ref().equals(fact));
            case ADVERSE_EVENT -> record.adverseEvents().stream().anyMatch(e -> e.id().equals(fact.id()));
            case EFFECT -> record.effects().stream().anyMatch(e -> e.id().equals(fact.id()));
            case CONSENT -> record.consents().stream().anyMatch(c -> c.id().equals(fact.id()));
            case FORM -> record.forms().stream().anyMatch(f -> f.id().equals(fact.id()));
            case ORDER -> record.orders().stream().anyMatch(o -> o.id().equals(fact.id()));
            case PRODUCT -> record.products().stream().anyMatch(p -> p.id().equals(fact.id()));
            case CHECKLIST_ANSWER -> care.answers().stream().anyMatch(a -> a.id().equals(fact.id()));
            case SUICIDALITY_SCREEN -> care.screens().stream().anyMatch(s -> s.id().equals(fact.id()));
            case DOSE_HISTORY -> care.histories().stream().anyMatch(h -> h.id().equals(fact.id()));
            case PAYER_AUTHORIZATION -> care.authorizations().stream().anyMatch(p -> p.id().equals(fact.id()));
            case HOME_DOSE -> care.homeDoses().stream().anyMatch(d -> d.id().equals(fact.id()));
            case CARE_VISIT -> care.visits().stream().anyMatch(v -> v.id().equals(fact.id()));
            case EVENT_REVIEW -> care.reviews().stream().anyMatch(r -> r.id().equals(fact.id()));
            case EVENT_DECLINE -> care.declines().stream().anyMatch(d -> d.id().equals(fact.id()));
            case HOME_SUPPLY -> care.supplies().stream().anyMatch(s -> s.id().equals(fact.id()));
        };
    }
}
