package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.Topic;
import org.ketachart.screening.RuleSet;

/** The pages and the Questionnaires of the screening forms that stand in the documents. */
class ScreeningSheetTest {
    private static final Path PAGES = Path.of("..", "docs", "screening-forms");

    private static RuleSet rules() {
        return new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();
    }

    private static void same(String name, byte[] now) throws IOException {
        Path file = PAGES.resolve(name);
        if (Boolean.getBoolean("example.write")) {
            Files.createDirectories(PAGES);
            Files.write(file, now);
        }
        assertThat(new String(now, UTF_8))
                .as("written anew by -Dexample.write=true")
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource(FormStage.class)
    void the_page_of_a_form_is_what_its_file_says(FormStage stage) throws IOException {
        same(
                "screening-" + stage.code() + ".txt",
                (String.join("\n", ScreeningSheet.lines(rules(), stage)) + "\n").getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource(FormStage.class)
    void the_questionnaire_of_a_form_is_what_its_file_says(FormStage stage) throws IOException {
        same("Questionnaire-screening-" + stage.code() + ".json", ScreeningQuestionnaire.write(rules(), stage));
    }

    @Test
    void there_are_a_page_and_a_questionnaire_for_each_form_and_no_other() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "screening-intake.txt",
                            "screening-session.txt",
                            "Questionnaire-screening-intake.json",
                            "Questionnaire-screening-session.json");
        }
    }

    @Test
    void every_topic_that_is_asked_about_stands_on_its_form_once_and_what_is_looked_up_on_none() {
        RuleSet rules = rules();
        List<String> intake = ScreeningSheet.lines(rules, FormStage.INTAKE);
        List<String> session = ScreeningSheet.lines(rules, FormStage.SESSION);
        rules.topics().forEach(entry -> {
            int first = on(intake, entry.topic());
            int each = on(session, entry.topic());
            switch (entry.asked()) {
                case INTAKE -> assertThat(List.of(first, each)).containsExactly(1, 0);
                case SESSION -> assertThat(List.of(first, each)).containsExactly(0, 1);
                case BOTH -> assertThat(List.of(first, each)).containsExactly(1, 1);
                case CHART -> assertThat(List.of(first, each)).containsExactly(0, 0);
            }
        });
    }

    private static int on(List<String> lines, Topic topic) {
        return (int) lines.stream()
                .filter(line -> line.startsWith(topic.code() + "  "))
                .count();
    }
}
