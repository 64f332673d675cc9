package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.ConsentText;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.SessionId;

/** What others add to consents and forms, and what they take away. */
class PaperForeignTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final Chart CHART =
            new Chart(new ClinicId("c1"), HostRef.literal("Patient", "17"), new SessionId("s1"), null);
    private static final HostRef NURSE = HostRef.literal("Practitioner", "9");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-04T12:00:00-05:00");
    private static final Charted<Consent> CONSENT = new Charted<>(
            CHART,
            Consent.given(
                    new RecordId("k-1"),
                    ConsentScope.TREATMENT,
                    new ConsentText(new RecordId("treatment-consent"), new RecordId("3"), "ab".repeat(32)),
                    NOON,
                    ZoneId.of("America/Chicago"),
                    NURSE));
    private static final FormSubmission OWED =
            FormSubmission.owed(new RecordId("f-1"), LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 11));
    private static final MonitoringFormCodec FORMS = new MonitoringFormCodec();

    private static FormResponse form(boolean signed) {
        FormEntry nurse = new FormEntry(NURSE, NOON, null);
        return new FormResponse(
                new RecordId("f-1"),
                FormRef.of("rems-patient-monitoring-form", "2025"),
                null,
                List.of(
                        FormAnswer.given(new ItemId("patient.a"), new FormValue.YesNo(true), nurse),
                        FormAnswer.given(new ItemId("session.b"), new FormValue.Whole(7), nurse),
                        FormAnswer.given(new ItemId("patient.c"), new FormValue.Choice(new RecordId("left")), nurse)),
                signed ? new FormSignature(NURSE, NOON) : null,
                RecordStatus.FINAL);
    }

    @Test
    void what_others_added_to_a_consent_comes_back_with_the_next_version() {
        survives(
                new ConsentCodec(),
                CONSENT,
                text(new ConsentCodec(), CONSENT)
                        .replace("\"extension\":[{", "\"extension\":[{\"url\":\"urn:e\",\"valueString\":\"x\"},{")
                        .replace("\"category\":[", "\"category\":[{\"text\":\"theirs\"},")
                        .replace(
                                "\"organization\":[",
                                "\"performer\":[{\"reference\":\"RelatedPerson/5\"}],\"organization\":[{\"reference\":\"Organization/7\"},")
                        .replace("\"policy\":[", "\"policy\":[{\"uri\":\"urn:law\"},")
                        .replace("\"provision\":{", "\"verification\":[{\"verified\":true}],\"provision\":{"),
                "{\"url\":\"urn:e\",\"valueString\":\"x\"}",
                "{\"text\":\"theirs\"}",
                "\"performer\":[{\"reference\":\"RelatedPerson/5\"}]",
                "{\"reference\":\"Organization/7\"}",
                "{\"uri\":\"urn:law\"}",
                "\"verification\":[{\"verified\":true}]");
    }

    @Test
    void what_others_added_to_a_form_comes_back_with_the_next_version() {
        Charted<FormResponse> signed = new Charted<>(CHART, form(true));
        survives(
                new FormResponseCodec(),
                signed,
                text(new FormResponseCodec(), signed)
                        .replace("\"linkId\":\"patient.a\",", "\"linkId\":\"patient.a\",\"text\":\"is it so?\",")
                        .replace(
                                "\"item\":[{\"linkId\":\"patient\"",
                                "\"source\":{\"reference\":\"Patient/17\"},"
                                        + "\"item\":[{\"linkId\":\"title\",\"text\":\"t\"},{\"linkId\":\"patient\""),
                "\"text\":\"is it so?\"",
                "{\"linkId\":\"title\",\"text\":\"t\"}",
                "\"source\":{\"reference\":\"Patient/17\"}");
    }

    @Test
    void who_wrote_a_draft_elsewhere_and_when_is_kept_and_is_no_signature() {
        Charted<FormResponse> draft = new Charted<>(CHART, form(false));
        String written = text(new FormResponseCodec(), draft);
        assertThat(written)
                .contains(
                        "\"_authored\":{\"extension\":[{\"url\":"
                                + "\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\",\"valueCode\":\"temp-unknown\"}]}");
        int at = written.indexOf("\"_authored\"");
        int after = written.indexOf("\"item\"", at);
        survives(
                new FormResponseCodec(),
                draft,
                written.substring(0, at)
                        + "\"authored\":\"2026-03-04T11:00:00Z\",\"author\":{\"reference\":\"Device/2\"},"
                        + written.substring(after),
                "\"authored\":\"2026-03-04T11:00:00Z\"",
                "\"author\":{\"reference\":\"Device/2\"}");
    }

    @Test
    void a_worklist_that_gave_the_task_to_somebody_else_is_heard() {
        Charted<FormSubmission> owed = new Charted<>(CHART, OWED);
        String written = text(new FormSubmissionCodec(), owed);
        int at = written.indexOf("\"owner\"");
        int after = written.indexOf("\"restriction\"", at);
        survives(
                new FormSubmissionCodec(),
                owed,
                written.substring(0, at)
                        + "\"owner\":{\"reference\":\"Practitioner/4\"},\"note\":[{\"text\":\"mine\"}],"
                        + written.substring(after),
                "\"owner\":{\"reference\":\"Practitioner/4\"}",
                "\"note\":[{\"text\":\"mine\"}]");
    }

    @Test
    void a_section_that_others_interrupt_has_a_group_more() {
        assertThat(text(new FormResponseCodec(), new Charted<>(CHART, form(true)))
                        .split("\"linkId\":\"patient\"", -1))
                .hasSize(3);
    }

    @Test
    void a_form_without_its_task_and_a_task_without_its_form_are_refused() {
        Charted<MonitoringForm> form = new Charted<>(CHART, new MonitoringForm(form(false), OWED));
        assertThat(read(form, "Task").issues())
                .containsExactly(Issue.error(
                        "KC-FHIR-007", "Bundle.entry", "a form's QuestionnaireResponse must have its Task, had none"));
        assertThat(read(form, "QuestionnaireResponse").issues())
                .containsExactly(Issue.error(
                        "KC-FHIR-007", "Bundle.entry", "a form's Task must have its QuestionnaireResponse, had none"));
        assertThat(read(form, "").value()).extracting(Read::value).containsExactly(form);
    }

    @Test
    void a_form_and_a_task_of_two_patients_are_refused() {
        TransactionWriter out = new TransactionWriter(CONTRACT);
        out.put(new FormResponseCodec(), new Charted<>(CHART, form(false)), Residue.EMPTY);
        Chart other = new Chart(CHART.clinic(), HostRef.literal("Patient", "18"), CHART.session(), null);
        out.put(new FormSubmissionCodec(), new Charted<>(other, OWED), Residue.EMPTY);
        assertThat(FORMS.read(BundleReader.open(CONTRACT, out.finish()).value()).issues())
                .containsExactly(Issue.error(
                        "KC-FHIR-017",
                        "Bundle.entry",
                        "a form's QuestionnaireResponse and Task must be of one clinic, patient, session and course"));
    }

    /** Reads the form from a Bundle that lacks the resources of one type. */
    private static Result<List<Read<Charted<MonitoringForm>>>> read(Charted<MonitoringForm> form, String without) {
        TransactionWriter out = new TransactionWriter(CONTRACT);
        FORMS.write(form, Residue.EMPTY, new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                if (!codec.resourceType().equals(without)) {
                    out.put(codec, value, foreign);
                }
            }
        });
        return FORMS.read(BundleReader.open(CONTRACT, out.finish()).value());
    }

    private static <T> void survives(ResourceCodec<T> codec, T value, String foreign, String... kept) {
        assertThat(foreign).contains(kept);
        Result<Read<T>> read = codec.read(FhirCursor.of(CONTRACT, foreign.getBytes(UTF_8)));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().value()).isEqualTo(value);
        String again = text(codec, value, read.value().residue());
        assertThat(again).contains(kept);
        Read<T> readAgain =
                codec.read(FhirCursor.of(CONTRACT, again.getBytes(UTF_8))).value();
        assertThat(readAgain.value()).isEqualTo(value);
        assertThat(text(codec, value, readAgain.residue())).isEqualTo(again);
    }

    private static <T> String text(ResourceCodec<T> codec, T value) {
        return text(codec, value, Residue.EMPTY);
    }

    private static <T> String text(ResourceCodec<T> codec, T value, Residue foreign) {
        FhirWriter out = new FhirWriter(CONTRACT);
        codec.write(value, foreign, out);
        return new String(out.finish(), UTF_8);
    }
}
