package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/** Our own forms inside a chart. */
class ChartFormTest {
    private static final List<Topic> ASKED =
            List.of(new Topic("psychosis"), new Topic("opioid"), new Topic("medicines"));
    private static final String FORM = "'questionnaire':'https://ketachart.org/fhir/Questionnaire/small-intake|1',"
            + "'status':'completed','authored':'2026-03-01',";
    private static final String NO = "'item':[{'linkId':'psychosis','answer':[{'valueBoolean':false}]}]";
    private static final String YES = "'item':[{'linkId':'psychosis','answer':[{'valueBoolean':true,"
            + "'item':[{'linkId':'psychosis.since','answer':[{'valueDate':'2019-05'}]}]}]}]";

    private final List<ScreeningResponse> heard = new ArrayList<>();
    private final ChartForms forms = ChartForms.of(ASKED, this::hear);

    /** Says no of all that was answered. */
    private Result<List<Evidence>> hear(ScreeningResponse form) {
        heard.add(form);
        List<Evidence> said = new ArrayList<>();
        for (ScreeningAnswer answer : form.answers()) {
            said.add(new Evidence(
                    new RecordId(form.id().value() + "-" + (said.size() + 1)),
                    List.of(answer.topic()),
                    null,
                    Absent.now(),
                    null,
                    new EvidenceSource(SourceKind.FORM, null, form.askedBy()),
                    Confidence.CONFIRMED,
                    List.of()));
        }
        return Result.of(said);
    }

    private Result<ChartRead> read(ChartOf chart) {
        return ChartReader.read(FhirContract.standard(), chart.bytes(), ChartOf.TERMS, forms);
    }

    private static ChartOf chart(String elements) {
        return ChartOf.patient().with("QuestionnaireResponse", "q", elements);
    }

    private static List<String> fates(Result<ChartRead> read) {
        return read.value().entries().stream()
                .filter(entry -> "QuestionnaireResponse".equals(entry.type()))
                .map(ChartOf::fate)
                .toList();
    }

    @Test
    void a_form_is_heard_whole_with_its_days_and_who_was_asked() {
        Result<ChartRead> read = read(chart(FORM + "'author':{'reference':'Practitioner/n'}," + YES));
        assertThat(read.issues()).isEmpty();
        assertThat(fates(read)).containsExactly("used");
        ScreeningResponse form = heard.get(0);
        assertThat(form.asked()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(form.askedBy()).isEqualTo(HostRef.literal("Practitioner", "n"));
        assertThat(form.answers())
                .containsExactly(ScreeningAnswer.given(
                        new Topic("psychosis"), new AnswerValue.Yes(PartialDate.parse("2019-05"), null)));
        Evidence said = read.value().evidence().stream()
                .filter(one -> one.source().kind() == SourceKind.FORM)
                .findFirst()
                .orElseThrow();
        assertThat(said.id().value()).isEqualTo("QuestionnaireResponse.q.form-1");
        assertThat(said.source().written()).isEqualTo(HostRef.literal("QuestionnaireResponse", "q"));
    }

    @Test
    void a_form_of_a_long_id_has_a_name_that_fits() {
        read(ChartOf.patient().with("QuestionnaireResponse", "q".repeat(64), FORM + NO));
        assertThat(heard.get(0).id().value()).startsWith("form.").hasSizeLessThanOrEqualTo(55);
    }

    @Test
    void what_was_filled_in_is_known_as_such_and_as_unconfirmed() {
        String evidence = "{'url':'evidence','valueIdentifier':{'system':"
                + "'https://ketachart.org/fhir/clinic/c/sid/evidence','value':'old-1'}}";
        read(chart(FORM
                + "'item':[{'linkId':'opioid','answer':[{'valueBoolean':false,'extension':[{'url':"
                + "'https://ketachart.org/fhir/StructureDefinition/answer-prefilled','extension':["
                + evidence
                + ",{'url':'confirmed','valueBoolean':false}]}]}]}]"));
        assertThat(heard.get(0).answers())
                .containsExactly(new ScreeningAnswer(
                        new Topic("opioid"),
                        new AnswerValue.No(),
                        Prefill.from(List.of(new RecordId("old-1"))),
                        List.of()));
    }

    @Test
    void an_item_of_no_question_is_reported_at_its_place_and_is_no_answer() {
        Result<ChartRead> read = read(chart(FORM + "'item':[{'linkId':'aorta','answer':[{'valueBoolean':true}]}]"));
        assertThat(fates(read)).containsExactly("no-value");
        assertThat(read.issues())
                .extracting(Issue::code, Issue::path)
                .containsExactly(tuple("KC-FHIR-008", "Bundle.entry[1].resource.item[0]"));
    }

    @Test
    void an_item_answered_twice_is_broken_and_named() {
        Result<ChartRead> read = read(chart(FORM
                + "'item':[{'linkId':'psychosis','answer':[{'valueBoolean':false}]},"
                + "{'linkId':'psychosis','answer':[{'valueBoolean':true}]}]"));
        assertThat(fates(read)).containsExactly("broken");
        assertThat(heard).isEmpty();
        assertThat(read.issues())
                .containsExactly(Issue.warning(
                        "KC-FHIR-017",
                        "Bundle.entry[1].resource.item[1]",
                        "the item psychosis must be answered once, was twice"));
    }

    @Test
    void a_form_whose_answers_cannot_be_taken_is_not_understood_and_says_why() {
        Issue why = Issue.error("KC-SCR-001", "rules", "the form must ask by these rules in this version");
        Result<ChartRead> read = ChartReader.read(
                FhirContract.standard(),
                chart(FORM + NO).bytes(),
                ChartOf.TERMS,
                ChartForms.of(ASKED, form -> Result.refused(List.of(why))));
        assertThat(fates(read)).containsExactly("refused-form");
        assertThat(read.issues())
                .containsExactly(Issue.warning(why.code(), "Bundle.entry[1].resource.rules", why.message()));
        assertThat(read.value().evidence()).noneMatch(one -> one.topics().contains(new Topic("psychosis")));
    }

    @Test
    void a_form_of_others_and_one_that_nobody_hears_are_unknown() {
        assertThat(fates(read(chart("'status':'completed','questionnaire':'http://other.example/intake|1'," + NO))))
                .containsExactly("unknown-form");
        assertThat(chart(FORM + NO).fate()).isEqualTo("unknown-form");
        assertThat(heard).isEmpty();
    }

    @Test
    void a_form_that_is_a_mistake_says_nothing() {
        assertThat(fates(read(chart(FORM.replace("completed", "entered-in-error") + NO))))
                .containsExactly("entered-in-error");
    }

    @Test
    void two_forms_of_one_identifier_that_differ_are_versions_of_which_nobody_knows_the_newest() {
        String named = "'identifier':{'system':'https://ketachart.org/fhir/clinic/c/sid/screening-form','value':'f'},";
        ChartOf chart = ChartOf.patient()
                .with("QuestionnaireResponse", "a", named + FORM + NO)
                .with("QuestionnaireResponse", "b", named + FORM + YES);
        Result<ChartRead> read = read(chart);
        assertThat(fates(read)).containsExactly("versions", "versions");
        assertThat(read.value().evidence()).noneMatch(one -> one.topics().contains(new Topic("psychosis")));
        Result<ChartRead> same = read(ChartOf.patient()
                .with("QuestionnaireResponse", "a", named + FORM + NO)
                .with("QuestionnaireResponse", "b", named + FORM + NO));
        assertThat(fates(same)).containsExactly("used", "used");
        assertThat(same.value().evidence())
                .filteredOn(one -> one.id().value().equals("f-1"))
                .hasSize(1);
    }

    @Test
    void the_patient_of_a_form_may_be_named_by_the_entry_alone() {
        Result<ChartRead> read = read(ChartOf.empty()
                .entry(
                        "'fullUrl':'urn:uuid:0b6c7d8e-0000-4000-8000-000000000001','resource':{'resourceType':'Patient'}")
                .resource(
                        "QuestionnaireResponse",
                        "q",
                        "'subject':{'reference':'urn:uuid:0b6c7d8e-0000-4000-8000-000000000001'}," + FORM + NO));
        assertThat(fates(read)).containsExactly("used");
    }
}
