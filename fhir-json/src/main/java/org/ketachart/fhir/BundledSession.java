package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/** A Bundle while the session in it is read: everything is read before anything is judged, so that all faults come at once. */
final class BundledSession {
    private final BundleReader in;
    private final HostResources host;
    private final List<Issue> issues;

    BundledSession(BundleReader in, HostResources host, List<Issue> issues) {
        this.in = in;
        this.host = host;
        this.issues = new ArrayList<>(issues);
    }

    Result<SessionRecord> read() {
        Visit visit = only(all(SessionBundle.VISIT, Kind.SESSION), "Encounter");
        Clinic clinic = only(values(SessionBundle.CLINIC.read(in)), "Organization");
        AdoptedFacts adopted = new AdoptedFacts(visit, host, issues);
        SessionFacts facts = new SessionFacts(
                adopted.orders(facts(SessionBundle.ORDER, Kind.ORDER, visit)),
                all(SessionBundle.PRODUCT, Kind.PRODUCT).stream()
                        .map(Stocked::product)
                        .toList(),
                adopted.vitalSigns(facts(SessionBundle.VITAL_SIGN, Kind.VITAL_SIGN, visit)),
                facts(SessionBundle.RATING, Kind.RATING, visit),
                facts(SessionBundle.ADMINISTRATION, Kind.ADMINISTRATION, visit),
                interventions(visit),
                facts(SessionBundle.ADVERSE_EVENT, Kind.ADVERSE_EVENT, visit),
                facts(SessionBundle.EFFECT, Kind.EFFECT, visit),
                facts(SessionBundle.CONSENT, Kind.CONSENT, visit),
                uncharted(values(SessionBundle.FORM.read(in)), visit),
                atMostOne(facts(SessionBundle.TREATMENT, Kind.TREATMENT, visit), "treatment"),
                atMostOne(facts(SessionBundle.MONITORING, Kind.MONITORING, visit), "monitoring"),
                atMostOne(facts(SessionBundle.COURSE, Kind.COURSE, visit), "course"),
                atMostOne(facts(SessionBundle.PHASE, Kind.PHASE, visit), "phase"),
                atMostOne(plans(visit), "maintenance plan"));
        if (visit == null || clinic == null || issues.stream().anyMatch(Issue::isError)) {
            return Result.refused(issues);
        }
        try {
            return Result.of(facts.session(visit, clinic), issues);
        } catch (DomainException e) {
            issues.add(Issue.error(e.code(), "Bundle", String.valueOf(e.getMessage())));
            return Result.refused(issues);
        }
    }

    private <T> List<T> all(ResourceCodec<T> codec, Kind kind) {
        return values(in.readAll(codec, kind));
    }

    private <T> List<T> values(Result<List<Read<T>>> read) {
        issues.addAll(read.issues());
        return read.findValue().orElse(List.of()).stream().map(Read::value).toList();
    }

    private <T> List<T> facts(ResourceCodec<Charted<T>> codec, Kind kind, @Nullable Visit visit) {
        return uncharted(all(codec, kind), visit);
    }

    private List<MaintenancePlan> plans(@Nullable Visit visit) {
        return uncharted(values(SessionBundle.PLAN.read(in)), visit);
    }

    /** Medicines and other acts are of two resource types, and in one order. */
    private List<Intervention> interventions(@Nullable Visit visit) {
        List<Charted<Intervention>> found = new ArrayList<>();
        for (BundleReader.Entry entry : in.entries()) {
            Kind kind = entry.findKey().map(ResourceKey::kind).orElse(null);
            ResourceCodec<Charted<Intervention>> codec = kind == Kind.MEDICINE
                    ? SessionBundle.MEDICINE
                    : kind == Kind.INTERVENTION ? SessionBundle.INTERVENTION : null;
            if (codec != null && codec.resourceType().equals(entry.resourceType())) {
                Result<Read<Charted<Intervention>>> read = entry.read(codec);
                issues.addAll(read.issues());
                read.findValue().ifPresent(value -> found.add(value.value()));
            }
        }
        return uncharted(found, visit);
    }

    private <T> List<T> uncharted(List<Charted<T>> charted, @Nullable Visit visit) {
        for (Charted<T> one : charted) {
            if (visit != null && !sameChart(one.chart(), visit.chart())) {
                fault(
                        FhirFault.CONTRADICTION,
                        "every fact must be of the clinic, patient and session of the Encounter");
            }
        }
        return charted.stream().map(Charted::fact).toList();
    }

    private static boolean sameChart(Chart fact, Chart visit) {
        return fact.clinic().equals(visit.clinic())
                && fact.patient().equals(visit.patient())
                && (fact.session() == null || fact.session().equals(visit.session()));
    }

    private <T> @Nullable T only(List<T> found, String what) {
        T one = atMostOne(found, what);
        if (found.isEmpty() && issues.stream().noneMatch(Issue::isError)) {
            fault(FhirFault.BUNDLE, "a session's Bundle must hold an " + what + " of ours, held none");
        }
        return one;
    }

    private <T> @Nullable T atMostOne(List<T> found, String what) {
        if (found.size() > 1) {
            fault(FhirFault.BUNDLE, "a session's Bundle must hold one " + what + " of ours, held " + found.size());
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private void fault(FhirFault fault, String message) {
        issues.add(Issue.error(fault.code(), "Bundle", message));
    }
}
