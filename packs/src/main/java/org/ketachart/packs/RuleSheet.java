package org.ketachart.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.screening.Rule;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.TopicEntry;

/**
 * The screening rules as a page of Markdown, for the people who answer for them: every rule with what it means, for whom it is, what it asks, its
 * rows of the clinical reference and their marks; every number and every question.
 *
 * <p>A page for reading, not for parsing: its layout may change with any version.
 */
public final class RuleSheet {
    private final RulePack pack;
    private final RuleSet rules;
    private final List<String> lines = new ArrayList<>();

    private RuleSheet(RulePack pack) {
        this.pack = pack;
        this.rules = pack.rules();
    }

    /**
     * Returns the page, line by line.
     *
     * @param pack of the library
     */
    public static List<String> lines(RulePack pack) {
        RuleSheet sheet = new RuleSheet(pack);
        sheet.head();
        sheet.rules();
        sheet.numbers();
        sheet.topics();
        return List.copyOf(sheet.lines);
    }

    private void head() {
        add(
                "# Screening rules",
                "",
                "Written from the pack `" + pack.id().value() + "` "
                        + pack.version().value() + ", from " + pack.effective() + ".",
                "",
                "**absolute**: met, it says no. **relative**: met, a prescriber weighs. **caution** and **interaction** (major, moderate): met,",
                "it asks for care; an interaction that is minor or informational, and **information**, change nothing. **requirement**: not met, it says",
                "the word beside it; where that is yes, it is advised and stops nothing. What is unknown asks, where a word hangs on it, and never counts",
                "as not met.",
                "",
                "V2 and V1 were read in two documents or one; M is attributed but not confirmed; D is our default, for a clinic to set. A number in",
                "brackets says for how many days what was said counts; of what there ever was, that is so of denials alone.",
                "");
        pack.notices().forEach((row, words) -> add("- " + row + ": " + cell(words)));
    }

    private void rules() {
        add("", "## Rules", "", "| Rule | Kind | For | Asks | Rows |", "|---|---|---|---|---|");
        for (Rule rule : rules.rules()) {
            add("| `" + rule.ref().id().value() + "` " + cell(rule.title()) + " | " + kind(rule) + " | " + whom(rule)
                    + " | " + ConditionWords.of(rule.when()) + " | "
                    + rule.origins().stream().map(RuleSheet::origin).collect(Collectors.joining(", ")) + " |");
        }
        add("", "## What to do", "", "| Rule | When it is met; when a requirement is not |", "|---|---|");
        rules.rules().forEach(rule -> add("| `" + rule.ref().id().value() + "` | " + cell(rule.advice()) + " |"));
    }

    private static String kind(Rule rule) {
        if (rule.severity() != null) {
            return rule.kind().code() + ", " + rule.severity().code();
        }
        return rule.kind().code()
                + (rule.unmet() == null
                        ? ""
                        : ", else " + Objects.requireNonNull(rule.unmet()).code());
    }

    private static String whom(Rule rule) {
        return all(rule.agents(), Drug.values(), "both") + "; "
                + all(rule.jurisdictions(), Jurisdiction.values(), "anywhere")
                + (rule.routes().isEmpty() ? "" : "; " + codes(rule.routes()));
    }

    private static String all(List<? extends Coded> some, Coded[] every, String word) {
        return some.containsAll(Arrays.asList(every)) ? word : codes(some);
    }

    private static String codes(List<? extends Coded> some) {
        return some.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    private void numbers() {
        add("", "## Numbers", "", "A network or a clinic may set each of them otherwise.", "");
        add("| Number | Is | Row |", "|---|---|---|");
        pack.numbers()
                .forEach((name, number) -> add("| `" + name + "` | "
                        + number.value().toPlainString() + (number.unit().equals("1") ? "" : " " + number.unit())
                        + " | "
                        + origin(number.origin()) + " |"));
    }

    private void topics() {
        add("", "## Questions", "", "| Topic | Question | Answer | Of | Denied by the list | Asked | Row |");
        add("|---|---|---|---|---|---|---|");
        for (TopicEntry entry : rules.topics()) {
            add("| `" + entry.topic().code() + "` | " + cell(entry.question()) + " | "
                    + entry.kind().code()
                    + (entry.unit() == null
                            ? ""
                            : ", " + Objects.requireNonNull(entry.unit()).code()) + " | "
                    + entry.span().code() + " | "
                    + (entry.list() == null
                            ? ""
                            : Objects.requireNonNull(entry.list()).code()) + " | "
                    + entry.asked().code() + " | " + origin(entry.origin()) + " |");
        }
    }

    private void add(String... more) {
        lines.addAll(Arrays.asList(more));
    }

    private static String origin(Origin origin) {
        return origin.row() + " " + origin.mark();
    }

    /** A note may be of many lines; a cell is of one, and a bar would end it. */
    private static String cell(Note note) {
        return note.text().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
