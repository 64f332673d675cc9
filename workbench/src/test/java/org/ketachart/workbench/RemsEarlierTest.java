package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an earlier session's form proposes, and which log is none of an earlier session. */
class RemsEarlierTest {
    private static final Path EXAMPLE = Run.HOME.resolve("examples/rems");

    @TempDir
    private Path folder;

    /** A log of the examples as if it were of that patient, and of that day of treatment. */
    private String log(String name, String patient, String day) throws IOException {
        Path file = folder.resolve(name + "-" + patient + "-" + day + ".ndjson");
        Files.writeString(
                file,
                Files.readString(EXAMPLE.resolve(name + ".ndjson"))
                        .replaceAll("Patient/p-[0-9]+", "Patient/" + patient)
                        .replace("2026-05-12", day));
        return file.toString();
    }

    private static Run rems(String earlier) {
        return Run.of("rems", EXAMPLE.resolve("03-nobody-answered.ndjson").toString(), "--earlier", earlier);
    }

    @Test
    void an_earlier_sessions_lasting_answers_are_proposed_and_answer_nothing() throws IOException {
        Run run = rems(log("02-not-recorded", "p-2003", "2026-05-08"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .contains(
                        "  Medicines taken besides: Opioids (medicines.opioids): the form form-2002-01 says: No",
                        "  * Medicines taken besides: Opioids (medicines.opioids): nobody answered")
                .noneMatch(line -> line.contains("105"));
    }

    @ParameterizedTest
    @CsvSource({
        "02-not-recorded, p-2002, 2026-05-08, must be of the same patient",
        "02-not-recorded, p-2003, 2026-05-12, must be of an earlier day of treatment",
        "02-not-recorded, p-2003, 2026-05-15, must be of an earlier day of treatment",
        "03-nobody-answered, p-2003, 2026-05-08, must be of an earlier day of treatment",
    })
    void a_log_of_another_patient_or_of_no_earlier_treatment_is_refused(
            String name, String patient, String day, String must) throws IOException {
        String log = log(name, patient, day);
        Run run = rems(log);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("error KC-CLI-017 " + log + ": " + must + System.lineSeparator());
    }

    @Test
    void an_earlier_session_without_a_form_is_said_and_proposes_nothing() throws IOException {
        String log = log("07-inpatient", "p-2003", "2026-05-08");
        Run run = rems(log);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo(
                        "warning KC-CLI-018 " + log + ": holds no form, and proposes nothing" + System.lineSeparator());
        assertThat(run.out()).doesNotContain(" says: ");
    }
}
