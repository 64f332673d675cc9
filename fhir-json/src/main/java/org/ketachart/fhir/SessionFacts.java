package org.ketachart.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.course.Course;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.Phase;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Product;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.value.Interval;

/** What a session holds besides its visit and clinic, as read from as many resources. */
record SessionFacts(
        List<MedicationOrder> orders,
        List<Product> products,
        List<VitalSign> vitalSigns,
        List<Rating> ratings,
        List<Administration> administrations,
        List<Intervention> interventions,
        List<AdverseEvent> adverseEvents,
        List<Effect> effects,
        List<Consent> consents,
        List<MonitoringForm> forms,
        @Nullable Treatment treatment,
        @Nullable Interval monitoring,
        @Nullable Course course,
        @Nullable Phase phase,
        @Nullable MaintenancePlan plan) {
    SessionRecord session(Visit visit, Clinic clinic) {
        return new SessionRecord(
                visit.chart(),
                visit.state(),
                visit.setting(),
                visit.encounter(),
                visit.location(),
                visit.indication(),
                visit.planned(),
                visit.phase(),
                visit.plan(),
                visit.number(),
                visit.protocol(),
                visit.arrived(),
                visit.ended(),
                treatment,
                monitoring,
                visit.notHeld(),
                visit.discharge(),
                orders,
                products,
                vitalSigns,
                ratings,
                administrations,
                interventions,
                adverseEvents,
                effects,
                consents,
                forms,
                clinic,
                course,
                phase,
                plan);
    }
}
