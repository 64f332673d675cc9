package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.protocol.Mark;

/**
 * Every row that a default protocol names is in the clinical reference, with the mark it has there.
 *
 * <p>The reference is no part of the project: where it does not lie beside the checkout, this is skipped.
 */
class ClinicalRowsTest {
    private static final ProtocolLibrary LIBRARY = new ProtocolLibrary();
    private static final Pattern MARKS = Pattern.compile("\\b(V2|V1|M|D)\\b");
    private static final Map<String, Set<String>> ROWS = new HashMap<>();

    @BeforeAll
    static void read_the_reference() throws IOException {
        boolean default_table = false;
        List<String> head = List.of();
        for (String line : Files.readAllLines(reference())) {
            if (line.startsWith("#")) {
                default_table = line.contains("(D; configurable)");
            } else if (line.startsWith("| ID |")) {
                head = cells(line);
            } else if (line.matches("\\| [A-Z]{2,5}-[0-9]{2,3}[a-z]? \\|.*")) {
                List<String> cells = cells(line);
                Set<String> marks = head.contains("Conf") ? met(MARKS, cells.get(cells.size() - 1)) : new TreeSet<>();
                if (default_table) {
                    marks.add("D");
                }
                if (line.contains("is a D reading")) {
                    marks.add("D");
                }
                assertThat(ROWS.put(cells.get(0), marks)).as(cells.get(0)).isNull();
            }
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static Set<String> met(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path reference() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null) {
            Path file = here.resolve("shared").resolve("reference").resolve("clinical.md");
            if (Files.isRegularFile(file)) {
                return file;
            }
            here = here.getParent();
        }
        Assumptions.abort("skipped: no ../shared/reference/clinical.md, which holds the rows");
        throw new AssertionError();
    }

    static List<RecordId> ids() {
        return LIBRARY.ids();
    }

    private record Line(String place, String row, Mark mark) {
        private boolean isRight() {
            return row.equals("none")
                    ? mark == Mark.D
                    : ROWS.getOrDefault(row, Set.of()).contains(mark.name());
        }
    }

    private static List<Line> lines(ProtocolPack pack) {
        List<Line> lines = new ArrayList<>();
        pack.values().forEach((name, value) -> lines.add(new Line(name.code(), value.row(), value.mark())));
        pack.looks().forEach(look -> lines.add(new Line(look.name().value(), look.row(), look.mark())));
        pack.gates().forEach((item, rule) -> lines.add(new Line(item.code(), rule.row(), rule.mark())));
        return lines;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_line_of_a_default_protocol_has_the_mark_of_its_row(RecordId id) {
        ProtocolPack pack = LIBRARY.find(id).orElseThrow();
        assertThat(lines(pack)).hasSizeGreaterThan(60).allMatch(Line::isRight);
        assertThat(ROWS.keySet()).containsAll(pack.purpose().notices().keySet());
    }

    @Test
    void the_marks_are_read_from_the_reference_as_it_words_them() {
        assertThat(ROWS.get("MON-01")).containsExactly("V2");
        assertThat(ROWS.get("MON-30")).containsExactly("D");
        assertThat(ROWS.get("MON-42")).containsExactly("D", "M");
        assertThat(ROWS.get("MON-40")).containsExactly("M");
        assertThat(ROWS.get("RTE-40")).containsExactly("M", "V1");
        assertThat(ROWS.get("MON-61")).containsExactly("D", "V2");
        assertThat(ROWS.get("CTC-05")).isEmpty();
    }

    @Test
    void a_row_that_is_not_there_and_a_mark_that_is_not_its_own_are_wrong() {
        assertThat(new Line("a", "MON-99", Mark.D).isRight()).isFalse();
        assertThat(new Line("a", "MON-01", Mark.D).isRight()).isFalse();
        assertThat(new Line("a", "none", Mark.V2).isRight()).isFalse();
        assertThat(new Line("a", "MON-01", Mark.V2).isRight()).isTrue();
    }
}
