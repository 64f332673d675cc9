package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Listed;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/** What refuses a chart, and what costs one entry of it: each with its code and its place. */
class ChartRefusalTest {
    private static final String ANEURYSM = "'code':" + ChartOf.concept(ChartOf.SNOMED, "128609009");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/chart-refused.tsv", delimiter = '\t', numLinesToSkip = 1)
    void each_fault_has_its_code_and_place_and_costs_no_more_than_it_must(
            String name, String scope, String text, String fate, @Nullable String code, @Nullable String place) {
        if (scope.equals("chart")) {
            Result<ChartRead> read = ChartReader.read(FhirContract.standard(), ChartOf.json(text), ChartOf.TERMS);
            assertThat(read.isOk()).isFalse();
            assertThat(read.issues()).extracting(Issue::code).containsExactly(code);
            assertThat(read.issues().get(0).path()).isEqualTo(place == null ? "" : place);
            return;
        }
        ChartOf chart = ChartOf.empty()
                .entry("'resource':{'resourceType':'Patient','id':'p','birthDate':'1980-03-07',"
                        + "'identifier':[{'system':'urn:mrn','value':'77'}]}")
                .raw(text)
                .with("Condition", "whole", "'code':" + ChartOf.concept(ChartOf.SNOMED, "77386006"));
        Result<ChartRead> read = chart.read();
        assertThat(ChartOf.fate(read.value().entries().get(1))).isEqualTo(fate);
        assertThat(ChartOf.fate(read.value().entries().get(2))).isEqualTo("used");
        assertThat(chart.find("Condition.whole")).isPresent();
        if (code == null) {
            assertThat(read.issues()).isEmpty();
        } else {
            assertThat(read.issues()).extracting(Issue::code).containsExactly(code);
            assertThat(read.issues()).extracting(Issue::path).containsExactly(place);
            assertThat(read.issues()).noneMatch(Issue::isError);
        }
    }

    @Test
    void what_is_broken_is_still_one_to_look_at_and_never_missing() {
        ChartOf chart = ChartOf.patient().with("Condition", "c", "'onsetDateTime':'2023-02-30'," + ANEURYSM);
        Evidence one = chart.evidence("Condition.c");
        assertThat(one.topics())
                .containsExactlyInAnyOrder(new Topic("aneurysmal-vascular-disease"), new Topic("problems"));
        assertThat(one.confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(one.statement()).isEqualTo(new Present(Lasting.UNKNOWN, null, null, null));
        assertThat(one.asOf()).isNull();
    }

    @Test
    void a_patient_with_an_impossible_day_of_birth_costs_the_age_and_not_the_chart() {
        ChartOf chart = ChartOf.empty()
                .resource("Patient", "p", "'birthDate':'1980-13-01'")
                .with("Condition", "c", ANEURYSM);
        Result<ChartRead> read = chart.read();
        assertThat(read.value().evidence()).hasSize(1);
        assertThat(ChartOf.fate(read.value().entries().get(0))).isEqualTo("broken");
        assertThat(read.issues())
                .containsExactly(Issue.warning(
                        "KC-FHIR-013", "Bundle.entry[0].resource.birthDate", "a month must be from 1 to 12"));
    }

    @Test
    void a_broken_medicine_costs_those_that_refer_to_it_and_each_fault_is_told_once() {
        String order = "'status':'active','intent':'order','medicationReference':{'reference':'Medication/m'}";
        ChartOf chart = ChartOf.patient()
                .resource("Medication", "m", "'code':{'coding':7}")
                .with("MedicationRequest", "a", order)
                .with("MedicationRequest", "b", order);
        Result<ChartRead> read = chart.read();
        assertThat(read.value().entries().stream().map(ChartOf::fate))
                .containsExactly("used", "broken", "unresolved", "unresolved");
        assertThat(chart.evidence()).hasSize(2).allMatch(one -> one.confidence() == Confidence.NEEDS_REVIEW);
        assertThat(read.issues()).extracting(Issue::path).containsExactly("Bundle.entry[1].resource.code.coding");
    }

    @Test
    void a_chart_that_goes_on_elsewhere_is_reported() {
        String text = new String(ChartOf.patient().bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"entry\"", "\"link\":[{\"relation\":\"self\"},{\"relation\":\"next\"}],\"entry\"");
        assertThat(ChartReader.read(FhirContract.standard(), ChartOf.json(text), ChartOf.TERMS)
                        .issues())
                .containsExactly(Issue.warning(
                        "KC-FHIR-019", "Bundle.link", "the chart must be whole, goes on in another Bundle"));
    }

    @Test
    void of_a_history_the_newest_version_counts_and_what_was_deleted_does_not() {
        ChartOf chart = ChartOf.patient()
                .ofType("history")
                .with("Condition", "c", version("3") + ChartOf.clinical("resolved") + ANEURYSM)
                .with("Condition", "c", version("10") + ChartOf.clinical("active") + ANEURYSM)
                .with("Condition", "d", "'meta':{'lastUpdated':'2024-01-01T00:00:00Z'}," + ANEURYSM)
                .entry("'request':{'method':'DELETE','url':'Condition/d'},"
                        + "'response':{'status':'204','lastModified':'2024-02-01T00:00:00Z'}")
                .with("Condition", "e", ANEURYSM)
                .with("Condition", "e", ANEURYSM)
                .with("Condition", "f", ANEURYSM)
                .with("Condition", "f", ChartOf.clinical("active") + ANEURYSM);
        assertThat(chart.read().value().entries().stream().map(ChartOf::fate))
                .containsExactly(
                        "used",
                        "older-version",
                        "used",
                        "deleted",
                        "deleted",
                        "used",
                        "older-version",
                        "versions",
                        "versions");
        List<Evidence> evidence = chart.evidence();
        assertThat(evidence).hasSize(4);
        assertThat(evidence).filteredOn(one -> !one.isConfirmed()).hasSize(2);
        assertThat(((Present) chart.evidence("Condition.c").statement()).when()).isEqualTo(Lasting.NOW);
    }

    @Test
    void a_reference_leads_to_the_newest_version_wherever_it_stands() {
        String order = "'status':'active','intent':'order','medicationReference':{'reference':'Medication/m'}";
        String lithium = "'code':" + ChartOf.concept(ChartOf.ATC, "N05AN01");
        ChartOf chart = ChartOf.patient()
                .resource("Medication", "m", version("1") + "'code':{'text':'to be told'}")
                .resource("Medication", "m", version("2") + lithium)
                .with("MedicationRequest", "a", order)
                .with("MedicationRequest", "b", version("1") + order.replace("active", "draft"))
                .with("MedicationRequest", "b", version("2") + order)
                .with(
                        "List",
                        "l",
                        "'status':'current','mode':'snapshot','code':"
                                + ChartOf.concept(
                                        "http://terminology.hl7.org/CodeSystem/list-example-use-codes", "medications")
                                + ",'entry':[{'item':{'reference':'MedicationRequest/b'}}]");
        assertThat(chart.read().value().entries().stream().map(ChartOf::fate))
                .containsExactly("used", "older-version", "used", "used", "older-version", "used", "used");
        assertThat(chart.evidence("List.l").statement())
                .isEqualTo(new Listed(List.of(new RecordId("MedicationRequest.b"))));
    }

    @Test
    void a_medicine_in_two_versions_without_an_order_is_not_understood() {
        ChartOf chart = ChartOf.patient()
                .resource("Medication", "m", "'code':" + ChartOf.concept(ChartOf.ATC, "N05AN01"))
                .resource("Medication", "m", "'code':" + ChartOf.concept(ChartOf.ATC, "A10BA02"))
                .with(
                        "MedicationRequest",
                        "a",
                        "'status':'active','intent':'order','medicationReference':{'reference':'Medication/m'}");
        assertThat(chart.read().value().entries().stream().map(ChartOf::fate))
                .containsExactly("used", "versions", "versions", "unresolved");
        assertThat(chart.evidence()).hasSize(1).noneMatch(Evidence::isConfirmed);
    }

    @Test
    void one_id_on_two_servers_is_two_resources() {
        ChartOf chart = ChartOf.patient();
        for (String server : List.of("http://a.example", "http://b.example")) {
            chart.entry("'fullUrl':'" + server + "/Condition/c','resource':{'resourceType':'Condition','id':'c',"
                    + "'subject':{'identifier':{'system':'urn:mrn','value':'77'}}," + ANEURYSM + "}");
        }
        assertThat(chart.evidence()).hasSize(2).allMatch(Evidence::isConfirmed);
    }

    private static String version(String number) {
        return "'meta':{'versionId':'" + number + "'},";
    }
}
