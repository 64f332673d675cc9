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
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.form.FormRef;
import org.ketachart.sessions.form.FormItem;

/** The pages and the Questionnaires of the form that stand in the documents. */
class FormSheetTest {
    private static final Path PAGES = Path.of("..", "docs", "forms");

    static List<FormPack> packs() {
        return new FormLibrary().packs();
    }

    private static String name(FormPack pack) {
        FormRef ref = pack.definition().ref();
        return ref.id().value() + "-" + ref.version().value();
    }

    private static void same(Path file, byte[] now) throws IOException {
        if (Boolean.getBoolean("example.write")) {
            Files.createDirectories(PAGES);
            Files.write(file, now);
        }
        assertThat(new String(now, UTF_8))
                .as("written anew by -Dexample.write=true")
                .isEqualTo(Files.readString(file));
    }

    private static byte[] page(FormPack pack) {
        return (String.join("\n", FormSheet.lines(pack)) + "\n").getBytes(UTF_8);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void the_page_of_a_revision_is_what_its_file_says(FormPack pack) throws IOException {
        same(PAGES.resolve(name(pack) + ".txt"), page(pack));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void the_questionnaire_of_a_revision_is_what_its_file_says(FormPack pack) throws IOException {
        same(PAGES.resolve("Questionnaire-" + name(pack) + ".json"), FormQuestionnaire.write(pack.definition()));
    }

    @Test
    void there_are_a_page_and_a_questionnaire_for_every_revision_and_no_other() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(packs().stream()
                            .flatMap(pack -> Stream.of(name(pack) + ".txt", "Questionnaire-" + name(pack) + ".json"))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_field_has_one_line_with_its_star_its_source_its_row_and_its_mark(FormPack pack) {
        List<String> lines = FormSheet.lines(pack);
        for (FormItem item : pack.definition().items()) {
            String pattern = item.id().value().replace(".", "\\.") + (item.required() ? " +\\* .*" : " +[^* ].*") + " "
                    + item.source().code().replace(".", "\\.") + " +" + item.row() + " +" + item.mark();
            assertThat(lines)
                    .filteredOn(line -> line.matches(pattern))
                    .as(pattern)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void no_line_is_too_long_to_be_read(FormPack pack) {
        assertThat(FormSheet.lines(pack)).allMatch(line -> line.length() <= 200);
    }

    @Test
    void what_a_revision_asks_otherwise_and_how_well_its_day_is_known_stand_at_the_head() {
        assertThat(FormSheet.lines(packs().get(1)))
                .contains(
                        "due 7 calendar days after treatment (REM-03, V2)",
                        "a stay below 120 minutes needs its reason (REM-28, V2)")
                .anyMatch(line -> line.startsWith("REM-34  It asks after respiratory depression"))
                .anyMatch(line -> line.startsWith("Of this revision only the year is known"));
        assertThat(FormSheet.lines(packs().get(0))).doesNotContain("otherwise than the revision before");
    }
}
