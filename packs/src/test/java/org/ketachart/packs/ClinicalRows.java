package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * The rows of the clinical reference, each with the marks it has there.
 *
 * <p>The reference is no part of the project: where it does not lie beside the checkout, what asks for it is skipped.
 */
final class ClinicalRows {
    private static final Pattern MARKS = Pattern.compile("\\b(V2|V1|M|D)\\b");

    private ClinicalRows() {}

    static List<String> lines() throws IOException {
        return Files.readAllLines(file("clinical.md"));
    }

    static Map<String, Set<String>> read() throws IOException {
        Map<String, Set<String>> rows = new HashMap<>();
        boolean default_table = false;
        List<String> head = List.of();
        for (String line : lines()) {
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
                assertThat(rows.put(cells.get(0), marks)).as(cells.get(0)).isNull();
            }
        }
        return rows;
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

    /** Returns a file of the reference. */
    static Path file(String name) {
        Path here = Path.of("").toAbsolutePath();
        while (here != null) {
            Path file = here.resolve("shared").resolve("reference").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
            here = here.getParent();
        }
        Assumptions.abort("skipped: no ../shared/reference/" + name);
        throw new AssertionError();
    }
}
