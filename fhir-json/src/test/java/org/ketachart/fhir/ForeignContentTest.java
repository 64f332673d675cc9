package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.SessionId;

class ForeignContentTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final VitalSignCodec VITALS = new VitalSignCodec();
    private static final Charted<VitalSign> PRESSURE = new Charted<>(
            new Chart(new ClinicId("c1"), HostRef.literal("Patient", "17"), new SessionId("s1"), null),
            new VitalSign(
                    new RecordId("bp-1"),
                    OffsetDateTime.parse("2026-03-04T10:05:00-05:00"),
                    new Reading.BloodPressure(128, 82),
                    CheckpointRole.BEFORE_DOSE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    RecordStatus.FINAL));
    private static final String WRITTEN =
            new String(ObservationLawTest.write(VITALS, PRESSURE), StandardCharsets.UTF_8);

    @Test
    void what_others_added_everywhere_comes_back_with_the_next_version() {
        String foreign = WRITTEN.replace(
                        "{\"resourceType\":\"Observation\",\"meta\":{",
                        "{\"resourceType\":\"Observation\","
                                + "\"id\":\"9\",\"meta\":{\"versionId\":\"3\",\"tag\":[{\"system\":\"urn:x\",\"code\":\"y\"}],")
                .replace("\"identifier\":[", "\"identifier\":[{\"value\":\"theirs\"},")
                .replace("\"category\":[", "\"category\":[{\"text\":\"their category\"},")
                .replace(
                        "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"85354-9\"",
                        "\"coding\":[{\"system\":\"urn:x\",\"code\":\"bp\"},{\"system\":\"http://loinc.org\",\"code\":\"85354-9\"")
                .replace("\"type\":\"Patient\"", "\"type\":\"Patient\",\"display\":\"withheld\"")
                .replace(
                        "\"effectiveDateTime\"",
                        "\"issued\":\"2026-03-04T15:05:00Z\",\"note\":[{\"text\":\"n\"}],\"effectiveDateTime\"")
                .replace(
                        "\"component\":[",
                        "\"component\":[{\"code\":{\"text\":\"mean\"},\"valueQuantity\":{\"value\":97}},")
                .replace("\"extension\":[", "\"extension\":[{\"url\":\"urn:e\",\"valueString\":\"\u00e9\"},");
        Read<Charted<VitalSign>> read = read(foreign).value();
        assertThat(read(foreign).issues()).isEmpty();
        assertThat(read.value()).isEqualTo(PRESSURE);
        String again =
                new String(ObservationLawTest.write(VITALS, read.value(), read.residue()), StandardCharsets.UTF_8);
        for (String kept : new String[] {
            "\"id\":\"9\"",
            "\"versionId\":\"3\"",
            "\"tag\":[{\"system\":\"urn:x\",\"code\":\"y\"}]",
            "{\"value\":\"theirs\"}]",
            "{\"text\":\"their category\"}]",
            "{\"system\":\"urn:x\",\"code\":\"bp\"}]",
            "\"type\":\"Patient\",\"display\":\"withheld\"}",
            "\"issued\":\"2026-03-04T15:05:00Z\"",
            "\"note\":[{\"text\":\"n\"}]",
            "{\"code\":{\"text\":\"mean\"},\"valueQuantity\":{\"value\":97}}]",
            "{\"url\":\"urn:e\",\"valueString\":\"\u00e9\"}]"
        }) {
            assertThat(again).contains(kept);
        }
        Read<Charted<VitalSign>> readAgain = read(again).value();
        assertThat(readAgain.value()).isEqualTo(PRESSURE);
        assertThat(new String(
                        ObservationLawTest.write(VITALS, readAgain.value(), readAgain.residue()),
                        StandardCharsets.UTF_8))
                .isEqualTo(again);
        assertThat(read.residue()).hasToString("Residue[withheld]");
    }

    @Test
    void a_pressure_with_two_upper_values_is_refused_and_not_guessed() {
        int component = WRITTEN.indexOf("{\"code\":", WRITTEN.indexOf("\"component\":["));
        int next = WRITTEN.indexOf(",{\"code\":", component);
        String twice = WRITTEN.substring(0, next) + "," + WRITTEN.substring(component, next) + WRITTEN.substring(next);
        assertThat(read(twice).isOk()).isFalse();
        assertThat(read(twice).issues())
                .extracting(Issue::code, Issue::path)
                .containsExactly(tuple("KC-FHIR-017", "Observation.component[1]"));
    }

    @Test
    void a_corrected_reading_is_an_amended_one() {
        Result<Read<Charted<VitalSign>>> read =
                read(WRITTEN.replace("\"status\":\"final\"", "\"status\":\"corrected\""));
        assertThat(read.value().value().fact().status()).isEqualTo(RecordStatus.AMENDED);
        assertThat(read.issues()).extracting(Issue::severity).containsExactly(Issue.Severity.WARNING);
    }

    @Test
    void what_others_said_of_one_of_our_codings_is_kept_and_not_said_again_and_again() {
        String foreign = WRITTEN.replace("\"code\":\"85354-9\"", "\"code\":\"85354-9\",\"userSelected\":true");
        Read<Charted<VitalSign>> first = read(foreign).value();
        assertThat(first.value()).isEqualTo(PRESSURE);
        String again =
                new String(ObservationLawTest.write(VITALS, first.value(), first.residue()), StandardCharsets.UTF_8);
        assertThat(again).containsOnlyOnce("\"userSelected\":true");
        Read<Charted<VitalSign>> second = read(again).value();
        assertThat(ObservationLawTest.write(VITALS, second.value(), second.residue()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(again);
    }

    @Test
    void a_chart_of_standard_codes_alone_is_read() {
        String theirs = WRITTEN.replaceAll(
                ",\\{\"system\":\"https://ketachart.org/fhir/CodeSystem/vital-sign(-part)?\"[^}]*\\}", "");
        assertThat(theirs).doesNotContain("CodeSystem/vital-sign");
        assertThat(read(theirs).value().value()).isEqualTo(PRESSURE);
    }

    @Test
    void all_faults_come_at_once_each_with_its_path() {
        String wrong = WRITTEN.replace("\"final\"", "\"finished\"")
                .replace("2026-03-04T10:05:00-05:00", "2026-03-04T10:05:00")
                .replace("\"value\":82,\"unit\":\"mmHg\"", "\"value\":\"82\",\"unit\":\"mmHg\"")
                .replace(
                        "\"value\":128,\"unit\":\"mmHg\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\"",
                        "\"value\":128,\"unit\":\"mmHg\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"kPa\"");
        assertThat(read(wrong).issues())
                .containsExactly(
                        Issue.error(
                                "KC-FHIR-008",
                                "Observation.status",
                                "the code must be one of final, amended, entered-in-error"),
                        Issue.error(
                                "KC-FHIR-012",
                                "Observation.effectiveDateTime",
                                "the time must have its zone, had none"),
                        Issue.error(
                                "KC-FHIR-009",
                                "Observation.component[0].valueQuantity",
                                "the unit must be a UCUM code of the closed list"),
                        Issue.error(
                                "KC-FHIR-006",
                                "Observation.component[1].valueQuantity.value",
                                "the element must be a number"));
    }

    @Test
    void a_value_that_its_constructor_refuses_keeps_the_code_of_the_core() {
        assertThat(read(WRITTEN.replace("\"value\":128", "\"value\":420")).issues())
                .containsExactly(Issue.error(
                        "KC-CORE-002", "Observation.component", "systolic must be from 40 to 300 mm[Hg], was 420"));
    }

    @Test
    void an_unknown_modifier_is_refused_wherever_it_stands() {
        assertThat(read(WRITTEN.replace("\"status\"", "\"modifierExtension\":[{\"url\":\"urn:m\"}],\"status\""))
                        .issues())
                .extracting(Issue::code)
                .containsExactly("KC-FHIR-014");
        assertThat(read(WRITTEN.replace("\"value\":128", "\"comparator\":\"<\",\"value\":128"))
                        .issues())
                .extracting(Issue::code)
                .containsExactly("KC-FHIR-014");
    }

    @Test
    void another_resource_and_a_resource_of_others_are_refused() {
        assertThat(read("{\"resourceType\":\"Patient\"}").issues())
                .extracting(Issue::code)
                .containsExactly("KC-FHIR-005");
        assertThat(read(WRITTEN.replace("https://ketachart.org/fhir/clinic/c1/sid/vital", "urn:x"))
                        .issues())
                .extracting(Issue::code)
                .containsExactly("KC-FHIR-015");
    }

    @Test
    void each_clinic_may_have_a_base_of_its_own() {
        FhirContract own = CONTRACT.withBase(new ClinicId("c1"), "https://clinic.example.org");
        FhirWriter out = new FhirWriter(own);
        VITALS.write(PRESSURE, Residue.EMPTY, out);
        byte[] bytes = out.finish();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"https://clinic.example.org/sid/vital\"");
        assertThat(VITALS.read(FhirCursor.of(own, bytes)).value().value()).isEqualTo(PRESSURE);
        assertThat(VITALS.read(FhirCursor.of(CONTRACT, bytes)).isOk()).isFalse();
    }

    private static Result<Read<Charted<VitalSign>>> read(String json) {
        return VITALS.read(FhirCursor.of(CONTRACT, json.getBytes(StandardCharsets.UTF_8)));
    }
}
