package org.ketachart.core.session;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * The record of a visit as now known: what other systems may know of it, the same from the log and from its FHIR bundle.
 *
 * <p>What was believed earlier, gates, alerts, overrides and clearances are in {@link Session} and the log alone.
 *
 * @param chart whose visit, at which clinic; its session is never absent
 * @param state where the visit stands
 * @param setting where the dose is taken
 * @param encounter the host's own Encounter for this visit; absent when it has none
 * @param location the host's own Location where it takes place; absent when it has none
 * @param indication the host's own Condition that is treated; unknown when absent
 * @param planned when it was meant to begin; absent when never planned
 * @param phase the phase it belongs to; absent when none
 * @param plan the maintenance plan it follows; absent when none
 * @param number which session it is; unknown when absent
 * @param protocol by which version it was judged; absent when none
 * @param arrived when the patient came; absent when not there
 * @param ended when the visit was over; absent while it goes on
 * @param treatment the dose as one act; absent before clearance and for visits without a patient
 * @param monitoring from first drug to the end of monitoring; absent when no drug was given
 * @param notHeld why the visit was cancelled or missed; absent otherwise
 * @param discharge how it ended; absent while it goes on and when the patient was never there
 * @param orders what was ordered
 * @param products what was in the hand
 * @param vitalSigns in the order first charted
 * @param ratings in the order first charted
 * @param administrations in the order first charted
 * @param interventions in the order first charted
 * @param adverseEvents in the order first charted
 * @param effects looked for, in the order first charted
 * @param consents asked for at this visit or taken back at it, in the order first charted
 * @param forms filled after it, in the order first charted
 * @param clinic the clinic as the log opened with it
 * @param course the course's summary as of this visit; absent when none was recorded
 * @param phaseSummary the phase's summary as of this visit; absent when none was recorded
 * @param maintenancePlan the plan made or revised at this visit; absent when none was
 */
public record SessionRecord(
        Chart chart,
        SessionState state,
        Setting setting,
        @Nullable HostRef encounter,
        @Nullable HostRef location,
        @Nullable HostRef indication,
        @Nullable PlannedTime planned,
        @Nullable PhaseId phase,
        @Nullable PlanId plan,
        @Nullable SessionNumber number,
        @Nullable ProtocolRef protocol,
        @Nullable OffsetDateTime arrived,
        @Nullable OffsetDateTime ended,
        @Nullable Treatment treatment,
        @Nullable Interval monitoring,
        @Nullable Concept notHeld,
        @Nullable Discharge discharge,
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
        Clinic clinic,
        @Nullable Course course,
        @Nullable Phase phaseSummary,
        @Nullable MaintenancePlan maintenancePlan) {
    /** Checks that the facts agree and keeps its own copies. */
    public SessionRecord {
        Require.present(
                "chart, state, setting, orders, products, vitalSigns, ratings, administrations, interventions, adverseEvents, effects, "
                        + "consents, forms, clinic",
                chart,
                state,
                setting,
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
                clinic);
        Require.that(chart.session() != null, CoreFault.MISSING, "a session record must name its session");
        Require.that(chart.clinic().equals(clinic.id()), "a session record must hold its own clinic");
        Require.charted("arrived", arrived);
        Require.charted("ended", ended);
        Require.that(
                arrived == null || ended == null || !ended.isBefore(arrived),
                CoreFault.CONTRADICTION,
                "ended must not be before arrived");
        Require.that(
                encounter == null || encounter.type().equals("Encounter"),
                "an encounter reference must be of type Encounter");
        Require.that(
                location == null || location.type().equals("Location"),
                "a location reference must be of type Location");
        Require.that(
                indication == null || indication.type().equals("Condition"), "an indication must be of type Condition");
        Require.that(
                notHeld == null || state == SessionState.CANCELLED || state == SessionState.NO_SHOW,
                "only a visit cancelled or missed has a reason for not being held");
        orders = distinct("orders", orders, MedicationOrder::id);
        products = distinct("products", products, Product::id);
        vitalSigns = distinct("vitalSigns", vitalSigns, VitalSign::id);
        ratings = distinct("ratings", ratings, Rating::id);
        administrations = distinct("administrations", administrations, Administration::id);
        interventions = distinct("interventions", interventions, Intervention::ref);
        adverseEvents = distinct("adverseEvents", adverseEvents, AdverseEvent::id);
        effects = distinct("effects", effects, Effect::id);
        consents = distinct("consents", consents, Consent::id);
        forms = distinct("forms", forms, MonitoringForm::id);
    }

    private static <T> List<T> distinct(String name, List<T> facts, Function<T, Object> id) {
        Set<Object> ids = new HashSet<>(facts.size() * 2);
        for (T fact : facts) {
            if (!ids.add(id.apply(fact))) {
                Require.distinct(name, facts.stream().map(id).toList());
            }
        }
        return List.copyOf(facts);
    }

    /** Returns this record without what was taken over from the host, which the host alone can say again. */
    public SessionRecord withoutHostOwned() {
        return new SessionRecord(
                chart,
                state,
                setting,
                encounter,
                location,
                indication,
                planned,
                phase,
                plan,
                number,
                protocol,
                arrived,
                ended,
                treatment,
                monitoring,
                notHeld,
                discharge,
                orders.stream().filter(order -> order.source() == null).toList(),
                products,
                vitalSigns.stream().filter(vital -> vital.source() == null).toList(),
                ratings,
                administrations,
                interventions,
                adverseEvents,
                effects,
                consents,
                forms,
                clinic,
                course,
                phaseSummary,
                maintenancePlan);
    }

    /**
     * Returns when the first drug reached the patient, late and corrected entries included, whether or not a dose was said to begin; nothing when
     * none did.
     */
    public Optional<OffsetDateTime> findFirstDrug() {
        Optional<OffsetDateTime> given = administrations.stream()
                .filter(Administration::reachedPatient)
                .map(giving -> giving.time().start())
                .min(OffsetDateTime.timeLineOrder());
        return given.isPresent() ? given : Optional.ofNullable(monitoring).map(Interval::start);
    }

    /**
     * Returns the blood pressure the patient came to a moment with: the last charted as baseline before it, else the last before it.
     *
     * <p>A reading that was due and not taken is none, nor is one entered in error.
     *
     * @param moment mostly that of the first drug
     */
    public Optional<VitalSign> findBaseline(OffsetDateTime moment) {
        List<VitalSign> before = vitalSigns.stream()
                .filter(vital -> vital.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(vital -> vital.reading() instanceof BloodPressure
                        && vital.taken().isBefore(moment))
                .sorted(Comparator.comparing(VitalSign::taken, OffsetDateTime.timeLineOrder()))
                .toList();
        Optional<VitalSign> charted = before.stream()
                .filter(vital -> vital.checkpoint() == CheckpointRole.BASELINE)
                .reduce((earlier, later) -> later);
        return charted.isPresent() ? charted : before.stream().reduce((earlier, later) -> later);
    }

    /** Returns the visit's id. */
    public SessionId id() {
        SessionId session = chart.session();
        if (session == null) {
            throw new DomainException(CoreFault.MISSING, "a session record must name its session");
        }
        return session;
    }
}
