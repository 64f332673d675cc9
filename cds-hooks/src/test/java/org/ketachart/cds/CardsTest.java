package org.ketachart.cds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;

/** Which cards an answer holds, and which it does not. */
class CardsTest {
    private static final String ELIGIBILITY = "ketamine-eligibility";

    @Test
    void the_most_urgent_card_comes_first_and_what_is_open_comes_last() {
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, Calls.file("order-select.json"))))
                .containsExactly(
                        "critical: Against esketamine: Aneurysm of an artery",
                        "warning: To be heeded with esketamine: Pressure above 140 before the dose",
                        "warning: To be heeded with esketamine: 65 years or older",
                        "warning: Major interaction with esketamine: Benzodiazepine",
                        "info: Moderate interaction with esketamine: Stimulant",
                        "info: For the reader, esketamine: 1 note",
                        "info: Still to be asked before esketamine: 2 questions");
    }

    @Test
    void a_patient_who_is_recorded_as_deceased_gets_one_card_and_no_proposal() {
        byte[] call = Calls.changed(
                "order-sign.json", "\"birthDate\": \"1958-04-02\"", "\"deceasedDateTime\": \"2026-01-05\"");
        CdsAnswer answer = Calls.answer(ELIGIBILITY, call);
        assertThat(Calls.summaries(answer)).containsExactly("info: Nothing was proposed for this patient");
        assertThat(detail(answer, 0)).startsWith("The chart records that the patient has died");
    }

    @Test
    void a_form_of_another_version_among_the_answers_is_told_and_not_heard() {
        String form =
                "\"answers\": {\"resourceType\": \"Bundle\", \"type\": \"searchset\", \"entry\": [{\"resource\": {"
                        + "\"resourceType\": \"QuestionnaireResponse\", \"id\": \"qr-1\", \"status\": \"completed\","
                        + "\"subject\": {\"reference\": \"Patient/pat-1\"}, \"authored\": \"2026-03-02\","
                        + "\"questionnaire\": \"https://ketachart.org/fhir/Questionnaire/small-intake|VERSION\","
                        + "\"item\": [{\"linkId\": \"psychosis\", \"answer\": [{\"valueBoolean\": true}]}]}}]}";
        assertThat(heard(form.replace("VERSION", "1.0.0")).chart().evidence())
                .anyMatch(one -> one.id().value().equals("QuestionnaireResponse.qr-1.form-1"));
        CdsServices services = SmallRules.services();
        byte[] other = answers(form.replace("VERSION", "0.0.1"));
        assertThat(services.read(ELIGIBILITY, other).issues())
                .anyMatch(issue -> issue.code().equals("KC-SCR-001")
                        && issue.path().equals("prefetch.answers.entry[0].resource.rules"));
        assertThat(services.read(ELIGIBILITY, other).value().chart().evidence())
                .noneMatch(one -> one.topics().contains(new Topic("psychosis")));
    }

    private static CdsRequest heard(String form) {
        return SmallRules.services().read(ELIGIBILITY, answers(form)).value();
    }

    private static byte[] answers(String form) {
        return Calls.changed("order-sign.json", "\"answers\": null", form);
    }

    @Test
    void a_draft_that_was_not_picked_counts_and_is_not_what_is_screened() {
        byte[] call =
                Calls.changed("order-select.json", "\"MedicationRequest/draft-1\"", "\"MedicationRequest/draft-2\"");
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call)))
                .containsExactly("warning: Major interaction with esketamine: Benzodiazepine");
    }

    @Test
    void another_order_for_a_patient_who_has_the_drug_tells_of_that_order_alone() {
        CdsAnswer answer = Calls.answer(ELIGIBILITY, Calls.file("order-sign-other.json"));
        assertThat(Calls.summaries(answer))
                .containsExactly("warning: Major interaction with esketamine: Benzodiazepine");
        assertThat(detail(answer, 0)).contains("MedicationRequest/draft-2").contains("not signed yet");
    }

    @Test
    void another_order_for_a_patient_who_has_neither_drug_is_none_of_ours() {
        byte[] call =
                Calls.changed("order-sign-other.json", "N06AX27", "C09AA05").clone();
        call = new String(call, UTF_8).replace("\"esketamine\"", "\"ramipril\"").getBytes(UTF_8);
        assertThat(new String(Calls.answer(ELIGIBILITY, call).bytes(), UTF_8)).isEqualTo("{\"cards\":[]}");
    }

    @Test
    void an_order_that_no_rule_has_a_word_for_is_none_of_ours_even_where_nothing_was_sent() {
        String call = Calls.text("order-sign-nothing-sent.json")
                .replace("N06AX27", "J01CA04")
                .replace("esketamine", "amoxicillin");
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call.getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void what_was_not_sent_is_told_and_never_passed_over() {
        CdsAnswer answer = Calls.answer(ELIGIBILITY, Calls.file("order-sign-nothing-sent.json"));
        assertThat(Calls.summaries(answer))
                .containsExactly(
                        "warning: Screening for esketamine is not of the whole chart: 7 parts not seen",
                        "info: Still to be asked before esketamine: 8 questions");
        assertThat(detail(answer, 0)).contains("Not sent: the latest vital signs (`vitals`)");
    }

    @Test
    void whether_a_patient_is_ours_cannot_be_told_without_the_medicines() {
        assertThat(Calls.summaries(Calls.answer("ketamine-overview", Calls.file("patient-view-nothing-sent.json"))))
                .containsExactly(
                        "warning: Whether this is about ketamine or esketamine cannot be told: 7 parts not seen");
    }

    @Test
    void a_patient_without_either_drug_gets_no_card_though_nothing_else_was_sent() {
        byte[] call = Calls.changed(
                "patient-view-nothing-sent.json",
                "\"context\": {",
                "\"prefetch\": {\"medications\": null}, \"context\": {");
        CdsServices services = SmallRules.services();
        CdsRequest request = services.read("ketamine-overview", call).value();
        assertThat(request.missing()).doesNotContain(Prefetch.MEDICATIONS).contains(Prefetch.PATIENT);
        assertThat(Calls.summaries(services.answer(request, SmallRules.NOW))).isEmpty();
    }

    @Test
    void one_page_of_many_is_not_the_whole_and_an_outcome_is_nothing() {
        String call = Calls.text("order-sign.json")
                .replace("\"conditions\": {", "\"conditions\": {\"link\": [{\"relation\": \"next\", \"url\": \"x\"}],")
                .replace("\"vitals\": {", "\"vitals\": {\"link\": [{\"relation\": \"next\", \"url\": \"x\"}],")
                .replace(
                        "\"medications\": {\n      \"resourceType\": \"Bundle\",\n      \"type\": \"searchset\",\n      \"total\": 2",
                        "\"medications\": {\n      \"resourceType\": \"Bundle\",\n      \"type\": \"searchset\",\n      \"total\": 3")
                .replace("\"allergies\": null", "\"allergies\": {\"resourceType\": \"OperationOutcome\"}");
        CdsRequest request =
                SmallRules.services().read(ELIGIBILITY, call.getBytes(UTF_8)).value();
        assertThat(request.cut()).containsExactly(Prefetch.CONDITIONS, Prefetch.MEDICATIONS);
        assertThat(request.missing()).containsExactly(Prefetch.ALLERGIES);
    }

    @Test
    void an_order_whose_medicine_cannot_be_told_is_told_of() {
        byte[] call = Calls.changed(
                "order-sign.json",
                "\"medicationCodeableConcept\": {\n              \"coding\": [\n                {\n                  \"system\": \"http://www.whocc.no/atc\",\n                  \"code\": \"N06AX27\"",
                "\"extension\": {\n              \"coding\": [\n                {\n                  \"system\": \"http://www.whocc.no/atc\",\n                  \"code\": \"N06AX27\"");
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call)))
                .containsExactly(
                        "warning: Whether this is about ketamine or esketamine cannot be told: 1 part not seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Spravato 84 mg", "S-Ketamine nasal", "ESKETAMINE"})
    void an_order_in_words_alone_is_screened_for_the_drug_it_names(String words) {
        String call = Calls.text("order-sign-nothing-sent.json")
                .replace("N06AX27", "X")
                .replace("esketamine", words);
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call.getBytes(UTF_8))))
                .contains("info: Still to be asked before esketamine: 8 questions");
    }

    @Test
    void a_medicine_pointed_to_is_followed_inside_the_order_and_beside_it() {
        String concept = "\"medicationCodeableConcept\": {";
        String inside = Calls.text("order-sign-nothing-sent.json")
                .replace(
                        concept,
                        "\"contained\": [{\"resourceType\": \"Medication\", \"id\": \"med\", \"code\": {\"text\": \"ketamine\"}}],"
                                + " \"medicationReference\": {\"reference\": \"#med\"}, \"extension\": {");
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, inside.getBytes(UTF_8))))
                .contains("info: Still to be asked before racemic ketamine: 6 questions");
        String beside = inside.replace("#med", "Medication/med-1")
                .replace(
                        "\"entry\": [",
                        "\"entry\": [{\"resource\": {\"resourceType\": \"Medication\", \"id\": \"med-1\", \"code\": {\"text\":"
                                + " \"Spravato\"}}},");
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, beside.getBytes(UTF_8))))
                .contains("info: Still to be asked before esketamine: 8 questions");
    }

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/ndc, 42023-113-10",
        "http://hl7.org/fhir/sid/ndc, 42023011310",
        "http://hl7.org/fhir/sid/ndc, 42023-113-99",
        "http://fdasis.nlm.nih.gov, O18YUO0I83",
        "https://ketachart.org/fhir/CodeSystem/drug, racemic-ketamine"
    })
    void an_order_by_a_code_alone_is_of_the_drug_that_the_terms_or_our_own_record_name_by_it(
            String system, String code) {
        String call = Calls.text("order-sign-nothing-sent.json")
                .replace("http://www.whocc.no/atc", system)
                .replace("N06AX27", code)
                .replace("esketamine", "vial");
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call.getBytes(UTF_8))))
                .contains("info: Still to be asked before racemic ketamine: 6 questions");
    }

    @Test
    void an_order_of_ketamine_is_no_allergy_to_it() {
        String call = Calls.text("order-sign-nothing-sent.json")
                .replace("http://www.whocc.no/atc", "http://snomed.info/sct")
                .replace("N06AX27", "373464007");
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call.getBytes(UTF_8))))
                .noneMatch(summary -> summary.contains("Allergy"))
                .contains("info: Still to be asked before racemic ketamine: 6 questions");
    }

    @Test
    void an_order_not_to_give_and_one_that_was_cancelled_are_no_orders() {
        for (String status : List.of("\"status\": \"draft\", \"doNotPerform\": true", "\"status\": \"cancelled\"")) {
            byte[] call = Calls.changed("order-sign-nothing-sent.json", "\"status\": \"draft\"", status);
            assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call)))
                    .as(status)
                    .isEmpty();
        }
    }

    /** The form of the morning says no, and is right; the order of noon says yes. */
    @Test
    void an_order_counts_though_the_medicine_was_denied_the_same_day() {
        Known known = new Known(List.of(denied("benzodiazepine")), List.of());
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, Calls.file("order-sign-other.json"), known)))
                .containsExactly("warning: Major interaction with esketamine: Benzodiazepine");
    }

    @Test
    void an_order_whose_words_alone_hint_at_a_rule_is_to_be_confirmed() {
        byte[] call = Calls.changed("order-sign-other.json", "N05BA06", "local-7");
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call)))
                .containsExactly("info: Still to be asked before esketamine: 1 question");
    }

    @Test
    void a_patient_who_comes_with_a_search_too_counts_once() {
        byte[] call = Calls.changed(
                "patient-view.json",
                "\"fullUrl\": \"https://ehr.example.org/fhir/Observation/v-1\",",
                "\"resource\": {\"resourceType\": \"Patient\", \"id\": \"pat-1\", \"active\": true}}, {");
        assertThat(Calls.summaries(Calls.answer("ketamine-overview", call)))
                .isEqualTo(Calls.summaries(Calls.answer("ketamine-overview", Calls.file("patient-view.json"))));
    }

    @Test
    void a_reference_to_the_patient_may_be_absolute() {
        byte[] call = Calls.changed(
                "patient-view.json", "\"Patient/pat-1\"", "\"https://ehr.example.org/fhir/Patient/pat-1\"");
        assertThat(Calls.summaries(Calls.answer("ketamine-overview", call)))
                .isEqualTo(Calls.summaries(Calls.answer("ketamine-overview", Calls.file("patient-view.json"))))
                .isNotEmpty();
    }

    @Test
    void an_entry_that_is_faulty_is_a_warning_at_its_place_in_the_call() {
        byte[] call = Calls.changed("patient-view.json", "2026-05-12T08:55:00-05:00", "yesterday");
        assertThat(SmallRules.services().read("ketamine-overview", call).issues())
                .isNotEmpty()
                .allMatch(issue -> !issue.isError() && issue.path().startsWith("prefetch.vitals.entry[0].resource"));
    }

    @Test
    void a_drug_without_rules_is_told_of_and_not_taken_for_clear() {
        CdsServices services = SmallRules.services(Jurisdiction.UK);
        CdsRequest request =
                services.read(ELIGIBILITY, Calls.file("order-sign.json")).value();
        assertThat(Calls.summaries(services.answer(request, SmallRules.NOW)))
                .containsExactly("warning: Nothing was looked at for esketamine: there are no rules for it (UK)");
    }

    @Test
    void where_all_is_known_and_nothing_speaks_against_it_there_is_no_card() {
        byte[] call = Calls.text("order-sign.json")
                .replace("N06BA04", "C09AA05")
                .replace("N05AN01", "C09AA06")
                .replace("152", "128")
                .replace("1958-04-02", "1988-04-02")
                .getBytes(UTF_8);
        Known known = new Known(
                List.of(
                        denied("aneurysmal-vascular-disease"),
                        denied("hypersensitivity-esketamine-ketamine"),
                        denied("psychosis"),
                        denied("benzodiazepine"),
                        denied("psychostimulant"),
                        denied("lithium")),
                List.of());
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call, known))).isEmpty();
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call)))
                .containsExactly("info: Still to be asked before esketamine: 5 questions");
    }

    @Test
    void what_the_host_noted_of_an_entry_before_gives_way_to_what_is_sent_now() {
        Evidence before = new Evidence(
                new RecordId("Observation.v-1.systolic"),
                List.of(new Topic("psychosis")),
                null,
                Statement.Present.now(),
                null,
                new EvidenceSource(SourceKind.RECORD, null, null),
                Confidence.CONFIRMED,
                List.of());
        CdsRequest request = SmallRules.services()
                .read(ELIGIBILITY, Calls.file("order-sign.json"))
                .value();
        RecordId sent = request.chart().evidence().get(0).id();
        Evidence same = new Evidence(
                sent, before.topics(), null, before.statement(), null, before.source(), before.confidence(), List.of());
        CdsAnswer answer = SmallRules.services().answer(request, new Known(List.of(same), List.of()), SmallRules.NOW);
        assertThat(answer.bytes())
                .isEqualTo(SmallRules.services().answer(request, SmallRules.NOW).bytes());
    }

    @Test
    void what_was_set_aside_is_not_told_again_while_it_rests_on_the_same_evidence() {
        byte[] call = Calls.file("order-select.json");
        CdsAnswer first = Calls.answer(ELIGIBILITY, call);
        List<FindingOverride> all = first.cards().stream()
                .filter(card -> card.rule() != null)
                .map(card -> feedback(card).override(card, ZoneId.of("UTC")).orElseThrow())
                .toList();
        assertThat(all).hasSize(5);
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, call, new Known(List.of(), all))))
                .containsExactly(
                        "info: For the reader, esketamine: 1 note",
                        "info: Still to be asked before esketamine: 2 questions");
        byte[] other = Calls.changed("order-select.json", "\"id\": \"c-2\"", "\"id\": \"c-9\"");
        assertThat(Calls.summaries(Calls.answer(ELIGIBILITY, other, new Known(List.of(), all))))
                .contains("critical: Against esketamine: Aneurysm of an artery");
    }

    @Test
    void the_same_call_gives_the_same_answer_and_another_call_other_ids() {
        byte[] call = Calls.file("order-select.json");
        assertThat(Calls.answer(ELIGIBILITY, call).bytes())
                .isEqualTo(Calls.answer(ELIGIBILITY, call).bytes());
        byte[] again = Calls.changed("order-select.json", "000000000001", "000000000002");
        assertThat(Calls.answer(ELIGIBILITY, call).cards())
                .extracting(IssuedCard::uuid)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Calls.answer(ELIGIBILITY, again).cards().stream()
                        .map(IssuedCard::uuid)
                        .toList())
                .allMatch(uuid -> uuid.version() == 5 && uuid.variant() == 2);
    }

    @Test
    void what_a_chart_holds_makes_no_link_and_no_markup_on_a_card() {
        String evil = "[click](https://evil.example)<img src=x>\\n# Heading www.evil.example";
        byte[] call = Calls.changed("order-select.json", "\"Aneurysm\"", "\"" + evil + "\"");
        String detail = detail(Calls.answer(ELIGIBILITY, call), 0);
        assertThat(detail)
                .contains("\\[click\\](https\\://evil.example)&lt;img src=x&gt; \\# Heading www\\.evil.example")
                .doesNotContain("<img", "\n#");
    }

    @Test
    void every_summary_is_shorter_than_a_hundred_and_forty_characters_and_holds_nothing_of_the_chart() {
        for (String name : List.of("order-select", "order-sign", "order-sign-other", "order-sign-nothing-sent")) {
            for (Map<?, ?> card : Calls.cards(Calls.answer(ELIGIBILITY, Calls.file(name + ".json")))) {
                assertThat(String.valueOf(card.get("summary")))
                        .hasSizeLessThan(140)
                        .doesNotContain("pat-1", "lorazepam", "152");
            }
        }
    }

    @Test
    void pages_of_the_host_are_linked_where_they_help() {
        CdsServices services = SmallRules.services()
                .withSource(URI.create("https://clinic.example.org/screening"))
                .withForm(URI.create("https://clinic.example.org/form?id=intake"));
        CdsRequest request =
                services.read(ELIGIBILITY, Calls.file("order-select.json")).value();
        List<Map<?, ?>> cards = Calls.cards(services.answer(request, SmallRules.NOW));
        assertThat(cards)
                .allMatch(card ->
                        "https://clinic.example.org/screening".equals(((Map<?, ?>) card.get("source")).get("url")));
        assertThat(cards)
                .filteredOn(card -> card.containsKey("links"))
                .singleElement()
                .satisfies(
                        card -> assertThat(String.valueOf(card.get("links")))
                                .isEqualTo(
                                        "[{label=Open the screening form, url=https://clinic.example.org/form?id=intake, type=absolute}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"screening", "/screening", "javascript:alert(1)", "ftp://clinic.example.org/x", "https:x"})
    void a_page_must_be_on_the_web(String page) {
        assertThatThrownBy(() -> SmallRules.services().withForm(URI.create(page)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a page must have an absolute URL");
    }

    @Test
    void nothing_of_a_patient_shows_where_a_host_may_log_it() {
        CdsServices services = SmallRules.services();
        CdsRequest request =
                services.read(ELIGIBILITY, Calls.file("order-select.json")).value();
        CdsAnswer answer = services.answer(request, SmallRules.NOW);
        assertThat(request + " " + answer + " " + answer.cards() + request.chart() + request.drafts())
                .doesNotContain("pat-1", "dr-1", "enc-1", "lorazepam", "Aneurysm", "c-2", "draft-1");
    }

    private static CardFeedback feedback(IssuedCard card) {
        return new CardFeedback(
                card.uuid(),
                FeedbackOutcome.OVERRIDDEN,
                List.of(),
                new org.ketachart.core.value.Code(OverrideReason.SYSTEM, OverrideReason.TAKEN_CARE_OF.code(), null),
                null,
                SmallRules.NOW);
    }

    private static Evidence denied(String topic) {
        return new Evidence(
                new RecordId("said." + topic),
                List.of(new Topic(topic)),
                null,
                Statement.Absent.ever(),
                PartialDate.parse("2026-05-12"),
                new EvidenceSource(SourceKind.FORM, null, null),
                Confidence.CONFIRMED,
                List.of());
    }

    private static String detail(CdsAnswer answer, int card) {
        return String.valueOf(Calls.cards(answer).get(card).get("detail"));
    }
}
