package org.ketachart.packs.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;
import org.ketachart.screening.Condition;
import org.ketachart.screening.EvidenceBase;

/**
 * What a rule must say of which evidence, as a file that a clinician can read.
 *
 * <p>{@code given} evidence stands on every line that does not speak of its topic. On a line, {@code nothing} is no evidence at all, {@code as given}
 * is what is given, {@code only} leaves out what is given, and {@code copd unasked} leaves out what is given of that topic.
 *
 * @param title of the rule
 * @param lines in their order
 */
record TruthTable(String title, List<Line> lines) {
    private static final Path FILES = Path.of("src", "test", "resources", "rules", "truth");

    /** What is known, and what the rule says of it. */
    record Line(String words, EvidenceBase evidence, Truth expected) {
        boolean holds(Condition condition) {
            return condition.judge(evidence).truth() == expected;
        }
    }

    static List<String> names() {
        try (var files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TruthTable read(String rule) {
        try {
            return of(Files.readAllLines(FILES.resolve(rule + ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TruthTable of(List<String> text) {
        String title = text.get(0).substring(2);
        LocalDate on = LocalDate.parse(text.get(1).substring("on ".length()));
        List<String> given = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String one : text.subList(2, text.size())) {
            if (one.startsWith("given ")) {
                given.add(one.substring("given ".length()));
            } else if (!one.isEmpty() && !one.startsWith("#")) {
                String[] sides = one.split("=>", -1);
                String words = sides[0].strip();
                lines.add(new Line(words, evidence(words, given, on), truth(sides[1].strip())));
            }
        }
        return new TruthTable(title, List.copyOf(lines));
    }

    private static Truth truth(String words) {
        return Arrays.stream(Truth.values())
                .filter(truth -> truth.code().equals(words.replace(' ', '-')))
                .findFirst()
                .orElseThrow();
    }

    private static EvidenceBase evidence(String words, List<String> given, LocalDate on) {
        boolean only = words.startsWith("only ") || words.equals("nothing");
        String rest = words.startsWith("only ") ? words.substring("only ".length()) : words;
        List<String> said =
                rest.equals("nothing") || rest.equals("as given") ? List.of() : Arrays.asList(rest.split("; ", -1));
        Set<Topic> spoken = new HashSet<>();
        said.forEach(one -> spoken.add(EvidenceWords.topic(one)));
        List<String> all = new ArrayList<>();
        if (!only) {
            given.stream()
                    .filter(one -> !spoken.contains(EvidenceWords.topic(one)))
                    .forEach(all::add);
        }
        said.stream().filter(one -> !one.endsWith(" unasked")).forEach(all::add);
        EvidenceWords reader = new EvidenceWords(on);
        List<Evidence> evidence = new ArrayList<>();
        for (String one : all) {
            evidence.add(reader.read(new RecordId("e" + evidence.size()), one, evidence));
        }
        return EvidenceBase.of(evidence, on);
    }
}
