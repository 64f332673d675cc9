package org.ketachart.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.course.Course;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.Phase;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Product;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;

/** The facts of a visit while they are being folded: one slot for each list and each summary of {@link SessionRecord}. */
final class FactDraft {
    final List<MedicationOrder> orders = new ArrayList<>();
    final List<Product> products = new ArrayList<>();
    final List<VitalSign> vitalSigns = new ArrayList<>();
    final List<Rating> ratings = new ArrayList<>();
    final List<Administration> administrations = new ArrayList<>();
    final List<Intervention> interventions = new ArrayList<>();
    final List<AdverseEvent> adverseEvents = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();
    final List<Consent> consents = new ArrayList<>();
    final List<MonitoringForm> forms = new ArrayList<>();

    @Nullable
    Course course;

    @Nullable
    Phase phase;

    @Nullable
    MaintenancePlan plan;

    void take(EventPayload payload) {
        if (payload instanceof VitalSignCharted charted) {
            put(vitalSigns, charted.vitalSign(), VitalSign::id);
        } else if (payload instanceof RatingCharted charted) {
            put(ratings, charted.rating(), Rating::id);
        } else if (payload instanceof AdministrationCharted charted) {
            put(administrations, charted.administration(), Administration::id);
        } else if (payload instanceof InterventionCharted charted) {
            put(interventions, charted.intervention(), Intervention::id);
        } else if (payload instanceof AdverseEventCharted charted) {
            put(adverseEvents, charted.adverseEvent(), AdverseEvent::id);
        } else if (payload instanceof EffectCharted charted) {
            put(effects, charted.effect(), Effect::id);
        } else if (payload instanceof ConsentCharted charted) {
            put(consents, charted.consent(), Consent::id);
        } else if (payload instanceof FormCharted charted) {
            put(forms, charted.form(), MonitoringForm::id);
        } else if (payload instanceof ProductIdentified identified) {
            put(products, identified.product(), Product::id);
        } else if (payload instanceof OrderWritten written) {
            put(orders, written.order(), MedicationOrder::id);
        } else if (payload instanceof PlanMade made) {
            plan = made.plan();
        } else if (payload instanceof CourseSummarized summarized) {
            course = summarized.course();
        } else if (payload instanceof PhaseSummarized summarized) {
            phase = summarized.phase();
        } else if (payload instanceof EnteredInError withdrawn) {
            withdraw(withdrawn.fact());
        }
    }

    private void withdraw(FactRef fact) {
        switch (fact.kind()) {
            case VITAL_SIGN -> change(vitalSigns, v -> v.id().equals(fact.id()) ? Withdrawn.of(v) : v);
            case RATING -> change(ratings, r -> r.id().equals(fact.id()) ? Withdrawn.of(r) : r);
            case ADMINISTRATION -> change(administrations, a -> a.id().equals(fact.id()) ? Withdrawn.of(a) : a);
            case MEDICINE, INTERVENTION -> change(interventions, i -> i.ref().equals(fact) ? Withdrawn.of(i) : i);
            case ADVERSE_EVENT -> change(adverseEvents, e -> e.id().equals(fact.id()) ? Withdrawn.of(e) : e);
            case EFFECT -> change(effects, e -> e.id().equals(fact.id()) ? Withdrawn.of(e) : e);
            case ORDER -> change(orders, o -> o.id().equals(fact.id()) ? Withdrawn.of(o) : o);
            case PRODUCT -> change(products, p -> p.id().equals(fact.id()) ? Withdrawn.of(p) : p);
            case CONSENT ->
                change(consents, c -> c.id().equals(fact.id()) ? c.marked(RecordStatus.ENTERED_IN_ERROR) : c);
            case FORM -> change(forms, f -> f.id().equals(fact.id()) ? f.marked(RecordStatus.ENTERED_IN_ERROR) : f);
            case CHECKLIST_ANSWER,
                    SUICIDALITY_SCREEN,
                    DOSE_HISTORY,
                    PAYER_AUTHORIZATION,
                    HOME_DOSE,
                    CARE_VISIT,
                    EVENT_REVIEW,
                    EVENT_DECLINE,
                    HOME_SUPPLY -> {}
        }
    }

    static <T> void change(List<T> facts, UnaryOperator<T> how) {
        facts.replaceAll(how);
    }

    static <T, I> void put(List<T> facts, T fact, Function<T, I> id) {
        for (int i = 0; i < facts.size(); i++) {
            if (id.apply(facts.get(i)).equals(id.apply(fact))) {
                facts.set(i, fact);
                return;
            }
        }
        facts.add(fact);
    }
}
