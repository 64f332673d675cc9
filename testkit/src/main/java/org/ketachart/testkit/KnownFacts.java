package org.ketachart.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.Relatedness;
import org.ketachart.core.adverse.Suspect;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;

/** The facts of one visit that others may point to, and the pins that make them point nowhere else. */
final class KnownFacts {
    private final Arbitrary any;
    private final Set<RecordId> taken = new HashSet<>();
    private final List<FactRef> facts = new ArrayList<>();
    private RecordId current;

    KnownFacts(Arbitrary any) {
        this.any = any;
        this.current = fresh();
    }

    /** Returns an id that no fact of the visit has. */
    RecordId fresh() {
        RecordId id = any.next(RecordId.class);
        while (!taken.add(id)) {
            id = any.next(RecordId.class);
        }
        return id;
    }

    /** Makes the next facts have this id. */
    void naming(RecordId id) {
        current = id;
    }

    void add(FactRef fact) {
        if (!facts.contains(fact)) {
            facts.add(fact);
        }
    }

    /** Returns one of the facts of these kinds, but not the one being made; null where there is none. */
    @Nullable
    FactRef find(FactKind... kinds) {
        List<FactRef> fitting = facts.stream()
                .filter(f -> List.of(kinds).contains(f.kind()) && !f.id().equals(current))
                .toList();
        return fitting.isEmpty() ? null : any.oneOf(fitting);
    }

    private @Nullable RecordId findId(FactKind kind) {
        FactRef fact = any.oneIn(3) ? null : find(kind);
        return fact == null ? null : fact.id();
    }

    /** Returns the pins of a visit of this clinic and course. */
    Map<String, Supplier<? extends @Nullable Object>> pins(ClinicId clinic, @Nullable CourseId course) {
        Map<String, Supplier<? extends @Nullable Object>> pins = new HashMap<>();
        for (String type : List.of(
                "VitalSign",
                "Rating",
                "Administration",
                "Intervention",
                "AdverseEvent",
                "Effect",
                "Consent",
                "MonitoringForm",
                "MedicationOrder",
                "Product",
                "ChecklistAnswer",
                "SuicidalityScreen",
                "DoseHistory",
                "PayerAuthorization",
                "HomeDose",
                "CareVisit",
                "EventReview",
                "EventDecline",
                "HomeSupply")) {
            pins.put(type + ".id", () -> current);
        }
        FactKind[] ofRecord =
                Arrays.stream(FactKind.values()).filter(FactKind::isOfRecord).toArray(FactKind[]::new);
        for (String list : List.of("AdverseEvent.triggers", "Intervention.promptedBy")) {
            pins.put(list, () -> find(ofRecord));
        }
        for (String list : List.of("Alert.because", "AlertClearing.because", "Deviation.concerns")) {
            pins.put(list, () -> find(FactKind.values()));
        }
        pins.put("FormAnswer.facts", () -> find(FactKind.values()));
        pins.put("EventDecline.because", () -> find(FactKind.VITAL_SIGN));
        pins.put("Reason.because", () -> find(FactKind.VITAL_SIGN, FactKind.RATING));
        pins.put("Administration.order", () -> findId(FactKind.ORDER));
        pins.put("Administration.product", () -> findId(FactKind.PRODUCT));
        pins.put("MedicationOrder.replaces", () -> findId(FactKind.ORDER));
        pins.put("DosingWeight.reading", () -> findId(FactKind.VITAL_SIGN));
        pins.put("AdverseEvent.suspects", this::suspect);
        pins.put("VitalSign.source", () -> hosted("Observation"));
        pins.put("MedicationOrder.source", () -> hosted("MedicationRequest"));
        pins.put("Clinic.id", () -> clinic);
        pins.put("Course.id", () -> course);
        pins.put("Phase.course", () -> course);
        pins.put("MaintenancePlan.course", () -> course);
        return pins;
    }

    /** Returns a resource of the host that no other fact of the visit comes from; most facts come from none. */
    private @Nullable HostRef hosted(String type) {
        if (!any.oneIn(4)) {
            return null;
        }
        String id = fresh().value();
        return any.oneIn(2) ? HostRef.literal(type, id) : HostRef.identified(type, "urn:ehr", id);
    }

    private @Nullable Suspect suspect() {
        FactRef giving = find(FactKind.ADMINISTRATION, FactKind.MEDICINE);
        return giving == null ? null : new Suspect(giving, any.oneIn(3) ? null : any.next(Relatedness.class));
    }
}
