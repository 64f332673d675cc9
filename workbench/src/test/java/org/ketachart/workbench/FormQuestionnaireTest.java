package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.hapi.RecordValidator;
import org.ketachart.packs.FormLibrary;
import org.ketachart.packs.FormQuestionnaire;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormItem;

/** What HL7's validator and HAPI say of the Questionnaires of the form. */
class FormQuestionnaireTest {
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static RecordValidator validator;

    @BeforeAll
    static void the_validator_knows_the_boxes_of_the_form() {
        validator = RecordValidator.builder(R4)
                .codes(all().stream()
                        .flatMap(form -> form.items().stream())
                        .flatMap(item -> item.choices().stream())
                        .map(choice -> new Code(
                                FormQuestionnaire.CHOICES,
                                choice.code().value(),
                                choice.text().text()))
                        .distinct()
                        .toList())
                .withDetails()
                .build();
    }

    static List<FormDefinition> all() {
        return new FormLibrary().all();
    }

    private static Questionnaire parsed(FormDefinition form) {
        return R4.newJsonParser().parseResource(Questionnaire.class, new String(FormQuestionnaire.write(form), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_questionnaire_is_valid(FormDefinition form) {
        assertThat(validator.validate(FormQuestionnaire.write(form))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_hapi_read_of_it_hapi_writes_again(FormDefinition form) {
        IParser parser = R4.newJsonParser().setPrettyPrint(true);
        assertThat(parser.encodeResourceToString(parsed(form)) + "\n")
                .isEqualTo(new String(FormQuestionnaire.write(form), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_asks_every_field_once_under_its_id_and_as_firmly(FormDefinition form) {
        Questionnaire questionnaire = parsed(form);
        assertThat(questionnaire.getUrl() + "|" + questionnaire.getVersion())
                .isEqualTo(FormQuestionnaire.canonical(form.ref()));
        assertThat(questionnaire.getItem())
                .extracting(QuestionnaireItemComponent::getLinkId)
                .containsExactlyElementsOf(
                        form.sections().stream().map(section -> section.id()).toList());
        List<QuestionnaireItemComponent> asked = questionnaire.getItem().stream()
                .flatMap(group -> group.getItem().stream())
                .toList();
        assertThat(asked).hasSameSizeAs(form.items());
        for (int i = 0; i < asked.size(); i++) {
            FormItem item = form.items().get(i);
            assertThat(asked.get(i).getLinkId()).isEqualTo(item.id().value());
            assertThat(asked.get(i).getRequired()).isEqualTo(item.required());
            assertThat(asked.get(i).hasEnableWhen()).isEqualTo(item.asked() != null);
            assertThat(asked.get(i).getAnswerOption()).hasSameSizeAs(item.choices());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_asked_after_an_answer_is_enabled_by_it(FormDefinition form) {
        assertThat(enabled(form, "session.short-stay-reason")).isEqualTo("session.total-minutes < 120");
        assertThat(enabled(form, "session.dose-other")).isEqualTo("session.dose = other");
        assertThat(enabled(form, "sedation.onset")).isEqualTo("sedation.experienced = true");
    }

    private static String enabled(FormDefinition form, String linkId) {
        QuestionnaireItemEnableWhenComponent when = parsed(form).getItem().stream()
                .flatMap(group -> group.getItem().stream())
                .filter(item -> item.getLinkId().equals(linkId))
                .findFirst()
                .orElseThrow()
                .getEnableWhenFirstRep();
        String answer = when.getAnswer() instanceof Coding coding
                ? coding.getCode()
                : when.getAnswer().primitiveValue();
        return when.getQuestion() + " " + when.getOperator().toCode() + " " + answer;
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_wrong_with_one_is_found(FormDefinition form) {
        String questionnaire = new String(FormQuestionnaire.write(form), UTF_8);
        for (String[] slip : new String[][] {
            {"\"type\": \"integer\"", "\"type\": \"whole\""},
            {"\"question\": \"session.total-minutes\"", "\"question\": \"session.hours\""},
            {"\"linkId\": \"patient.last-name\"", "\"linkId\": \"patient.first-name\""},
            {"StructureDefinition/questionnaire-unit\"", "StructureDefinition/questionnaire-units\""},
            {"\"code\": \"84-mg\"", "\"code\": \"48-mg\""}
        }) {
            String spoilt = questionnaire.replace(slip[0], slip[1]);
            assertThat(spoilt).isNotEqualTo(questionnaire);
            assertThat(validator.validate(spoilt.getBytes(UTF_8))).as(slip[1]).anyMatch(Issue::isError);
        }
    }
}
