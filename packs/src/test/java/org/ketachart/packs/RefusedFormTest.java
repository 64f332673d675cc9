package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.sessions.form.FormDefinition;

/** What a form may not say: each file has one slip but the last, and stands in {@code expected.csv} with each code and place. */
class RefusedFormTest {
    private static final Path FORMS = Path.of("src", "test", "resources", "forms");
    private static final Path REFUSED = FORMS.resolve("refused");

    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        for (String line : Files.readAllLines(REFUSED.resolve("expected.csv"))) {
            String[] cells = line.split(", ", -1);
            expected.computeIfAbsent(cells[0], name -> new ArrayList<>())
                    .add(cells[1] + " " + cells[2].replace("''", ""));
        }
        return expected;
    }

    static List<String> names() throws IOException {
        return List.copyOf(expected().keySet());
    }

    private static Result<FormDefinition> read(Path file) throws IOException {
        return new FormReader().read(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_form_with_this_slip_is_refused_for_it_and_for_nothing_else(String name) throws IOException {
        Result<FormDefinition> read = read(REFUSED.resolve(name + ".json"));
        assertThat(read.isOk()).isFalse();
        assertThat(read.issues().stream().map(issue -> issue.code() + " " + issue.path()))
                .containsExactlyElementsOf(expected().get(name));
    }

    @Test
    void without_a_slip_it_is_read() throws IOException {
        FormDefinition form = read(FORMS.resolve("small.json")).value();
        assertThat(form.items())
                .extracting(item -> item.id().value())
                .containsExactly("patient.sex", "patient.tired", "session.minutes", "session.reason");
        assertThat(form.items()).extracting(item -> item.required()).containsExactly(false, false, true, false);
        assertThat(form.dueDays()).isEqualTo(7);
    }

    @Test
    void every_refused_file_is_expected_and_every_code_of_a_form_has_one() throws IOException {
        try (Stream<Path> files = Files.list(REFUSED)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(
                            names().stream().map(name -> name + ".json").toList());
        }
        assertThat(expected().values().stream().flatMap(List::stream).map(line -> line.substring(0, 10)))
                .contains(
                        "KC-PCK-001",
                        "KC-PCK-002",
                        "KC-PCK-003",
                        "KC-PCK-004",
                        "KC-PCK-005",
                        "KC-PCK-006",
                        "KC-PCK-007",
                        "KC-PCK-010",
                        "KC-PCK-013",
                        "KC-PCK-014");
    }

    @Test
    void a_message_says_what_must_hold_and_repeats_nothing_of_the_file() throws IOException {
        for (String name : names()) {
            assertThat(read(REFUSED.resolve(name + ".json")).issues())
                    .extracting(Issue::message)
                    .allMatch(message -> message.matches("[a-z].*[^.]") && !message.contains("Tired"));
        }
        assertThat(read(REFUSED.resolve("condition-on-a-later-item.json")).issues())
                .extracting(Issue::message)
                .containsExactly("must be an item that stands before");
        assertThat(read(REFUSED.resolve("condition-off-the-shortest-stay.json")).issues())
                .extracting(Issue::message)
                .containsExactly("must be the shortest stay, 120 min");
    }

    /** Any word of the shipped form may be lost, doubled or changed: it is read or refused, and nothing is thrown. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_a_form_says_is_read_or_refused_and_nothing_is_thrown(long seed) throws IOException {
        Random random = new Random(seed);
        String sound = Files.readString(FORMS.resolve("small.json"));
        String[] parts = sound.split("(?<=[\":,{}])|(?=[\":,{}])", -1);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            String[] spoilt = parts.clone();
            spoilt[random.nextInt(parts.length)] = parts[random.nextInt(parts.length)];
            if (random.nextBoolean()) {
                spoilt[random.nextInt(parts.length)] = "-1";
            }
            refused += new FormReader()
                            .read(String.join("", spoilt).getBytes(UTF_8))
                            .isOk()
                    ? 0
                    : 1;
        }
        assertThat(refused).isBetween(1000, 2990);
    }
}
