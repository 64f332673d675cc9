package org.ketachart.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;

/** The open questions of a proposal as lines of its page: grouped by what hangs on them, the most first, and each asked once. */
final class OpenQuestions {
    private static final int MOST_KNOWN = 4;

    private final EvidenceBase evidence;
    private final ScreeningWords words;
    private final Map<Question, List<Finding>> asked = new LinkedHashMap<>();
    private final Map<Question, Weight> weights = new LinkedHashMap<>();

    OpenQuestions(Proposal proposal, EvidenceBase evidence, RuleSet rules, ScreeningWords words) {
        this.evidence = evidence;
        this.words = words;
        for (Finding finding : proposal.findings()) {
            if (finding.truth() == Truth.UNKNOWN) {
                Weight weight = finding.says() == ClearanceWord.ASK ? Weight.of(finding, rules) : Weight.READ;
                for (Question question : finding.missing()) {
                    asked.computeIfAbsent(question, key -> new ArrayList<>()).add(finding);
                    weights.merge(question, weight, (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<Weight, List<Question>> groups = new EnumMap<>(Weight.class);
        weights.forEach((question, weight) ->
                groups.computeIfAbsent(weight, key -> new ArrayList<>()).add(question));
        List<Question> idle = groups.getOrDefault(Weight.READ, List.of());
        groups.remove(Weight.READ);
        int number = 0;
        if (!groups.isEmpty()) {
            lines.add("");
            lines.add("To be asked (" + (weights.size() - idle.size()) + ")");
        }
        for (Map.Entry<Weight, List<Question>> group : groups.entrySet()) {
            lines.add(group.getKey().asked() + " (" + group.getValue().size() + ")");
            for (Question question : group.getValue()) {
                number++;
                lines.addAll(
                        PageLines.of("  " + number + ". ", words.question(question) + " [" + rows(question) + "]"));
                known(question, lines);
            }
        }
        idle(idle, lines);
        return lines;
    }

    private void known(Question question, List<String> lines) {
        List<RecordId> about = question.about();
        for (RecordId id : about.subList(0, Math.min(MOST_KNOWN, about.size()))) {
            evidence.find(id).map(words::evidence).ifPresent(said -> lines.addAll(PageLines.of("     known: ", said)));
        }
        if (about.size() > MOST_KNOWN) {
            lines.add("     and " + (about.size() - MOST_KNOWN) + " more");
        }
    }

    /** On what changes nothing a page spends its names alone, but for what is on record and leaves it open. */
    private void idle(List<Question> idle, List<String> lines) {
        if (idle.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Not known, and changes nothing (" + idle.size() + ")");
        List<String> names = idle.stream()
                .filter(question -> question.about().isEmpty())
                .map(question -> words.topic(question.topic()))
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            lines.addAll(PageLines.of("- ", "nothing on record of: " + String.join("; ", names)));
        }
        for (Question question : idle) {
            if (!question.about().isEmpty()) {
                lines.addAll(PageLines.of("- ", words.topic(question.topic()) + " " + open(question.kind())));
                known(question, lines);
            }
        }
    }

    private static String open(QuestionKind kind) {
        return switch (kind) {
            case STILL_SO -> "(too old, or without a day)";
            case CONFIRM -> "(a person must read it)";
            case WHICH -> "(contradicts itself)";
            case WHEN -> "(the day is not known well enough)";
            case HOW_MUCH -> "(measured too long ago)";
            default -> "(not complete)";
        };
    }

    /** The rows behind all findings that wait for it, each once. */
    private String rows(Question question) {
        return asked.getOrDefault(question, List.of()).stream()
                .flatMap(finding -> finding.origins().stream())
                .map(ScreeningWords::row)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
