package org.ketachart.cds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/** Reads one call of a service, with every fault at once. */
final class RequestReader {
    private static final Set<String> STAFF = Set.of("Practitioner", "PractitionerRole");
    private static final Set<String> ANYBODY = Set.of("Practitioner", "PractitionerRole", "Patient", "RelatedPerson");

    private final TermSet terms;
    private final ChartSight sight;
    private final CdsJson json = new CdsJson();

    RequestReader(TermSet terms, ChartSight sight) {
        this.terms = terms;
        this.sight = sight;
    }

    Result<CdsRequest> read(String id, byte[] body) {
        List<Issue> issues = new ArrayList<>();
        CdsService service = CdsService.find(id).orElse(null);
        if (service == null) {
            issues.add(CdsFault.SERVICE.at("", "must be one of the services of the discovery"));
        }
        Map<String, Object> fields = json.read(body, issues);
        if (fields == null) {
            return Result.refused(issues);
        }
        CdsObject request = new CdsObject(fields, "", issues);
        Hook hook = hook(request, service);
        UUID instance = instance(request);
        request.text("fhirServer", false);
        request.object("fhirAuthorization", false);
        CdsObject context = request.object("context", true);
        String patient = context == null ? null : context.id("patientId", true);
        HostRef user = context == null ? null : user(context, hook);
        String encounter = context == null ? null : context.id("encounterId", hook == Hook.ENCOUNTER_START);
        Subjects subjects = new Subjects(patient);
        PrefetchReader prefetch = new PrefetchReader(subjects);
        prefetch.read(request.object("prefetch", false));
        OrdersReader orders = new OrdersReader(terms, subjects);
        if (context != null && hook != null && hook.isOrdering()) {
            orders.read(context, hook);
        }
        if (!issues.isEmpty()
                || service == null
                || hook == null
                || instance == null
                || patient == null
                || user == null) {
            return Result.refused(issues);
        }
        Result<SeenChart> chart = sight.see(patient, prefetch.sent());
        return chart.map(seen -> new CdsRequest(
                service,
                hook,
                instance,
                user,
                HostRef.literal("Patient", patient),
                encounter == null ? null : HostRef.literal("Encounter", encounter),
                prefetch,
                seen,
                taken(prefetch),
                orders));
    }

    private static @Nullable Hook hook(CdsObject request, @Nullable CdsService service) {
        String text = request.text("hook", true);
        Optional<Hook> hook = EnumSet.allOf(Hook.class).stream()
                .filter(one -> one.code().equals(text))
                .findFirst();
        boolean answers =
                service == null || hook.filter(service.hooks()::contains).isPresent();
        if (text != null && (hook.isEmpty() || !answers)) {
            List<Hook> answered = service == null ? List.of(Hook.values()) : service.hooks();
            request.fault(
                    CdsFault.HOOK,
                    "hook",
                    "must be "
                            + String.join(
                                    " or ", answered.stream().map(Hook::code).toList()));
        }
        return hook.orElse(null);
    }

    private static @Nullable UUID instance(CdsObject request) {
        String text = request.text("hookInstance", true);
        UUID instance = text == null ? null : Uuids.parse(text).orElse(null);
        if (text != null && instance == null) {
            request.fault(CdsFault.UUID, "hookInstance", "must be a UUID of 32 hexadecimal digits and four hyphens");
        }
        return instance;
    }

    private static @Nullable HostRef user(CdsObject context, @Nullable Hook hook) {
        String text = context.text("userId", true);
        if (text == null) {
            return null;
        }
        Set<String> types = hook == null || hook == Hook.PATIENT_VIEW ? ANYBODY : STAFF;
        int slash = text.indexOf('/');
        String type = slash < 0 ? "" : text.substring(0, slash);
        if (!types.contains(type) || !CdsObject.isId(text.substring(slash + 1))) {
            context.fault(
                    CdsFault.TEXT,
                    "userId",
                    "must be a type, a slash and an id, of "
                            + String.join(", ", types.stream().sorted().toList()));
            return null;
        }
        return HostRef.literal(type, text.substring(slash + 1));
    }

    private List<Medicine> taken(PrefetchReader prefetch) {
        MedicineReader reader = new MedicineReader(terms, PrefetchReader.medications(prefetch.sent()));
        List<Medicine> taken = new ArrayList<>();
        for (PrefetchReader.Sent one : prefetch.sent()) {
            CdsObject order = one.resource();
            if (one.key() == Prefetch.MEDICATIONS
                    && "active".equals(order.lookText("status"))
                    && MedicineReader.isOrder(order)) {
                Medicine medicine = reader.read(order, false);
                if (medicine != null) {
                    taken.add(medicine);
                }
            }
        }
        return taken;
    }
}
