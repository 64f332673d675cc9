package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.event.Event;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLogWriter;

/** Eight sessions and their forms: as text, as FHIR and as printed. Written anew by {@code -Dexample.write=true}. */
class RemsCommandTest {
    private static final Path EXAMPLE = Run.HOME.resolve("examples/rems");
    private static final boolean WRITE = Boolean.getBoolean("example.write");

    @TempDir
    private Path folder;

    @BeforeAll
    static void every_log_is_what_the_steps_of_a_clinic_give() throws IOException {
        for (Map.Entry<String, List<Event>> log : RemsForms.logs().entrySet()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new SessionLogWriter(bytes, new EventCodec()).append(log.getValue());
            hold(log.getKey() + ".ndjson", bytes.toByteArray());
        }
    }

    private static void hold(String name, byte[] now) throws IOException {
        Path golden = EXAMPLE.resolve(name);
        if (WRITE) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, now);
        }
        assertThat(new String(now, UTF_8)).as(name).isEqualTo(Files.readString(golden));
    }

    private static List<String> arguments(String name, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("rems", EXAMPLE.resolve(name + ".ndjson").toString()));
        if (!name.contains("without-the-chart")) {
            arguments.addAll(List.of("--chart", RemsForms.CHART.toString()));
        }
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static Run rems(String name, String... more) {
        return Run.of(arguments(name, more).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-complete",
                "02-not-recorded",
                "03-nobody-answered",
                "04-without-the-chart",
                "05-stopped-early",
                "06-left-against-advice",
                "08-late-over-a-clock-change"
            })
    void a_form_is_told_written_and_printed_as_before(String name) throws IOException {
        Path json = folder.resolve("form.json");
        Path pdf = folder.resolve("form.pdf");
        Run run = rems(name, "--json", json.toString(), "--pdf", pdf.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        hold("forms/" + name + ".txt", run.out().getBytes(UTF_8));
        hold("forms/" + name + ".json", Files.readAllBytes(json));
        hold("forms/" + name + ".pdf.txt", text(pdf).getBytes(UTF_8));
        if (WRITE) {
            Files.copy(pdf, EXAMPLE.resolve("forms/" + name + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
        }
        rems(name, "--pdf", folder.resolve("again.pdf").toString());
        assertThat(folder.resolve("again.pdf")).hasSameBinaryContentAs(pdf);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void a_patient_in_hospital_owes_none_and_gets_a_notice_with_the_events_to_be_told() throws IOException {
        Path pdf = folder.resolve("notice.pdf");
        Run run = rems("07-inpatient", "--pdf", pdf.toString());
        assertThat(run.code()).isZero();
        hold("forms/07-inpatient.txt", run.out().getBytes(UTF_8));
        hold("forms/07-inpatient.pdf.txt", text(pdf).getBytes(UTF_8));
        if (WRITE) {
            Files.copy(pdf, EXAMPLE.resolve("forms/07-inpatient.pdf"), StandardCopyOption.REPLACE_EXISTING);
        }
        Run refused = rems("07-inpatient", "--json", folder.resolve("none.json").toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("KC-CLI-016");
        assertThat(folder.resolve("none.json")).doesNotExist();
        Path notice = folder.resolve("beside.pdf");
        Run both = rems("07-inpatient", "--json", folder.resolve("none.json").toString(), "--pdf", notice.toString());
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err())
                .isEqualTo("error KC-CLI-016 " + folder.resolve("none.json") + ": must have a form, none is owed"
                        + System.lineSeparator());
        assertThat(notice).hasSameBinaryContentAs(pdf);
    }

    @Test
    void what_a_moment_knew_of_a_form_is_what_was_charted_by_then() {
        assertThat(rems("01-complete", "--at", "2026-05-12T20:00:00Z").out()).contains("state draft");
        assertThat(rems("01-complete", "--at", "2026-05-12T21:31:00Z").out()).contains("state complete");
        assertThat(rems("01-complete", "--at", "2026-05-12T22:00:00Z").out()).contains("state submitted");
        assertThat(rems("01-complete").out()).contains("state acknowledged");
    }

    @Test
    void the_earlier_revision_asks_less() {
        Run run = rems("03-nobody-answered", "--revision", "2021-11");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo(
                        "warning KC-CLI-018 --revision: shows revision 2021-11, in force on the day of treatment is 2025"
                                + System.lineSeparator());
        assertThat(run.out())
                .contains("revision 2021-11")
                .doesNotContain("Opioids")
                .doesNotContain("Respiratory depression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-complete", "03-nobody-answered", "07-inpatient"})
    void an_unknown_revision_is_unknown_whatever_is_owed(String name) {
        Run run = rems(name, "--revision", "2099");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("error KC-CLI-001 --revision: must be one of 2021-11, 2025" + System.lineSeparator());
    }

    @Test
    void standard_input_holds_one_document() {
        Run run = Run.with("{}", "rems", "-", "--chart", "-");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("error KC-CLI-001 standard input: must be read as one document, was named for more"
                        + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({
        "--revision 2019, KC-CLI-001",
        "--provider nobody, KC-",
        "--provider Practitioner/nobody, KC-FHIR-",
        "--earlier ../examples/rems/none.ndjson, KC-CLI-002",
        "--network ../README.md, KC-",
        "--earlier ../README.md, KC-CLI-008",
        "--at 2020-01-01T00:00:00Z, KC-CLI-001",
        "--at yesterday, KC-CLI-001",
        "--pdf ../examples/rems/01-complete.ndjson, KC-CLI-014",
    })
    void what_cannot_be_done_is_refused_with_its_code_and_writes_nothing(String option, String code) {
        Run run = rems("01-complete", option.split(" ", -1));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(code).doesNotContain("Almeida");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-04T05:59:59Z, 0",
        "2026-11-04T06:00:00Z, 1",
        "2026-11-04T22:33:00Z, 1",
        "2026-11-04T22:36:00Z, 0",
    })
    void a_form_is_late_from_the_clinics_midnight_after_a_change_of_the_clock_until_it_was_sent(String at, int late) {
        Run run = Run.of(
                "rems-late",
                EXAMPLE.resolve("08-late-over-a-clock-change.ndjson").toString(),
                "--at",
                at);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(late == 0 ? "no form is late" : "network: 1 late");
    }

    @Test
    void the_list_of_a_network_names_clinics_and_what_is_owed() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("rems-late"));
        RemsForms.logs()
                .keySet()
                .forEach(name -> arguments.add(EXAMPLE.resolve(name + ".ndjson").toString()));
        arguments.addAll(List.of("--at", "2026-05-25T12:00:00Z"));
        Run run = Run.of(arguments.toArray(String[]::new));
        hold("forms/late.txt", run.out().getBytes(UTF_8));
        assertThat(run.out()).contains("not begun").contains("draft").doesNotContain("s-2007-01");
        arguments.set(1, Run.HOME.resolve("README.md").toString());
        Run partly = Run.of(arguments.toArray(String[]::new));
        assertThat(partly.code()).isEqualTo(2);
        assertThat(partly.out()).startsWith("not all that was given could be read: there may be more");
    }
}
