package org.ketachart.testkit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.PlannedTime;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Setting;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.session.TreatmentStatus;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.SessionId;

/** One consistent visit. */
final class ArbitrarySession {
    private static final Set<SessionState> NOT_THERE =
            EnumSet.of(SessionState.PLANNED, SessionState.CANCELLED, SessionState.NO_SHOW);
    private static final Set<SessionState> LEAVING =
            EnumSet.of(SessionState.FINISHED, SessionState.LEFT, SessionState.TRANSFERRED);

    private final Chart chart;
    private final KnownFacts known;
    private final Arbitrary any;

    ArbitrarySession(Arbitrary source) {
        Chart made = source.next(Chart.class);
        this.chart = new Chart(made.clinic(), made.patient(), source.next(SessionId.class), made.course());
        this.known = new KnownFacts(source);
        this.any = source.pinning(known.pins(chart.clinic(), chart.course()));
    }

    SessionRecord next() {
        SessionState state = any.next(SessionState.class);
        boolean there = !NOT_THERE.contains(state);
        List<MedicationOrder> orders = facts(true, MedicationOrder.class, f -> new FactRef(FactKind.ORDER, f.id()));
        List<Product> products = facts(true, Product.class, f -> new FactRef(FactKind.PRODUCT, f.id()));
        List<VitalSign> vitals = facts(there, VitalSign.class, f -> new FactRef(FactKind.VITAL_SIGN, f.id()));
        List<Rating> ratings = facts(there, Rating.class, f -> new FactRef(FactKind.RATING, f.id()));
        List<Administration> givings =
                facts(there, Administration.class, f -> new FactRef(FactKind.ADMINISTRATION, f.id()));
        List<Intervention> interventions = facts(there, Intervention.class, Intervention::ref);
        List<Effect> effects = facts(there, Effect.class, f -> new FactRef(FactKind.EFFECT, f.id()));
        List<AdverseEvent> adverseEvents =
                facts(there, AdverseEvent.class, f -> new FactRef(FactKind.ADVERSE_EVENT, f.id()));
        List<Consent> consents = facts(there, Consent.class, f -> new FactRef(FactKind.CONSENT, f.id()));
        List<MonitoringForm> forms = facts(there, MonitoringForm.class, f -> new FactRef(FactKind.FORM, f.id()));
        CourseId course = chart.course();
        Phase phase = course == null || any.oneIn(3) ? null : any.next(Phase.class);
        MaintenancePlan made = course == null || any.oneIn(2) ? null : any.next(MaintenancePlan.class);
        PlanId plan = made == null ? maybe(PlanId.class) : made.id();
        Interval dosing = dosing(state);
        Discharge discharge = LEAVING.contains(state) ? maybe(Discharge.class) : null;
        OffsetDateTime arrived = there ? maybe(OffsetDateTime.class) : null;
        OffsetDateTime ended = discharge != null
                ? discharge.at()
                : state == SessionState.WITHHELD ? maybe(OffsetDateTime.class) : null;
        boolean backwards = arrived != null && ended != null && ended.isBefore(arrived);
        return new SessionRecord(
                chart,
                state,
                any.next(Setting.class),
                hosted("Encounter"),
                hosted("Location"),
                hosted("Condition"),
                maybe(PlannedTime.class),
                phase == null ? null : phase.id(),
                plan,
                maybe(SessionNumber.class),
                maybe(ProtocolRef.class),
                backwards ? null : arrived,
                ended,
                treatment(state, dosing),
                dosing,
                state == SessionState.CANCELLED || state == SessionState.NO_SHOW ? maybe(Concept.class) : null,
                discharge,
                orders,
                products,
                vitals,
                ratings,
                givings,
                interventions,
                adverseEvents,
                effects,
                consents,
                forms,
                any.next(Clinic.class),
                course == null ? null : any.next(Course.class),
                phase,
                made);
    }

    private <T> @Nullable T maybe(Class<T> type) {
        return any.oneIn(3) ? null : any.next(type);
    }

    private @Nullable HostRef hosted(String type) {
        return any.oneIn(3) ? null : HostRef.literal(type, known.fresh().value());
    }

    private <T> List<T> facts(boolean present, Class<T> type, Function<T, FactRef> ref) {
        List<T> facts = new ArrayList<>();
        for (int count = present ? any.below(4) : 0; count > 0; count--) {
            known.naming(known.fresh());
            T fact = any.next(type);
            known.add(ref.apply(fact));
            facts.add(fact);
        }
        known.naming(known.fresh());
        return facts;
    }

    private @Nullable Interval dosing(SessionState state) {
        return switch (state) {
            case DOSING -> new Interval(any.next(OffsetDateTime.class), null);
            case MONITORING, READY, FINISHED, TRANSFERRED -> any.next(Interval.class);
            case LEFT -> maybe(Interval.class);
            case PLANNED, ARRIVED, CLEARED, WITHHELD, CANCELLED, NO_SHOW -> null;
        };
    }

    private @Nullable Treatment treatment(SessionState state, @Nullable Interval dosing) {
        if (state == SessionState.DOSING) {
            return new Treatment(TreatmentStatus.IN_PROGRESS, dosing, null);
        } else if (dosing != null) {
            return any.oneIn(2)
                    ? new Treatment(TreatmentStatus.COMPLETED, dosing, null)
                    : new Treatment(TreatmentStatus.STOPPED, dosing, maybe(Reason.class));
        } else if (state == SessionState.WITHHELD) {
            return new Treatment(TreatmentStatus.NOT_DONE, null, maybe(Reason.class));
        }
        return state == SessionState.CLEARED ? new Treatment(TreatmentStatus.PREPARATION, null, null) : null;
    }
}
