package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.Unit;

/** What an EHR's chart says, and what it must say to be taken over. */
class HostResourcesTest {
    private static final HostRef PATIENT = HostRef.literal("Patient", "p-7730");
    private static final HostRef PRESSURE = HostRef.literal("Observation", "bp-301");
    private static final HostRef ORDER = HostRef.literal("MedicationRequest", "rx-810");
    private static final RecordId ID = new RecordId("r-1");

    private static String ehr = "";

    @BeforeAll
    static void read() throws IOException {
        ehr = Files.readString(Path.of("../examples/ehr-visit/ehr.json")).replaceAll("\\n\\s*", "");
    }

    private static HostResources open(String json) {
        return HostResources.open(FhirContract.standard(), json.getBytes(UTF_8)).value();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "status": "final" | "status": "preliminary" | KC-FHIR-008 | Bundle.entry[8].resource.status
            "status": "final" | "status": "cancelled" | KC-FHIR-008 | Bundle.entry[8].resource.status
            "2026-05-13T08:58:00-05:00" | "2026-05-13T08:58:00" | KC-FHIR-012 | Bundle.entry[8].resource.effectiveDateTime
            "2026-05-13T08:58:00-05:00" | "2026-05-13" | KC-FHIR-011 | Bundle.entry[8].resource.effectiveDateTime
            "effectiveDateTime" | "issued" | KC-FHIR-007 | Bundle.entry[8].resource.effectiveDateTime
            "85354-9" | "99999-9" | KC-FHIR-008 | Bundle.entry[8].resource.code
            "code": "mm[Hg]" | "code": "kPa" | KC-FHIR-009 | Bundle.entry[8].resource.component[0].valueQuantity
            "code": "8480-6" | "code": "8462-4" | KC-FHIR-017 | Bundle.entry[8].resource.component[1]
            "value": 126 | "value": 999 | KC-CORE-002 | Bundle.entry[8].resource.component
            "value": 126 | "value": 126.5 | KC-FHIR-010 | Bundle.entry[8].resource.component
            Patient/p-7730 | Patient/p-7731 | KC-FHIR-017 | Bundle.entry[8].resource.subject
            "subject" | "subject2" | KC-FHIR-007 | Bundle.entry[8].resource.subject
            "subject" | "focus":[{"reference":"Patient/q"}],"subject" | KC-FHIR-017 | Bundle.entry[8].resource.focus
            "reference": "Patient/p-7730" | "reference": "Group/p-7730" | KC-FHIR-017 | Bundle.entry[8].resource.subject
            "reference": "Patient/p-7730" | "reference": "https://other.example/fhir/Patient/p-7730" | KC-FHIR-017 | Bundle.entry[8].resource.subject
            "effectiveDateTime": "2026-05-13T08:58:00-05:00" | "effectivePeriod": {"start":"2026-05-13T08:58:00-05:00"} | KC-FHIR-011 | Bundle.entry[8].resource.effectivePeriod
            "valueQuantity": { | "dataAbsentReason":{"text":"error"},"valueQuantity": { | KC-FHIR-017 | Bundle.entry[8].resource.component[0]
            "status": "final" | "status": "final","modifierExtension":[{"url":"urn:x","valueBoolean":true}] | KC-FHIR-014 | Bundle.entry[8].resource.modifierExtension
            """)
    void a_reading_that_cannot_be_taken_over_is_refused_with_its_place(
            String from, String to, String code, String path) {
        int observation = ehr.indexOf("\"bp-301\"");
        String edited = ehr.substring(0, observation)
                + ehr.substring(observation).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        assertThat(edited).isNotEqualTo(ehr);

        Result<VitalSign> read = open(edited).vitalSign(PRESSURE, ID, PATIENT);

        assertThat(read.isOk()).isFalse();
        assertThat(read.issues()).extracting(Issue::code, Issue::path).contains(tuple(code, path));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "intent": "order" | "intent": "plan" | KC-FHIR-008 | Bundle.entry[7].resource.intent
            "intent": "order" | "intent": "order","doNotPerform":true | KC-FHIR-014 | Bundle.entry[7].resource.doNotPerform
            "status": "active" | "status": "unknown" | KC-FHIR-008 | Bundle.entry[7].resource.status
            L8P1H35P2Z | UNKNOWN | KC-FHIR-008 | Bundle.entry[7].resource.medicationCodeableConcept
            "46713006" | "99999999" | KC-FHIR-008 | Bundle.entry[7].resource.dosageInstruction[0].route
            "code": "mg" | "code": "{spray}" | KC-FHIR-009 | Bundle.entry[7].resource.dosageInstruction[0].doseAndRate[0].doseQuantity
            "doseQuantity" | "doseRange" | KC-FHIR-007 | Bundle.entry[7].resource.dosageInstruction[0].doseAndRate[0].doseQuantity
            "medicationCodeableConcept" | "medicationReference" | KC-FHIR-008 | Bundle.entry[7].resource.medicationReference
            "intent": "order" | "intent": "order","reportedBoolean":true | KC-FHIR-014 | Bundle.entry[7].resource.reportedBoolean
            "code": "L8P1H35P2Z" | "code": "L8P1H35P2Z"},{"system":"http://fdasis.nlm.nih.gov","code":"O18YUO0I83" | KC-FHIR-017 | Bundle.entry[7].resource.medicationCodeableConcept
            "route": { | "timing":{"repeat":{"duration":40}},"route": { | KC-FHIR-007 | Bundle.entry[7].resource.dosageInstruction[0].timing.repeat.durationUnit
            "authoredOn" | "authored" | KC-FHIR-007 | Bundle.entry[7].resource.authoredOn
            Patient/p-7730 | Patient/p-7731 | KC-FHIR-017 | Bundle.entry[7].resource.subject
            """)
    void an_order_that_cannot_be_taken_over_is_refused_with_its_place(
            String from, String to, String code, String path) {
        int order = ehr.indexOf("\"rx-810\"");
        String edited = ehr.substring(0, order)
                + ehr.substring(order).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        assertThat(edited).isNotEqualTo(ehr);

        Result<MedicationOrder> read = open(edited).order(ORDER, ID, PATIENT);

        assertThat(read.isOk()).isFalse();
        assertThat(read.issues()).extracting(Issue::code, Issue::path).contains(tuple(code, path));
    }

    @Test
    void a_reading_keeps_its_source_and_is_known_by_the_id_it_is_given() {
        VitalSign read = open(ehr).vitalSign(PRESSURE, ID, PATIENT).value();
        assertThat(read.id()).isEqualTo(ID);
        assertThat(read.source()).isEqualTo(PRESSURE);
        assertThat(read.reading()).isEqualTo(new BloodPressure(126, 78));
        assertThat(read.performer()).isEqualTo(HostRef.literal("Practitioner", "n-12"));
    }

    @Test
    void a_reading_that_the_ehr_corrected_is_amended() {
        String corrected = ehr.replace("\"status\": \"final\"", "\"status\": \"corrected\"");
        assertThat(open(corrected).vitalSign(PRESSURE, ID, PATIENT).value().status())
                .isEqualTo(RecordStatus.AMENDED);
    }

    @Test
    void it_is_found_by_id_version_full_url_and_identifier() {
        HostResources chart = open(ehr);
        assertThat(chart.holds(PRESSURE)).isTrue();
        assertThat(chart.holds(new HostRef("Observation", "Observation/bp-301/_history/1", null)))
                .isTrue();
        assertThat(chart.holds(new HostRef("Observation", "https://ehr.example.org/fhir/Observation/bp-301", null)))
                .isTrue();
        assertThat(chart.holds(HostRef.identified("Observation", "https://ehr.example.org/observations", "bp-301")))
                .isTrue();
        assertThat(chart.holds(HostRef.identified("Observation", "https://ehr.example.org/orders", "bp-301")))
                .isFalse();
        assertThat(chart.holds(HostRef.literal("Observation", "301"))).isFalse();
    }

    @Test
    void a_patient_who_is_known_by_record_number_is_the_one_whose_resource_is_handed_in() {
        HostRef byNumber = HostRef.identified("Patient", "https://ehr.example.org/mrn", "7730");
        assertThat(open(ehr).vitalSign(PRESSURE, ID, byNumber).isOk()).isTrue();
        HostRef other = HostRef.identified("Patient", "https://ehr.example.org/mrn", "7731");
        assertThat(open(ehr).vitalSign(PRESSURE, ID, other).isOk()).isFalse();
    }

    @Test
    void a_host_says_which_of_its_codes_mean_the_drug() {
        String local =
                ehr.replace("http://fdasis.nlm.nih.gov", "urn:ehr:formulary").replace("L8P1H35P2Z", "ESK28");
        HostResources chart = open(local);
        assertThat(chart.order(ORDER, ID, PATIENT).isOk()).isFalse();
        Result<MedicationOrder> read = chart.understanding(Drug.ESKETAMINE, "urn:ehr:formulary", "ESK28")
                .order(ORDER, ID, PATIENT);
        assertThat(read.value().drug()).isEqualTo(Drug.ESKETAMINE);
        assertThat(read.value().source()).isEqualTo(ORDER);
    }

    @Test
    void a_code_of_the_host_that_contradicts_a_standard_one_is_refused() {
        Result<MedicationOrder> read = open(ehr)
                .understanding(Drug.RACEMIC_KETAMINE, "http://www.nlm.nih.gov/research/umls/rxnorm", "2201623")
                .order(ORDER, ID, PATIENT);
        assertThat(read.issues()).extracting(Issue::code).containsExactly("KC-FHIR-017");
    }

    @Test
    void an_absolute_reference_leads_to_its_own_server_alone() {
        HostResources chart = open(ehr);
        HostRef there = new HostRef("Patient", "https://ehr.example.org/fhir/Patient/p-7730", null);
        HostRef elsewhere = new HostRef("Patient", "https://other.example/fhir/Patient/p-7730", null);
        assertThat(chart.vitalSign(PRESSURE, ID, there).isOk()).isTrue();
        assertThat(chart.vitalSign(PRESSURE, ID, elsewhere).isOk()).isFalse();
        assertThat(chart.holds(new HostRef("Observation", "https://other.example/fhir/Observation/bp-301", null)))
                .isFalse();
    }

    @Test
    void of_two_versions_none_is_taken_without_its_number() {
        int at = ehr.indexOf("{\"fullUrl\": \"https://ehr.example.org/fhir/Observation/bp-301\"");
        int end = ehr.indexOf("{\"fullUrl\": \"https://ehr.example.org/fhir/Observation/hr-302\"");
        String retracted = ehr.substring(at, end)
                .replace("\"versionId\": \"1\"", "\"versionId\": \"2\"")
                .replace("\"status\": \"final\"", "\"status\": \"entered-in-error\"");
        HostResources chart = open(ehr.substring(0, at) + retracted + ehr.substring(at));

        assertThat(chart.vitalSign(PRESSURE, ID, PATIENT).issues())
                .extracting(Issue::message)
                .containsExactly("the host's resource must be handed in once, was 2 times");
        HostRef second = new HostRef("Observation", "Observation/bp-301/_history/2", null);
        assertThat(chart.vitalSign(second, ID, PATIENT).value().status()).isEqualTo(RecordStatus.ENTERED_IN_ERROR);
        HostRef third = new HostRef("Observation", "Observation/bp-301/_history/3", null);
        assertThat(chart.holds(third)).isFalse();
    }

    @Test
    void a_bundle_whose_entries_point_to_each_other_by_uuid_is_understood() {
        String uuid = "urn:uuid:11111111-2222-4333-8444-555555555555";
        String synthetic = ehr.replace("https://ehr.example.org/fhir/Patient/p-7730", uuid)
                .replace("{\"reference\": \"Patient/p-7730\"}", "{\"reference\": \"" + uuid + "\"}");
        assertThat(open(synthetic).vitalSign(PRESSURE, ID, PATIENT).issues()).isEmpty();
        assertThat(open(synthetic)
                        .vitalSign(PRESSURE, ID, HostRef.literal("Patient", "another"))
                        .isOk())
                .isFalse();
    }

    @Test
    void who_took_it_may_be_said_in_ways_that_lead_nowhere() {
        String shown = ehr.replace(
                "\"performer\": [{\"reference\": \"Practitioner/n-12\"}]",
                "\"performer\": [{\"display\": \"a nurse\"}, {\"reference\": \"#n\"}, {\"reference\": \"Practitioner/n-9\"}]");
        assertThat(shown).isNotEqualTo(ehr);
        Result<VitalSign> read = open(shown).vitalSign(PRESSURE, ID, PATIENT);
        assertThat(read.value().performer()).isEqualTo(HostRef.literal("Practitioner", "n-9"));
        assertThat(read.issues()).extracting(Issue::code).containsOnly("KC-FHIR-016");
    }

    @Test
    void a_flow_of_oxygen_says_that_oxygen_was_given() {
        String saturation = ehr.replace("\"8867-4\"", "\"59408-5\"")
                .replace(
                        "\"valueQuantity\": {\"value\": 72,\"unit\": \"beats/minute\",\"system\": \"http://unitsofmeasure.org\",\"code\": \"/min\"}",
                        "\"valueQuantity\": {\"value\": 96,\"unit\": \"%\",\"system\": \"http://unitsofmeasure.org\",\"code\": \"%\"},"
                                + "\"component\": [{\"code\": {\"coding\": [{\"system\": \"http://loinc.org\",\"code\": \"3151-8\"}]},"
                                + "\"valueQuantity\": {\"value\": 2,\"system\": \"http://unitsofmeasure.org\",\"code\": \"L/min\"}}]");
        assertThat(saturation).contains("L/min");
        VitalSign read = open(saturation)
                .vitalSign(HostRef.literal("Observation", "hr-302"), ID, PATIENT)
                .value();
        assertThat(read.reading()).isEqualTo(new OxygenSaturation(96, true, Quantity.of("2", Unit.LITER_PER_MINUTE)));
    }

    @Test
    void what_is_not_handed_in_is_refused() {
        assertThat(HostResources.none().vitalSign(PRESSURE, ID, PATIENT).issues())
                .extracting(Issue::code, Issue::path, Issue::message)
                .containsExactly(
                        tuple("KC-FHIR-016", "Observation", "the host's resource must be among those handed in"));
    }

    @Test
    void a_chart_that_is_no_bundle_is_refused() {
        assertThat(HostResources.open(FhirContract.standard(), "{\"resourceType\":\"Patient\"}".getBytes(UTF_8))
                        .isOk())
                .isFalse();
    }
}
