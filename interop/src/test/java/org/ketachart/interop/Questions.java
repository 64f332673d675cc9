package org.ketachart.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Quantity;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.Kind;
import org.ketachart.fhir.ResourceKey;

/** What the readers in JavaScript are asked, and what they must find by the records. */
final class Questions {
    private final List<Visit> visits;
    private final Map<String, Integer> counts;

    /**
     * Makes the questions about a day.
     *
     * @param counts how many resources of each type the server holds
     */
    Questions(List<Visit> visits, Map<String, Integer> counts) {
        this.visits = visits;
        this.counts = counts;
    }

    /** Returns what to ask, as the scripts take it. */
    String asked(int pageSize) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        visits.forEach(visit -> asked.withArray("patients").add(visit.patient()));
        tags().forEach(tag -> asked.withArray("tags").add(tag));
        counts.keySet().forEach(type -> asked.withArray("types").add(type));
        return asked.put("pageSize", pageSize).toString();
    }

    /** Returns what the scripts must print. */
    JsonNode answers() {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (Visit visit : visits) {
            SessionRecord record = visit.record();
            ObjectNode patient = answers.withObject("patients").putObject(visit.patient());
            fill(patient, "visits", Stream.of(record.chart().session().value() + " " + status(record)));
            fill(
                    patient,
                    "pressures",
                    record.vitalSigns().stream()
                            .filter(vital -> vital.reading().kind() == VitalKind.BLOOD_PRESSURE)
                            .map(vital -> vital.reading() instanceof BloodPressure pressure
                                    ? pressure.systolic() + "/" + pressure.diastolic()
                                    : "none"));
            fill(
                    patient,
                    "doses",
                    Stream.concat(
                            record.administrations().stream().map(given -> amount(given.given())),
                            record.interventions().stream()
                                    .filter(act -> act.isMedicine())
                                    .map(act -> amount(act.amount()))));
            fill(
                    patient,
                    "plans",
                    Stream.ofNullable(record.maintenancePlan())
                            .map(plan -> plan.id().value()));
        }
        answers.putObject("events");
        tags().forEach(tag -> answers.withObject("events").put(tag, 1));
        answers.putObject("counts");
        counts.forEach((type, count) -> answers.withObject("counts").put(type, count));
        return answers;
    }

    /** Returns how many answers of one kind were printed for all patients together. */
    static int found(JsonNode printed, String kind) {
        int found = 0;
        for (JsonNode patient : printed.path("patients")) {
            found += patient.path(kind).size();
        }
        return found;
    }

    /** Returns the token of every adverse event of the day. */
    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (Visit visit : visits) {
            SessionRecord record = visit.record();
            record.adverseEvents().forEach(event -> {
                ResourceKey key =
                        ResourceKey.of("AdverseEvent", record.chart().clinic(), Kind.ADVERSE_EVENT, event.id());
                tags.add(FhirContract.standard().tagSystem(key.clinic()) + "|" + key.tag());
            });
        }
        return tags;
    }

    private static void fill(ObjectNode patient, String name, Stream<String> values) {
        patient.putArray(name);
        values.sorted().forEach(patient.withArray(name)::add);
    }

    private static String amount(@Nullable Quantity quantity) {
        return quantity == null ? "none" : quantity.value().stripTrailingZeros().toPlainString();
    }

    private static String status(SessionRecord record) {
        return switch (record.state()) {
            case FINISHED, LEFT, TRANSFERRED, WITHHELD -> "finished";
            case CANCELLED, NO_SHOW -> "cancelled";
            default -> throw new IllegalStateException("every visit of the day is over");
        };
    }
}
