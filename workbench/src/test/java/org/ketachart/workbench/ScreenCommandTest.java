package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The charts of {@code examples/screening}, and what screening says of each; started with {@code -Dexample.write=true}, writes the pages. */
class ScreenCommandTest {
    private static final Path CHARTS = Run.HOME.resolve("examples/screening");
    private static final Path PAGES = CHARTS.resolve("pages");

    @TempDir
    private Path folder;

    static List<Path> charts() throws IOException {
        try (Stream<Path> files = Files.list(CHARTS)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d.*\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Run screen(String chart, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("screen", CHARTS.resolve(chart).toString(), "--as-of", "2026-03-02"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_chart_has_its_page(Path chart) throws IOException {
        String name = chart.getFileName().toString();
        Run ran = screen(name, "--text");
        assertThat(ran.code()).isEqualTo(Ketachart.OK);
        Path page = PAGES.resolve(name.replace(".json", ".txt"));
        if (Boolean.getBoolean("example.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(page, ran.out());
        }
        assertThat(ran.out()).isEqualTo(Files.readString(page));
    }

    @ParameterizedTest
    @CsvSource({
        "01-only-a-patient, esketamine, us, ask",
        "03-aneurysm, esketamine, us, no",
        "03-aneurysm, ketamine, us, ask",
        "04-hemorrhage-long-ago, esketamine, us, ask",
        "10-heart-attack-without-a-day, esketamine, eu, ask",
        "11-pregnant, esketamine, us, ask",
        "11-pregnant, esketamine, eu, no",
        "15-somebody-elses-facts, esketamine, us, ask",
    })
    void the_word_comes_first(String chart, String agent, String jurisdiction, String word) {
        Run ran = screen(chart + ".json", "--agent", agent, "--jurisdiction", jurisdiction);
        assertThat(ran.code()).isEqualTo(Ketachart.OK);
        assertThat(ran.out()).contains("{\n  \"clearance\" : \"" + word + "\",\n  \"agent\"");
    }

    @Test
    void who_was_asked_everything_and_has_nothing_against_it_is_proposed_a_yes() {
        Run ran = answered("answers-intake", "answers-session");
        assertThat(ran.out()).startsWith("{\n  \"clearance\" : \"yes\",\n");
    }

    @Test
    void a_form_of_another_patient_is_refused() {
        Run ran = screen(
                "03-aneurysm.json",
                "--answers",
                CHARTS.resolve("forms/answers-intake.json").toString());
        assertThat(ran.code()).isEqualTo(Ketachart.BAD_INPUT);
        assertThat(ran.err()).contains("KC-CLI-001").contains("answers of the chart's own patient");
    }

    @Test
    void a_day_later_the_answers_of_the_day_are_asked_again() {
        Run ran = Run.of(
                "screen",
                CHARTS.resolve("02-depression-and-nothing-else.json").toString(),
                "--as-of",
                "2026-03-03",
                "--answers",
                CHARTS.resolve("forms/answers-intake.json").toString(),
                "--answers",
                CHARTS.resolve("forms/answers-session.json").toString());
        assertThat(ran.out()).startsWith("{\n  \"clearance\" : \"ask\",\n");
    }

    @Test
    void a_proposal_goes_out_as_a_transaction_that_holds_its_findings() throws IOException {
        Path out = folder.resolve("out.json");
        Run ran = screen("03-aneurysm.json", "--fhir", out.toString());
        assertThat(ran.code()).isEqualTo(Ketachart.OK);
        assertThat(Files.readString(out))
                .contains(
                        "\"type\":\"transaction\"",
                        "\"DetectedIssue\"",
                        "-aneurysmal-vascular-disease",
                        "\"display\":\"Aneurysm",
                        "\"GuidanceResponse\"",
                        "\"data-required\"");
    }

    @Test
    void proposals_of_two_patients_or_two_days_do_not_replace_each_other_and_the_same_asked_again_does()
            throws IOException {
        assertThat(identified("03-aneurysm.json", "2026-03-02"))
                .isEqualTo(identified("03-aneurysm.json", "2026-03-02"))
                .isNotEqualTo(identified("03-aneurysm.json", "2026-03-03"))
                .isNotEqualTo(identified("01-only-a-patient.json", "2026-03-02"));
    }

    private String identified(String chart, String day) throws IOException {
        Path out = folder.resolve("identified.json");
        Run ran = Run.of("screen", CHARTS.resolve(chart).toString(), "--as-of", day, "--fhir", out.toString());
        assertThat(ran.code()).isEqualTo(Ketachart.OK);
        String bundle = Files.readString(out);
        int from = bundle.indexOf("\"value\":\"proposal-");
        return bundle.substring(from, bundle.indexOf('"', from + 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--agent | propofol | must be esketamine or ketamine",
                "--jurisdiction | mars | must be one of us, eu, uk",
                "--route | rectal | must be one of intravenous",
                "--as-of | yesterday | must be a day such as",
                "--as-of | 0000-01-01 | must be a day such as",
                "--as-of | +999999999-12-31 | must be a day such as",
                "--answers | nowhere.json | KC-CLI-002",
            })
    void a_wrong_option_is_refused_with_what_it_must_be(String option, String value, String message) {
        Run ran = screen("01-only-a-patient.json", option, value);
        assertThat(ran.code()).isEqualTo(Ketachart.BAD_INPUT);
        assertThat(ran.err()).contains(message);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_chart_that_is_none_is_refused() throws IOException {
        Path patient = folder.resolve("patient.json");
        Files.writeString(patient, "{\"resourceType\":\"Patient\",\"id\":\"p\"}");
        Run ran = Run.of("screen", patient.toString());
        assertThat(ran.code()).isEqualTo(Ketachart.BAD_INPUT);
        assertThat(ran.err()).contains("KC-CLI-008");
        Path empty = folder.resolve("empty.json");
        Files.writeString(empty, "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}");
        assertThat(Run.of("screen", empty.toString()).code()).isEqualTo(Ketachart.BAD_INPUT);
    }

    private static Run answered(String... forms) {
        List<String> more = new ArrayList<>();
        for (String form : forms) {
            more.add("--answers");
            more.add(CHARTS.resolve("forms/" + form + ".json").toString());
        }
        return screen("02-depression-and-nothing-else.json", more.toArray(String[]::new));
    }
}
