package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Reason;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLogWriter;

/** What a form on record forbids, and what is told when the record goes away from under it. */
class RemsOnRecordTest {
    private static final Path EXAMPLE = Run.HOME.resolve("examples/rems");

    @TempDir
    private Path folder;

    private String written(String name, List<Event> events) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            new SessionLogWriter(out, new EventCodec()).append(events);
        }
        return file.toString();
    }

    /** A visit of the example whose devices were all charted for somebody else. */
    private String withdrawn(String name) throws IOException {
        List<Event> events = RemsForms.logs().get(name);
        OffsetDateTime later =
                events.get(events.size() - 1).header().occurredAt().plusDays(2);
        for (Administration device : SessionFold.of(events).record().administrations()) {
            FactRef fact = new FactRef(FactKind.ADMINISTRATION, device.id());
            RemsSessions.append(
                    events,
                    new EnteredInError(fact, Reason.text("another patient's device")),
                    later,
                    RemsSessions.NURSE);
        }
        return written(name + ".ndjson", events);
    }

    private static String log(String name) {
        return EXAMPLE.resolve(name + ".ndjson").toString();
    }

    @ParameterizedTest
    @CsvSource({"01-complete, pdf", "01-complete, json", "02-not-recorded, json", "02-not-recorded, pdf"})
    void another_revision_than_that_of_the_form_on_record_is_refused_and_nothing_is_written(String name, String as) {
        Path out = folder.resolve("out");
        Run run = Run.of("rems", log(name), "--revision", "2021-11", "--" + as, out.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("error KC-CLI-001 --revision: must be that of the form on record, 2025"
                        + System.lineSeparator());
        assertThat(out).doesNotExist();
        assertThat(Run.of("rems", log(name), "--revision", "2025").code()).isZero();
    }

    @Test
    void a_form_on_record_of_a_revision_that_is_not_at_hand_is_a_fault_of_the_log() throws IOException {
        Path old = folder.resolve("old.ndjson");
        Files.writeString(
                old,
                Files.readString(EXAMPLE.resolve("01-complete.ndjson"))
                        .replace("\"version\":\"2025\"", "\"version\":\"2019\""));
        Run run = Run.of("rems", old.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(old + ": must hold a form of a revision that is at hand, was 2019");
        assertThat(run.err()).doesNotContain("--revision");
    }

    @Test
    void a_form_that_was_sent_is_told_and_written_though_none_is_owed_any_more() throws IOException {
        String log = withdrawn("01-complete");
        Path json = folder.resolve("form.json");
        Run run = Run.of("rems", log, "--json", json.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "no form is owed: no esketamine nasal spray reached the patient",
                        "form form-2001-01 is on record, acknowledged",
                        "the record has changed since it was signed",
                        "it was sent: the clinic tells the REMS, through the REMS's own channels (REM-07)");
        assertThat(json).hasSameTextualContentAs(EXAMPLE.resolve("forms/01-complete.json"), UTF_8);
        assertThat(Run.of("rems", log, "--json", "-").out()).isEqualTo(Files.readString(json));
        assertThat(Run.of("rems", withdrawn("02-not-recorded")).out())
                .contains("form form-2002-01 is on record, draft", "changed since it was begun")
                .doesNotContain("sent");
    }

    @Test
    void a_session_that_was_not_treated_has_nothing_to_print_and_says_so_beside_the_form_on_record()
            throws IOException {
        Path json = folder.resolve("form.json");
        Path pdf = folder.resolve("form.pdf");
        Run run = Run.of("rems", withdrawn("01-complete"), "--json", json.toString(), "--pdf", pdf.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("KC-CLI-016", "must have something to print, no form is owed");
        assertThat(json).hasSameTextualContentAs(EXAMPLE.resolve("forms/01-complete.json"), UTF_8);
        assertThat(pdf).doesNotExist();
        Run none = Run.of("rems", withdrawn("03-nobody-answered"), "--json", json.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).doesNotContain("on record");
        assertThat(none.err()).contains("KC-CLI-016");
    }

    @Test
    void a_reading_that_was_withdrawn_after_the_signature_is_told_on_paper_as_in_the_text() throws IOException {
        List<Event> events = RemsForms.logs().get("01-complete");
        OffsetDateTime later =
                events.get(events.size() - 1).header().occurredAt().plusDays(2);
        for (VitalSign sign : SessionFold.of(events).record().vitalSigns()) {
            if (sign.checkpoint() == CheckpointRole.AT_40_MINUTES) {
                FactRef fact = new FactRef(FactKind.VITAL_SIGN, sign.id());
                RemsSessions.append(
                        events,
                        new EnteredInError(fact, Reason.text("another patient's arm")),
                        later,
                        RemsSessions.NURSE);
            }
        }
        Path pdf = folder.resolve("form.pdf");
        Run run = Run.of(
                "rems", written("arm.ndjson", events), "--chart", RemsForms.CHART.toString(), "--pdf", pdf.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("  Systolic, 40 minutes after the dose") && line.contains("146 mmHg"))
                .containsSubsequence(
                        "the record has changed since the form was signed",
                        "  Blood pressure: Systolic, 40 minutes after the dose (pressure.at-40-systolic): signed 146 mmHg,"
                                + " now empty",
                        "  Blood pressure: Diastolic, 40 minutes after the dose (pressure.at-40-diastolic): signed 88 mmHg,"
                                + " now empty");
        assertThat(run.out().lines().filter(line -> line.endsWith("now empty"))).hasSize(2);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("The record has changed since the form was signed");
            assertThat(text.split("now empty", -1)).hasSize(3);
        }
    }

    @Test
    void a_provider_without_a_chart_is_refused() {
        Run run = Run.of("rems", log("01-complete"), "--provider", "Practitioner/lindqvist");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("KC-CLI-001 --provider: must come with the --chart");
    }

    @Test
    void names_that_are_signed_are_told_without_the_chart() {
        assertThat(Run.of("rems", log("02-not-recorded")).out())
                .contains("  * Patient: First name (patient.first-name): not known from the host's data");
        assertThat(Run.of("rems", log("01-complete")).out())
                .isEqualTo(Run.of("rems", log("01-complete"), "--chart", RemsForms.CHART.toString())
                        .out())
                .contains("Ines  <- Patient/p-2001")
                .doesNotContain("missing", "not known from the host's data");
    }

    @Test
    void a_log_given_twice_is_late_once() {
        Run run = Run.of(
                "rems-late",
                log("02-not-recorded"),
                log("02-not-recorded"),
                log("03-nobody-answered"),
                "--at",
                "2026-05-25T12:00:00Z");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("warning KC-CLI-015");
        assertThat(run.out()).contains("network: 2 late");
    }

    @Test
    void of_a_log_that_breaks_off_what_is_listed_may_have_been_sent() throws IOException {
        Path cut = folder.resolve("cut.ndjson");
        List<String> lines = Files.readAllLines(EXAMPLE.resolve("01-complete.ndjson"));
        Files.writeString(cut, String.join("\n", lines.subList(0, lines.size() - 3)) + "\n{\"v\":\n");
        Run run = Run.of("rems-late", cut.toString(), "--at", "2026-05-25T12:00:00Z");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .startsWith("not all that was given could be read: there may be more, and what is listed may have been"
                        + " sent")
                .contains("network: 1 late");
    }
}
