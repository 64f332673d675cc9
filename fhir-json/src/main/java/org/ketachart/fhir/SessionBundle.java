package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.event.Event;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Result;

/**
 * The record of a session as a transaction Bundle, and back: the same record, whatever the order of the entries of different kinds.
 *
 * <p>The Bundle may be sent again and again; a server that has it already changes nothing. What the host owns is pointed to and not in it:
 * a vital sign or an order that was taken over is read back only where the host's resource is handed in too.
 */
public final class SessionBundle {
    static final VisitCodec VISIT = new VisitCodec();
    static final TreatmentCodec TREATMENT = new TreatmentCodec();
    static final MonitoringCodec MONITORING = new MonitoringCodec();
    static final VitalSignCodec VITAL_SIGN = new VitalSignCodec();
    static final RatingCodec RATING = new RatingCodec();
    static final ProductCodec PRODUCT = new ProductCodec();
    static final MedicationOrderCodec ORDER = new MedicationOrderCodec();
    static final AdministrationCodec ADMINISTRATION = new AdministrationCodec();
    static final MedicineCodec MEDICINE = new MedicineCodec();
    static final InterventionCodec INTERVENTION = new InterventionCodec();
    static final EffectCodec EFFECT = new EffectCodec();
    static final AdverseEventCodec ADVERSE_EVENT = new AdverseEventCodec();
    static final ConsentCodec CONSENT = new ConsentCodec();
    static final MonitoringFormCodec FORM = new MonitoringFormCodec();
    static final CourseCodec COURSE = new CourseCodec();
    static final PhaseCodec PHASE = new PhaseCodec();
    static final MaintenancePlanCodec PLAN = new MaintenancePlanCodec();
    static final DeterminationCodec DETERMINATION = new DeterminationCodec();
    static final ClinicCodec CLINIC = new ClinicCodec();
    static final ChangeRecordCodec CHANGE = new ChangeRecordCodec();

    private final FhirContract contract;

    /** Creates a writer and reader for one target. */
    public SessionBundle(FhirContract contract) {
        this.contract = contract;
    }

    /** Returns the transaction of a session, the same bytes for the same record. */
    public byte[] write(SessionRecord session) {
        return write(session, List.of());
    }

    /**
     * Returns the transaction of a session, of the decisions made in it and of who wrote it, the same bytes for the same log.
     *
     * @param session the fold of the log
     * @param log the events of the session, from which it is told what was decided, and who wrote, retracted and overrode what; from none
     *     nothing is told
     */
    public byte[] write(SessionRecord session, List<Event> log) {
        Parts parts = new Parts();
        put(session, parts);
        LogDecisions.of(log)
                .forEach(decision ->
                        DETERMINATION.write(new Charted<>(session.chart(), decision), Residue.EMPTY, parts));
        LogChanges.of(session, log, parts.keys()).forEach(change -> parts.put(CHANGE, change));
        TransactionWriter out = new TransactionWriter(
                contract, parts.keys(), Adopted.sources(session.chart().clinic(), Adopted.of(session)));
        parts.parts.forEach(part -> part.put(out));
        return out.finish();
    }

    /** Hands every resource of a session that is ours to the sink, in the order in which a server should meet them. */
    public void put(SessionRecord session, ResourceSink out) {
        Chart chart = session.chart();
        out.put(ClinicCodec.ORGANIZATION, session.clinic());
        if (session.location() == null) {
            out.put(ClinicCodec.LOCATION, ClinicPlace.of(session.clinic()));
        }
        session.orders().stream()
                .filter(order -> order.source() == null)
                .forEach(order -> out.put(ORDER, new Charted<>(chart, order)));
        out.put(VISIT, Visit.of(session));
        // A summary is brought up to date at every visit, so it is of none of them.
        Chart course = new Chart(chart.clinic(), chart.patient(), null, chart.course());
        putIfThere(session.course(), COURSE, course, out);
        putIfThere(session.phaseSummary(), PHASE, course, out);
        putIfThere(session.treatment(), TREATMENT, chart, out);
        putIfThere(session.monitoring(), MONITORING, chart, out);
        session.consents().forEach(consent -> out.put(CONSENT, new Charted<>(chart, consent)));
        session.products().forEach(product -> out.put(PRODUCT, new Stocked(chart.clinic(), product)));
        session.administrations().forEach(given -> out.put(ADMINISTRATION, new Charted<>(chart, given)));
        session.interventions()
                .forEach(act -> out.put(act.isMedicine() ? MEDICINE : INTERVENTION, new Charted<>(chart, act)));
        session.vitalSigns().stream()
                .filter(vital -> vital.source() == null)
                .forEach(vital -> out.put(VITAL_SIGN, new Charted<>(chart, vital)));
        session.ratings().forEach(rating -> out.put(RATING, new Charted<>(chart, rating)));
        session.effects().forEach(effect -> out.put(EFFECT, new Charted<>(chart, effect)));
        session.adverseEvents().forEach(event -> out.put(ADVERSE_EVENT, new Charted<>(chart, event)));
        session.forms().forEach(form -> FORM.write(new Charted<>(chart, form), Residue.EMPTY, out));
        MaintenancePlan plan = session.maintenancePlan();
        if (plan != null) {
            PLAN.write(new Charted<>(chart, plan), Residue.EMPTY, out);
        }
    }

    private static <T> void putIfThere(
            @Nullable T fact, ResourceCodec<Charted<T>> codec, Chart chart, ResourceSink out) {
        if (fact != null) {
            out.put(codec, new Charted<>(chart, fact));
        }
    }

    /**
     * Reads the record of the one session a Bundle holds, or every fault at once. What is not ours is passed over.
     *
     * <p>Facts come in the order of their entries. A transaction of ours has them in the order first charted; what a server found has the
     * server's order, for no resource says the other.
     *
     * <p>What was taken over from the host is in no Bundle of ours: the record lacks it, and each such fact is reported.
     */
    public Result<SessionRecord> read(byte[] bundle) {
        return read(bundle, HostResources.none());
    }

    /**
     * Reads the record of the one session a Bundle holds together with what it took over from the host, or every fault at once.
     *
     * @param host the host's resources as they are now; a fact whose resource is not among them is lacking, and reported
     */
    public Result<SessionRecord> read(byte[] bundle, HostResources host) {
        Result<BundleReader> opened = BundleReader.open(contract, bundle);
        if (!opened.isOk()) {
            return Result.refused(opened.issues());
        }
        return new BundledSession(opened.value(), host, opened.issues()).read();
    }

    /** What a session is made of, gathered before it is written, so that its references know what is there. */
    private static final class Parts implements ResourceSink {
        private final List<Part<?>> parts = new ArrayList<>();

        @Override
        public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
            parts.add(new Part<>(codec, value, foreign));
        }

        Set<ResourceKey> keys() {
            Set<ResourceKey> keys = new LinkedHashSet<>();
            parts.forEach(part -> keys.add(part.key()));
            return keys;
        }
    }

    private record Part<T>(ResourceCodec<T> codec, T value, Residue foreign) {
        ResourceKey key() {
            return codec.key(value);
        }

        void put(ResourceSink out) {
            out.put(codec, value, foreign);
        }

        @Override
        public String toString() {
            return "Part[" + codec.resourceType() + "]";
        }
    }
}
