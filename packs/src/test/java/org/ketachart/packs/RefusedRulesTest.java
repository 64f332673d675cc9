package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.value.Issue;
import org.ketachart.screening.RuleSet;

/** What a pack of rules may not say: one slip a line in {@code refused.txt}, with each code and place. */
class RefusedRulesTest {
    private static final Path FILES = Path.of("src", "test", "resources", "rules");

    private record Slip(String in, String out, List<String> expected) {}

    private static String sound() throws IOException {
        return Files.readString(FILES.resolve("small.json"));
    }

    static List<Slip> slips() throws IOException {
        return Files.readAllLines(FILES.resolve("refused.txt")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(RefusedRulesTest::slip)
                .toList();
    }

    private static Slip slip(String line) {
        String[] sides = line.split(" => ", -1);
        String[] change = sides[0].split(" -> ?", 2);
        return new Slip(
                change[0].replace("\\n", "\n"),
                change[1].replace("\\n", "\n"),
                Arrays.asList(sides[1].split("; ", -1)));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_pack_with_this_slip_is_refused_for_it_and_for_nothing_else(Slip slip) throws IOException {
        assertThat(sound()).contains(slip.in);
        int at = sound().indexOf(slip.in);
        String spoilt = sound().substring(0, at) + slip.out + sound().substring(at + slip.in.length());
        List<Issue> issues = new RuleReader().read(spoilt.getBytes(UTF_8)).issues();
        assertThat(issues)
                .extracting(issue -> (issue.code() + " " + issue.path()).strip())
                .containsExactlyElementsOf(slip.expected);
        assertThat(issues).extracting(Issue::message).allMatch(message -> message.matches("[a-z].*[^.]"));
    }

    @Test
    void without_a_slip_it_is_read() throws IOException {
        RuleSet rules = new RuleReader().read(sound().getBytes(UTF_8)).value().rules();
        assertThat(rules.rules())
                .extracting(rule -> rule.ref().id().value())
                .containsExactly("adult", "lithium", "stroke", "pressure");
        assertThat(slips()).hasSizeGreaterThan(70).doesNotHaveDuplicates();
    }

    @Test
    void every_code_of_a_rule_pack_has_a_slip() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        slips().forEach(slip -> slip.expected.forEach(one -> codes.add(one.substring(0, 10))));
        assertThat(codes)
                .containsExactly(
                        "KC-PCK-001",
                        "KC-PCK-002",
                        "KC-PCK-003",
                        "KC-PCK-004",
                        "KC-PCK-005",
                        "KC-PCK-006",
                        "KC-PCK-007",
                        "KC-PCK-010",
                        "KC-PCK-015",
                        "KC-PCK-016");
    }

    @Test
    void what_is_nested_too_deep_to_be_read_by_a_person_is_refused() throws IOException {
        String deep = sound().replace(
                        "{\"has\": {\"topics\": [\"lithium\"], \"fresh\": \"days\"}}",
                        "{\"not\": ".repeat(20) + "{\"has\": {\"topic\": \"lithium\", \"fresh\": \"days\"}}"
                                + "}".repeat(20));
        assertThat(new RuleReader().read(deep.getBytes(UTF_8)).issues())
                .extracting(Issue::code)
                .containsExactly("KC-PCK-001");
    }

    /** Any word of a pack may be lost, doubled or changed: it is read or refused, and nothing is thrown. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_a_pack_says_is_read_or_refused_and_nothing_is_thrown(long seed) throws IOException {
        Random random = new Random(seed);
        String[] parts = sound().split("(?<=[\":,{}\\[\\]])|(?=[\":,{}\\[\\]])", -1);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            String[] spoilt = parts.clone();
            spoilt[random.nextInt(parts.length)] = parts[random.nextInt(parts.length)];
            if (random.nextBoolean()) {
                spoilt[random.nextInt(parts.length)] = "-1";
            }
            var read = new RuleReader().read(String.join("", spoilt).getBytes(UTF_8));
            if (read.isOk()) {
                assertThat(read.value().rules().rules()).isNotEmpty();
            } else {
                refused++;
            }
        }
        assertThat(refused).isBetween(250, 498);
    }
}
