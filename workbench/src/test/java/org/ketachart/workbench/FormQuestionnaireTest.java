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
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirWriter;
import org.ketachart.fhir.FormResponseCodec;
import org.ketachart.fhir.Residue;
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
                        .flatMap(form -> FormResponses.boxes(form).stream())
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

    /** The two are written in different modules that do not know each other. */
    @ParameterizedTest
    @MethodSource("all")
    void a_filled_form_names_its_questionnaire_its_boxes_and_its_fields_and_no_others(FormDefinition form) {
        FhirWriter out = new FhirWriter(FhirContract.standard());
        new FormResponseCodec().write(FormResponses.filled(form), Residue.EMPTY, out);
        QuestionnaireResponse response =
                R4.newJsonParser().parseResource(QuestionnaireResponse.class, new String(out.finish(), UTF_8));
        assertThat(response.getQuestionnaire()).isEqualTo(FormQuestionnaire.canonical(form.ref()));
        Questionnaire questionnaire = parsed(form);
        assertThat(response.getItem()).hasSameSizeAs(questionnaire.getItem());
        for (int i = 0; i < response.getItem().size(); i++) {
            assertThat(response.getItem().get(i).getLinkId())
                    .isEqualTo(questionnaire.getItem().get(i).getLinkId());
            assertThat(response.getItem().get(i).getItem())
                    .extracting(item -> item.getLinkId() + " " + type(item.getAnswerFirstRep()))
                    .containsExactlyElementsOf(questionnaire.getItem().get(i).getItem().stream()
                            .map(item -> item.getLinkId() + " " + item.getType().toCode())
                            .toList());
        }
        assertThat(response.getItem().stream()
                        .flatMap(group -> group.getItem().stream())
                        .map(item -> item.getAnswerFirstRep().getValue())
                        .filter(Coding.class::isInstance)
                        .map(coding -> ((Coding) coding).getSystem()))
                .hasSize(2)
                .containsOnly(FormQuestionnaire.choices(form.ref()));
    }

    private static String type(QuestionnaireResponseItemAnswerComponent answer) {
        String type = answer.getValue().fhirType();
        return type.equals("Coding") ? "choice" : type.equals("Quantity") ? "quantity" : type;
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
