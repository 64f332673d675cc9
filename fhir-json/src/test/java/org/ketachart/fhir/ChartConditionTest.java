package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.fhir.ChartOf.ICD;
import static org.ketachart.fhir.ChartOf.SNOMED;
import static org.ketachart.fhir.ChartOf.clinical;
import static org.ketachart.fhir.ChartOf.concept;
import static org.ketachart.fhir.ChartOf.verified;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Listed;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;

class ChartConditionTest {
    private static final String ANEURYSM = "'code':" + concept(SNOMED, "128609009");
    private static final String PSYCHOSIS = "'code':" + concept(SNOMED, "69322001");

    @Test
    void a_patient_gives_the_day_of_birth_and_nothing_by_gender() {
        Evidence birth = ChartOf.patient().evidence("Patient.p");
        assertThat(birth.topics()).containsExactly(new Topic("birth"));
        assertThat(((Present) birth.statement()).since()).isEqualTo(PartialDate.parse("1980-03-07"));
        assertThat(ChartOf.patient().evidence()).isEmpty();
        assertThat(ChartOf.patient().read().value().patient()).isEqualTo(HostRef.of("Patient/p"));
    }

    @Test
    void an_active_confirmed_condition_is_there_from_its_onset_as_of_the_day_it_was_recorded() {
        Evidence one = ChartOf.patient()
                .with(
                        "Condition",
                        "c",
                        clinical("active") + verified("confirmed")
                                + "'onsetDateTime':'2024-02','recordedDate':'2024-03-01T23:30:00-05:00',"
                                + "'recorder':{'reference':'Practitioner/9'}," + ANEURYSM)
                .evidence("Condition.c");
        assertThat(one.topics()).containsExactly(new Topic("aneurysmal-vascular-disease"));
        assertThat(one.statement()).isEqualTo(new Present(Lasting.NOW, PartialDate.parse("2024-02"), null, null));
        assertThat(one.asOf()).isEqualTo(PartialDate.parse("2024-03-01"));
        assertThat(one.confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(one.source().kind()).isEqualTo(SourceKind.CHART);
        assertThat(one.source().written()).isEqualTo(HostRef.of("Condition/c"));
        assertThat(one.source().saidBy()).isEqualTo(HostRef.of("Practitioner/9"));
    }

    @ParameterizedTest
    @CsvSource({
        "active, NOW",
        "recurrence, NOW",
        "relapse, NOW",
        "inactive, OVER",
        "remission, OVER",
        "resolved, OVER",
        "something, UNKNOWN"
    })
    void the_clinical_status_says_whether_it_still_is(String status, Lasting when) {
        ChartOf chart = ChartOf.patient().with("Condition", "c", clinical(status) + PSYCHOSIS);
        assertThat(((Present) chart.evidence("Condition.c").statement()).when()).isEqualTo(when);
    }

    @Test
    void without_a_clinical_status_nobody_said_whether_it_still_is_unless_it_has_an_end() {
        assertThat(statement("" + PSYCHOSIS)).isEqualTo(new Present(Lasting.UNKNOWN, null, null, null));
        assertThat(statement("'abatementDateTime':'2020'," + PSYCHOSIS))
                .isEqualTo(new Present(Lasting.OVER, null, PartialDate.parse("2020"), null));
        assertThat(statement("'abatementString':'long ago'," + PSYCHOSIS))
                .isEqualTo(new Present(Lasting.OVER, null, null, null));
    }

    @Test
    void what_is_active_and_has_an_end_may_be_over() {
        assertThat(statement(clinical("active") + "'abatementDateTime':'2020-05-01'," + PSYCHOSIS))
                .isEqualTo(new Present(Lasting.UNKNOWN, null, PartialDate.parse("2020-05-01"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisional", "differential", "unconfirmed", "something"})
    void what_nobody_confirmed_is_unconfirmed(String status) {
        ChartOf chart = ChartOf.patient().with("Condition", "c", verified(status) + PSYCHOSIS);
        assertThat(chart.evidence("Condition.c").confidence()).isEqualTo(Confidence.UNCONFIRMED);
        assertThat(chart.fate()).isEqualTo("used");
    }

    @Test
    void what_was_refuted_is_denied_on_its_day_where_the_code_names_the_whole_topic() {
        ChartOf chart = ChartOf.patient()
                .with("Condition", "c", verified("refuted") + "'recordedDate':'2024-03-01'," + PSYCHOSIS);
        Evidence one = chart.evidence("Condition.c");
        assertThat(one.statement()).isEqualTo(Absent.now());
        assertThat(one.asOf()).isEqualTo(PartialDate.parse("2024-03-01"));
        assertThat(one.topics()).containsExactly(new Topic("psychosis"));
        assertThat(chart.fate()).isEqualTo("used");
    }

    @Test
    void one_aneurysm_that_was_refuted_denies_no_other() {
        ChartOf chart = ChartOf.patient().with("Condition", "c", verified("refuted") + ANEURYSM);
        assertThat(chart.evidence()).isEmpty();
        assertThat(chart.fate()).isEqualTo("denies-a-part");
    }

    @Test
    void that_a_code_is_the_only_one_of_its_topic_does_not_make_it_the_whole() {
        ChartOf chart = ChartOf.patient()
                .with("Condition", "c", verified("refuted") + "'code':" + concept(ChartOf.ICD, "I21.9"));
        assertThat(chart.fate()).isEqualTo("denies-a-part");
        assertThat(chart.evidence()).isEmpty();
    }

    @Test
    void what_bears_on_a_topic_by_no_rule_of_ours_is_for_a_person_to_read() {
        Evidence one = ChartOf.patient()
                .with(
                        "Condition",
                        "c",
                        ChartOf.clinical("active") + verified("confirmed") + "'code':" + concept(SNOMED, "363101005"))
                .evidence("Condition.c");
        assertThat(one.confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(one.topics()).contains(new Topic("alcohol-use"));
        assertThat(((Present) one.statement()).when()).isEqualTo(Lasting.NOW);
    }

    @ParameterizedTest
    @CsvSource({"http://hl7.org/fhir/sid/icd-10, I67.1", "http://hl7.org/fhir/sid/icd-10-cm, i67.1"})
    void a_code_of_another_icd_or_spelled_otherwise_is_for_a_person_to_read(String system, String code) {
        Evidence one = ChartOf.patient()
                .with("Condition", "c", ChartOf.clinical("active") + "'code':" + concept(system, code))
                .evidence("Condition.c");
        assertThat(one.confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(one.topics()).contains(new Topic("aneurysmal-vascular-disease"));
    }

    @Test
    void that_not_pregnant_was_refuted_is_for_a_person_to_read() {
        ChartOf chart =
                ChartOf.patient().with("Condition", "c", verified("refuted") + "'code':" + concept(SNOMED, "60001007"));
        assertThat(chart.evidence("Condition.c").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(chart.evidence("Condition.c").topics()).contains(new Topic("pregnancy"));
        assertThat(chart.fate()).isEqualTo("contradiction");
    }

    @Test
    void a_mistake_says_nothing() {
        ChartOf chart = ChartOf.patient().with("Condition", "c", verified("entered-in-error") + ANEURYSM);
        assertThat(chart.evidence()).isEmpty();
        assertThat(chart.fate()).isEqualTo("entered-in-error");
    }

    @ParameterizedTest
    @CsvSource({
        "'onsetDateTime':'2024-05-06T10:00:00+02:00', 2024-05-06",
        "'onsetDateTime':'2024', 2024",
        "'onsetPeriod':{'start':'2023-11'}, 2023-11",
        "'onsetAge':{'value':45;'code':'a';'system':'http://unitsofmeasure.org'},",
        "'onsetAge':{'value':10;'code':'d';'system':'http://unitsofmeasure.org'}, 1980-03-17",
        "'onsetAge':{'value':3;'code':'mo';'system':'http://unitsofmeasure.org'}, 1980",
        "'onsetString':'as a child',",
        "'onsetRange':{'low':{'value':3}},"
    })
    void an_onset_is_understood_as_far_as_it_gives_a_date(String onset, String since) {
        String elements = onset.replace(';', ',') + "," + PSYCHOSIS;
        assertThat(((Present) statement(elements)).since()).isEqualTo(since == null ? null : PartialDate.parse(since));
    }

    @Test
    void an_age_needs_the_day_of_birth() {
        ChartOf chart = ChartOf.empty()
                .resource("Patient", "p", "'active':true")
                .with("Condition", "c", "'onsetAge':{'value':10,'code':'d'}," + PSYCHOSIS);
        assertThat(((Present) chart.evidence("Condition.c").statement()).since())
                .isNull();
        assertThat(chart.evidence()).hasSize(1);
    }

    @Test
    void somebody_born_on_the_first_of_january_is_of_an_age_for_one_year() {
        ChartOf chart = ChartOf.empty()
                .resource("Patient", "p", "'birthDate':'1980-01-01'")
                .with("Condition", "c", "'onsetAge':{'value':45,'code':'a'}," + PSYCHOSIS);
        assertThat(((Present) chart.evidence("Condition.c").statement()).since())
                .isEqualTo(PartialDate.parse("2025"));
    }

    @Test
    void a_code_that_says_itself_that_it_was_is_over() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "Condition",
                        "c",
                        clinical("active") + "'onsetDateTime':'2019'," + "'code':" + concept(SNOMED, "1755008"));
        assertThat(chart.evidence("Condition.c").statement())
                .isEqualTo(new Present(Lasting.OVER, PartialDate.parse("2019"), null, null));
    }

    @Test
    void a_code_that_says_itself_that_it_is_not_there_is_a_denial() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "Condition",
                        "c",
                        clinical("active") + "'recordedDate':'2024-03-01','code':" + concept(SNOMED, "60001007"));
        assertThat(chart.evidence("Condition.c").statement()).isEqualTo(Absent.now());
        ChartOf over = ChartOf.patient()
                .with("Condition", "c", clinical("resolved") + "'code':" + concept(SNOMED, "60001007"));
        assertThat(over.fate()).isEqualTo("contradiction");
    }

    @Test
    void two_codes_that_contradict_each_other_are_for_a_person_to_read() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "Condition",
                        "c",
                        "'code':{'coding':[{'system':'" + SNOMED + "','code':'77386006'},{'system':'" + SNOMED
                                + "','code':'60001007'}]}");
        assertThat(chart.evidence("Condition.c").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(chart.fate()).isEqualTo("contradiction");
    }

    @Test
    void a_code_nobody_knows_is_on_the_problems_for_a_person_to_read_whatever_its_words_hint_at() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "Condition",
                        "c",
                        clinical("active") + "'code':{'coding':[{'system':'" + SNOMED
                                + "','code':'1','display':'Aneurysm of something '}],'text':'aneurysm?'}");
        Evidence one = chart.evidence("Condition.c");
        assertThat(one.topics())
                .containsExactlyInAnyOrder(new Topic("aneurysmal-vascular-disease"), new Topic("problems"));
        assertThat(one.confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(((Present) one.statement()).when()).isEqualTo(Lasting.NOW);
        assertThat(chart.fate()).isEqualTo("unknown-code");
    }

    @Test
    void what_was_not_understood_says_what_it_is_in_the_charts_own_code_and_words() {
        ChartEntry unread = last(ChartOf.patient()
                .with(
                        "Condition",
                        "c",
                        "'code':{'coding':[{'system':'" + SNOMED + "','code':'1','display':'Odd'}],'text':'odd one'}"));
        assertThat(unread.what()).isNotNull();
        assertThat(unread.what().codes()).containsExactly(new Code(SNOMED, "1", "Odd"));
        assertThat(unread.what().text()).isEqualTo(new Note("odd one"));
        assertThat(unread.toString()).doesNotContain("Odd").doesNotContain("odd one");
        assertThat(last(ChartOf.patient().with("Condition", "c", "'code':" + concept(ICD, "I67.1")))
                        .what())
                .isNull();
        assertThat(last(ChartOf.patient().with("Condition", "c", "'code':{'coding':[{'code':'1'}]}"))
                        .what())
                .isNull();
    }

    private static ChartEntry last(ChartOf chart) {
        List<ChartEntry> all = chart.read().value().entries();
        return all.get(all.size() - 1);
    }

    @Test
    void another_code_of_the_category_of_a_known_one_needs_review() {
        ChartOf chart = ChartOf.patient().with("Condition", "c", "'code':" + concept(ICD, "I67.8"));
        assertThat(chart.evidence("Condition.c").topics())
                .containsExactlyInAnyOrder(new Topic("aneurysmal-vascular-disease"), new Topic("problems"));
        assertThat(chart.fate()).isEqualTo("unknown-code");
    }

    @Test
    void words_alone_decide_nothing() {
        ChartOf chart = ChartOf.patient().with("Condition", "c", "'code':{'text':'Aneurysm'}");
        assertThat(chart.evidence("Condition.c").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(chart.fate()).isEqualTo("free-text");
        ChartOf bare = ChartOf.patient().with("Condition", "c", "'recordedDate':'2024'");
        assertThat(bare.evidence("Condition.c").topics()).containsExactly(new Topic("problems"));
        assertThat(bare.fate()).isEqualTo("free-text");
    }

    @Test
    void snomed_by_its_oid_or_by_an_edition_is_snomed() {
        for (String system : List.of("urn:oid:2.16.840.1.113883.6.96", SNOMED + "/731000124108")) {
            ChartOf chart = ChartOf.patient().with("Condition", "c", "'code':" + concept(system, " 128609009 "));
            assertThat(chart.fate()).isEqualTo("used");
        }
    }

    @Test
    void an_intolerance_of_ketamine_is_no_ketamine_that_is_taken() {
        String code = "'code':" + concept(SNOMED, "373464007");
        ChartOf chart = ChartOf.patient()
                .with(
                        "AllergyIntolerance",
                        "a",
                        "'clinicalStatus':"
                                + concept("http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", "active")
                                + ",'recordedDate':'2024-03-01'," + code);
        assertThat(chart.evidence("AllergyIntolerance.a").topics())
                .containsExactly(new Topic("hypersensitivity-esketamine-ketamine"));
        assertThat(((Present) chart.evidence("AllergyIntolerance.a").statement()).when())
                .isEqualTo(Lasting.NOW);
        ChartOf taken = ChartOf.patient()
                .with(
                        "MedicationStatement",
                        "m",
                        "'status':'active','medicationCodeableConcept':" + concept(SNOMED, "373464007"));
        assertThat(taken.evidence("MedicationStatement.m").topics()).containsExactly(new Topic("ketamine"));
    }

    @Test
    void an_intolerance_of_what_is_known_only_as_a_medicine_is_for_a_person_to_read() {
        ChartOf medicine =
                ChartOf.patient().with("AllergyIntolerance", "a", "'code':" + concept(ChartOf.RXNORM, "238083"));
        assertThat(medicine.fate()).isEqualTo("unknown-code");
        assertThat(medicine.evidence("AllergyIntolerance.a").topics()).containsExactly(new Topic("allergies"));
        ChartOf named = ChartOf.patient()
                .with(
                        "AllergyIntolerance",
                        "a",
                        "'code':{'coding':[{'system':'" + ChartOf.RXNORM + "','code':'238083','display':'Ketamine'}]}");
        assertThat(named.evidence("AllergyIntolerance.a").topics())
                .containsExactly(new Topic("hypersensitivity-esketamine-ketamine"), new Topic("allergies"));
        assertThat(named.evidence("AllergyIntolerance.a").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
    }

    @Test
    void an_intolerance_nobody_coded_is_for_a_person_to_read() {
        ChartOf unknown = ChartOf.patient().with("AllergyIntolerance", "a", "'code':{'text':'peanut'}");
        assertThat(unknown.evidence("AllergyIntolerance.a").topics()).containsExactly(new Topic("allergies"));
        assertThat(unknown.fate()).isEqualTo("free-text");
    }

    @Test
    void a_code_that_a_host_says_means_no_known_allergies_is_an_empty_list() {
        ChartOf chart = ChartOf.patient()
                .with("AllergyIntolerance", "a", "'recordedDate':'2024-03-01','code':" + concept("urn:own", "none"));
        ChartRead read = ChartReader.read(
                        FhirContract.standard(),
                        chart.bytes(),
                        ChartOf.TERMS.with(List.of(ChartOf.term(
                                "allergies", "urn:own", "none", org.ketachart.core.screening.TermMeaning.ABSENT))))
                .value();
        Evidence one = read.evidence().get(0);
        assertThat(one.topics()).containsExactly(new Topic("allergies"));
        assertThat(one.statement()).isEqualTo(new Listed(List.of()));
        assertThat(one.asOf()).isEqualTo(PartialDate.parse("2024-03-01"));
    }

    @Test
    void a_relative_is_not_the_patient() {
        String history = "'status':'completed','condition':[{'code':" + concept(SNOMED, "69322001") + "}]";
        ChartOf chart = ChartOf.patient().with("FamilyMemberHistory", "f", history);
        assertThat(chart.evidence("FamilyMemberHistory.f").topics()).containsExactly(new Topic("family-psychosis"));
        ChartOf other = ChartOf.patient()
                .with("FamilyMemberHistory", "f", "'condition':[{'code':" + concept(SNOMED, "128609009") + "}]");
        assertThat(other.evidence()).isEmpty();
        assertThat(other.fate()).isEqualTo("of-a-relative");
    }

    private static Object statement(String elements) {
        return ChartOf.patient()
                .with("Condition", "c", elements)
                .evidence("Condition.c")
                .statement();
    }
}
