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
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;

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
            "subject" | "focus2" | KC-FHIR-007 | Bundle.entry[8].resource.subject
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
