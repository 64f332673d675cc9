package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/** A form that another system filled in: what is tolerated of it, and what is refused, with its place. */
class ScreeningFormRefusalTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final ScreeningResponseCodec CODEC = new ScreeningResponseCodec();

    private static String filled() throws IOException {
        try (InputStream in =
                ScreeningFormRefusalTest.class.getResourceAsStream("/screening-form/by-another-system.json")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static Result<Read<Charted<ScreeningResponse>>> read(ScreeningResponseCodec codec, String json) {
        return codec.read(FhirCursor.of(CONTRACT, json.getBytes(UTF_8)));
    }

    private static String written(Charted<ScreeningResponse> form, Residue foreign) {
        FhirWriter out = new FhirWriter(CONTRACT);
        CODEC.write(form, foreign, out);
        return new String(out.finish(), UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/screening-form/refused.tsv",
            delimiter = '\t',
            quoteCharacter = '\'',
            maxCharsPerColumn = 10_000)
    void a_form_that_must_be_refused_is_refused_with_its_code_and_path(
            String name, String met, @Nullable String by, String code, @Nullable String path) throws IOException {
        String spoilt = filled().replace(met, by == null ? "" : by);
        assertThat(spoilt).isNotEqualTo(filled());
        Result<?> read = read(CODEC, spoilt);
        assertThat(read.isOk()).isFalse();
        assertThat(read.issues())
                .filteredOn(Issue::isError)
                .extracting(Issue::code, Issue::path)
                .containsExactly(tuple(code, path == null ? "" : path));
    }

    @Test
    void every_fault_is_found_at_once() throws IOException {
        String spoilt = filled().replace("\"valueBoolean\":false", "\"valueString\":\"no\"")
                .replace("\"code\":\"mm[Hg]\"", "\"code\":\"mmHg\"")
                .replace("\"valueInteger\":8", "\"valueInteger\":1041")
                .replace("completed", "stopped");
        assertThat(read(CODEC, spoilt).issues())
                .extracting(Issue::code)
                .containsExactly("KC-FHIR-008", "KC-FHIR-006", "KC-FHIR-009", "KC-CORE-002");
    }

    @Test
    void what_another_system_filled_in_is_read_and_a_blank_is_no_answer() throws IOException {
        Result<Read<Charted<ScreeningResponse>>> read = read(CODEC, filled());
        assertThat(read.issues()).isEmpty();
        ScreeningResponse form = read.value().value().fact();
        assertThat(form.asked()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(form.askedBy()).isEqualTo(HostRef.literal("Practitioner", "9"));
        assertThat(form.answers())
                .extracting(answer -> answer.topic().code())
                .containsExactly(
                        "pregnancy", "psychosis", "birth", "systolic", "mania", "medicines", "antidepressant-trials");
        assertThat(form.find(new Topic("pregnancy")).orElseThrow())
                .isEqualTo(ScreeningAnswer.given(new Topic("pregnancy"), new AnswerValue.No()));
        assertThat(form.find(new Topic("psychosis")).orElseThrow().value())
                .isEqualTo(new AnswerValue.Yes(PartialDate.parse("2011"), PartialDate.parse("2012-05")));
        AnswerValue.Entries medicines = (AnswerValue.Entries)
                form.find(new Topic("medicines")).orElseThrow().value();
        assertThat(medicines.complete()).isTrue();
        assertThat(medicines.entries().get(0).prefill()).isEqualTo(new Prefill(List.of(new RecordId("e-1")), true));
        AnswerValue.Trials trials = (AnswerValue.Trials)
                form.find(new Topic("antidepressant-trials")).orElseThrow().value();
        assertThat(trials.complete()).isFalse();
        assertThat(trials.trials().get(0).trial().sameEpisode()).isNull();
    }

    @Test
    void what_it_added_comes_back_with_the_next_version() throws IOException {
        String theirs = filled().replace(
                        "{\"linkId\":\"blank\"}",
                        "{\"linkId\":\"blank\"},{\"linkId\":\"Q 7\",\"answer\":[{\"valueString\":\"x\"}]}")
                .replace(
                        "{\"linkId\":\"medicines.entry.amount\"",
                        "{\"linkId\":\"medicines.entry.shape\",\"answer\":[{\"valueString\":\"round\"}]},{\"linkId\":\"medicines.entry.amount\",\"text\":\"a day\"")
                .replace("\"authored\":", "\"basedOn\":[{\"reference\":\"ServiceRequest/1\"}],\"authored\":");
        Result<Read<Charted<ScreeningResponse>>> read = read(CODEC, theirs);
        assertThat(read.issues())
                .extracting(Issue::isError, Issue::code, Issue::path)
                .containsExactly(
                        tuple(false, "KC-FHIR-008", "QuestionnaireResponse.item[5].item[0].item[2]"),
                        tuple(false, "KC-FHIR-008", "QuestionnaireResponse.item[8]"));
        String again = written(read.value().value(), read.value().residue());
        assertThat(again)
                .contains(
                        "{\"linkId\":\"Q 7\",\"answer\":[{\"valueString\":\"x\"}]}",
                        "{\"linkId\":\"blank\"}",
                        "\"text\":\"Is the patient pregnant?\"",
                        "\"basedOn\":[{\"reference\":\"ServiceRequest/1\"}]",
                        "\"code\":\"mg\"}}],\"text\":\"a day\"}",
                        "{\"linkId\":\"medicines.entry.shape\",\"answer\":[{\"valueString\":\"round\"}]}");
        Read<Charted<ScreeningResponse>> readAgain = read(CODEC, again).value();
        assertThat(readAgain.value()).isEqualTo(read.value().value());
        assertThat(written(readAgain.value(), readAgain.residue())).isEqualTo(again);
    }

    @Test
    void an_answer_to_what_the_form_does_not_ask_is_kept_and_reported() throws IOException {
        Result<Read<Charted<ScreeningResponse>>> read =
                read(CODEC.asking(List.of(new Topic("pregnancy"), new Topic("birth"))), filled());
        assertThat(read.value().value().fact().answers()).hasSize(2);
        assertThat(read.issues())
                .hasSize(6)
                .allSatisfy(issue -> assertThat(issue.message())
                        .isEqualTo("the item must be one of the form, was kept and is no answer"));
        assertThat(written(read.value().value(), read.value().residue()))
                .contains("\"linkId\":\"psychosis\"", "\"valueDate\":\"2012-05\"");
    }

    @Test
    void a_reason_that_is_none_of_a_question_that_was_asked_leaves_a_blank() throws IOException {
        Result<Read<Charted<ScreeningResponse>>> read =
                read(CODEC, filled().replace("asked-unknown", "not-applicable"));
        assertThat(read.value().value().fact().find(new Topic("mania"))).isEmpty();
        assertThat(written(read.value().value(), read.value().residue())).contains("\"not-applicable\"");
    }

    @Test
    void a_response_without_a_name_of_ours_is_taken_over_under_the_hosts() throws IOException {
        String theirs = filled().replace("https://ketachart.org/fhir/clinic/c1/sid/screening-form", "urn:theirs")
                .replace("\"authored\":\"2026-03-04\"", "\"authored\":\"2026-03-04T23:30:00-05:00\"")
                .replace("Practitioner/9", "Device/9");
        ScreeningResponseCodec adopting = CODEC.adopting(new ClinicId("c1"), new RecordId("f-9"));
        Result<Read<Charted<ScreeningResponse>>> read = read(adopting, theirs);
        assertThat(read.issues())
                .extracting(Issue::isError, Issue::code, Issue::path)
                .containsExactly(
                        tuple(false, "KC-FHIR-015", "QuestionnaireResponse.identifier"),
                        tuple(false, "KC-FHIR-011", "QuestionnaireResponse.authored"),
                        tuple(false, "KC-FHIR-016", "QuestionnaireResponse.author"));
        ScreeningResponse form = read.value().value().fact();
        assertThat(form.id()).isEqualTo(new RecordId("f-9"));
        assertThat(form.asked()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(form.askedBy()).isNull();
        assertThat(read(adopting, theirs.replace("\"identifier\":{\"system\":\"urn:theirs\",\"value\":\"f-1\"},", ""))
                        .value()
                        .value())
                .isEqualTo(read.value().value());
    }

    @Test
    void a_draft_says_that_its_day_is_not_known_yet() {
        String empty = "{\"resourceType\":\"QuestionnaireResponse\",\"identifier\":{\"system\":"
                + "\"https://ketachart.org/fhir/clinic/c1/sid/screening-form\",\"value\":\"f-1\"},\"questionnaire\":"
                + "\"https://ketachart.org/fhir/Questionnaire/screening-session|2\",\"status\":\"in-progress\","
                + "\"subject\":{\"reference\":\"Patient/17\"}}";
        Read<Charted<ScreeningResponse>> read = read(CODEC, empty).value();
        assertThat(read.value().fact().answers()).isEmpty();
        assertThat(written(read.value(), read.residue())).contains("\"_authored\":", "temp-unknown");
    }
}
