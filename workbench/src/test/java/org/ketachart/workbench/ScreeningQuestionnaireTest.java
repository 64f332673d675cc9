package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.ListedEntry;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.TrialEnd;
import org.ketachart.core.screening.TriedEntry;
import org.ketachart.core.screening.Unanswered;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirWriter;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ScreeningFormCodes;
import org.ketachart.fhir.ScreeningResponseCodec;
import org.ketachart.fhir.hapi.RecordValidator;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.packs.ScreeningQuestionnaire;
import org.ketachart.screening.Intake;
import org.ketachart.screening.IntakeField;
import org.ketachart.screening.RuleSet;

/** What HL7's validator and HAPI say of the screening forms, and of responses to them. */
class ScreeningQuestionnaireTest {
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final RuleSet RULES =
            new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PartialDate YEAR = PartialDate.parse("2025");
    private static final Prefill SHOWN = new Prefill(List.of(new RecordId("e-1")), true);

    private static Questionnaire parsed(FormStage stage) {
        return R4.newJsonParser()
                .parseResource(Questionnaire.class, new String(ScreeningQuestionnaire.write(RULES, stage), UTF_8));
    }

    @ParameterizedTest
    @EnumSource(FormStage.class)
    void a_questionnaire_is_valid(FormStage stage) {
        RecordValidator validator = RecordValidator.builder(R4).withDetails().build();
        assertThat(validator.validate(ScreeningQuestionnaire.write(RULES, stage)))
                .filteredOn(Issue::isError)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FormStage.class)
    void what_hapi_read_of_it_hapi_writes_again(FormStage stage) {
        IParser parser = R4.newJsonParser().setPrettyPrint(true);
        assertThat(parser.encodeResourceToString(parsed(stage)) + "\n")
                .isEqualTo(new String(ScreeningQuestionnaire.write(RULES, stage), UTF_8));
    }

    @ParameterizedTest
    @EnumSource(FormStage.class)
    void it_asks_every_topic_of_its_form_once_in_the_words_of_the_pack_and_requires_none(FormStage stage) {
        Questionnaire form = parsed(stage);
        assertThat(form.getUrl() + "|" + form.getVersion())
                .isEqualTo(ScreeningQuestionnaire.canonical(RULES.ref(), stage));
        List<IntakeField> fields = Intake.blank(RULES, stage).fields();
        assertThat(form.getItem())
                .extracting(item -> item.getLinkId() + " " + item.getText())
                .containsExactlyElementsOf(fields.stream()
                        .map(field -> field.entry().topic().code() + " " + field.words())
                        .toList());
        assertThat(all(form.getItem())).noneMatch(QuestionnaireItemComponent::getRequired);
    }

    @Test
    void its_boxes_are_those_of_the_codes() {
        List<String> boxes = all(parsed(FormStage.INTAKE).getItem()).stream()
                .flatMap(item -> item.getAnswerOption().stream())
                .map(option -> (Coding) option.getValue())
                .map(box -> box.getSystem() + "|" + box.getCode() + "|" + box.getDisplay())
                .distinct()
                .toList();
        List<String> codes = new ArrayList<>();
        ScreeningFormCodes.LASTING
                .words()
                .forEach(word -> ScreeningFormCodes.LASTING
                        .codings(word)
                        .forEach(code -> codes.add(code.system() + "|" + code.code() + "|" + code.display())));
        ScreeningFormCodes.TRIAL_END
                .words()
                .forEach(word -> ScreeningFormCodes.TRIAL_END
                        .codings(word)
                        .forEach(code -> codes.add(code.system() + "|" + code.code() + "|" + code.display())));
        assertThat(boxes).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static List<QuestionnaireItemComponent> all(List<QuestionnaireItemComponent> items) {
        List<QuestionnaireItemComponent> all = new ArrayList<>(items);
        items.forEach(item -> all.addAll(all(item.getItem())));
        return all;
    }

    /** The two are written in different modules that do not know each other. */
    @ParameterizedTest
    @EnumSource(FormStage.class)
    void a_form_with_every_field_filled_answers_its_questionnaire_item_by_item(FormStage stage) {
        assertThat(faults(stage, written(stage, false))).isEmpty();
        assertThat(faults(stage, written(stage, true))).isEmpty();
        List<String> filled = new ArrayList<>();
        linkIds(response(written(stage, false)).getItem(), filled);
        assertThat(filled)
                .containsAll(all(parsed(stage).getItem()).stream()
                        .map(QuestionnaireItemComponent::getLinkId)
                        .toList());
    }

    @Test
    void an_answer_that_does_not_fit_the_questionnaire_is_found() {
        String form = written(FormStage.INTAKE, false);
        assertThat(faults(FormStage.INTAKE, form.replace("\"linkId\":\"birth\"", "\"linkId\":\"death\"")))
                .containsExactly("death is not asked there");
        assertThat(faults(FormStage.INTAKE, form.replaceFirst("\"valueDate\":\"2025\"", "\"valueString\":\"x\"")))
                .containsExactly("birth is asked as date, not string");
    }

    private static QuestionnaireResponse response(String json) {
        return R4.newJsonParser().parseResource(QuestionnaireResponse.class, json);
    }

    private static void linkIds(List<QuestionnaireResponseItemComponent> items, List<String> into) {
        for (QuestionnaireResponseItemComponent item : items) {
            into.add(item.getLinkId());
            linkIds(item.getItem(), into);
            item.getAnswer().forEach(answer -> linkIds(answer.getItem(), into));
        }
    }

    private static List<String> faults(FormStage stage, String json) {
        List<String> faults = new ArrayList<>();
        compare(parsed(stage).getItem(), response(json).getItem(), faults);
        return faults;
    }

    /** Every item must stand where it is asked, in the order of the form, once unless it repeats, with an answer of its type. */
    private static void compare(
            List<QuestionnaireItemComponent> asked,
            List<QuestionnaireResponseItemComponent> given,
            List<String> faults) {
        List<String> ids =
                asked.stream().map(QuestionnaireItemComponent::getLinkId).toList();
        int last = -1;
        for (QuestionnaireResponseItemComponent item : given) {
            int at = ids.indexOf(item.getLinkId());
            if (at < 0) {
                faults.add(item.getLinkId() + " is not asked there");
                continue;
            }
            QuestionnaireItemComponent question = asked.get(at);
            if (at < last || (at == last && !question.getRepeats())) {
                faults.add(item.getLinkId() + " stands out of order");
            }
            last = at;
            item.getAnswer().forEach(answer -> {
                String type = answer.getValue().fhirType();
                boolean fits = switch (question.getType().toCode()) {
                    case "choice" -> type.equals("Coding");
                    case "open-choice" -> type.equals("Coding") || type.equals("string");
                    case "quantity" -> type.equals("Quantity");
                    default -> type.equals(question.getType().toCode());
                };
                if (!fits) {
                    faults.add(item.getLinkId() + " is asked as "
                            + question.getType().toCode() + ", not " + type);
                }
                compare(question.getItem(), answer.getItem(), faults);
            });
            compare(question.getItem(), item.getItem(), faults);
        }
    }

    private static String written(FormStage stage, boolean notKnown) {
        List<ScreeningAnswer> answers = Intake.blank(RULES, stage).fields().stream()
                .map(field -> notKnown
                        ? ScreeningAnswer.given(
                                field.entry().topic(), new AnswerValue.NotKnown(Unanswered.ASKED_UNKNOWN))
                        : answer(field))
                .toList();
        ScreeningResponse form = Intake.blank(RULES, stage).draft(new RecordId("f-1"), null, null);
        for (ScreeningAnswer answer : answers) {
            form = form.with(answer);
        }
        FhirWriter out = new FhirWriter(FhirContract.standard());
        new ScreeningResponseCodec()
                .write(
                        new Charted<>(
                                new Chart(new ClinicId("c1"), HostRef.literal("Patient", "17"), null, null),
                                form.finish(DAY, HostRef.literal("Practitioner", "9"))),
                        Residue.EMPTY,
                        out);
        return new String(out.finish(), UTF_8);
    }

    private static ScreeningAnswer answer(IntakeField field) {
        Topic topic = field.entry().topic();
        boolean ends = field.reach() > 0 || field.entry().span() == Span.EVER;
        Statement.Present over = new Statement.Present(Lasting.OVER, YEAR, YEAR, Quantity.of("1.5", Unit.MILLIGRAM));
        AntidepressantTrial trial = new AntidepressantTrial(
                Concept.text("sertraline"),
                new Topic("ssri"),
                Quantity.of("150", Unit.MILLIGRAM),
                YEAR,
                YEAR,
                8,
                20,
                true,
                TrialEnd.NOT_ENOUGH_EFFECT,
                false);
        AnswerValue value = switch (field.entry().kind()) {
            case YES_NO -> new AnswerValue.Yes(YEAR, ends ? YEAR : null);
            case NUMBER ->
                new AnswerValue.Amount(
                        new Quantity(BigDecimal.TEN, field.entry().unit()), YEAR);
            case DAY -> new AnswerValue.Day(YEAR);
            case LIST ->
                new AnswerValue.Entries(
                        List.of(
                                ListedEntry.now(Concept.text("aspirin")),
                                new ListedEntry(Concept.text("lorazepam"), over, SHOWN)),
                        true);
            case TRIALS -> new AnswerValue.Trials(List.of(new TriedEntry(trial, null)), true);
        };
        return ScreeningAnswer.given(topic, value);
    }

    @Test
    void the_page_on_screening_forms_shows_these_very_lines_with_their_imports() throws IOException {
        String source = Files.readString(
                Run.HOME.resolve("workbench/src/test/java/org/ketachart/workbench/FillAScreeningForm.java"));
        String imports =
                source.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n", "", "\n"));
        String begin = "// fill: begin\n";
        int from = source.indexOf(begin) + begin.length();
        int to = source.lastIndexOf('\n', source.indexOf("// fill: end", from)) + 1;
        assertThat(Files.readString(Run.HOME.resolve("docs/guide/screening-forms.md")))
                .contains("```java\n" + imports + "\n"
                        + source.substring(from, to).replaceAll("(?m)^ {8}", "") + "```\n");
    }

    @Test
    void the_lines_of_the_page_make_evidence_of_what_was_confirmed_and_answered() {
        Evidence lorazepam = new Evidence(
                new RecordId("chart-1"),
                List.of(new Topic("benzodiazepine")),
                Concept.code("http://www.whocc.no/atc", "N05BA06", "lorazepam"),
                Statement.Present.now(),
                PartialDate.of(DAY),
                new EvidenceSource(SourceKind.CHART, null, null),
                Confidence.CONFIRMED,
                List.of());
        List<Evidence> said = FillAScreeningForm.fill(List.of(lorazepam)).value();
        assertThat(said).extracting(one -> one.topics().get(0).code()).contains("benzodiazepine", "pregnancy");
        assertThat(said).hasSize(2);
        assertThat(Intake.blank(RULES, FormStage.INTAKE).fields().get(0).words())
                .isEqualTo("When was the patient born?");
    }
}
