package org.ketachart.cds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Question;
import org.ketachart.core.value.RecordId;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.ScreeningWords;

/** The words of screening as Markdown, each line short enough for a card. */
final class CardText {
    private static final int LONGEST_LINE = 240;
    private static final int MOST_EVIDENCE = 8;

    private final ScreeningWords words;

    CardText(RuleSet rules) {
        this.words = new ScreeningWords(rules);
    }

    /** Returns what a rule is called; the pack's words, and nothing of the chart. */
    String title(Finding finding) {
        return words.title(finding);
    }

    String advice(Finding finding) {
        return escaped(words.advice(finding));
    }

    String titled(Finding finding) {
        return escaped(words.title(finding)) + " (" + escaped(words.rows(finding)) + ")";
    }

    String question(Question question) {
        return words.question(question);
    }

    /** Returns a finding's reasons and where it comes from, a line each. */
    List<String> because(Finding finding, Screened screened) {
        List<String> lines = new ArrayList<>(evidence(finding.used(), "Because: ", screened));
        lines.add("- Basis: " + escaped(words.rows(finding)));
        lines.add("- Rule: " + finding.rule().id().value() + " "
                + finding.rule().version().value() + ", "
                + screened.proposal().jurisdiction().code().toUpperCase(Locale.ROOT));
        LocalDate until = finding.until();
        if (until != null) {
            lines.add("- The same evidence says the same until " + until);
        }
        return lines;
    }

    /** Returns evidence, a line each; what is too much for a card is counted. */
    List<String> evidence(List<RecordId> ids, String before, Screened screened) {
        List<String> lines = new ArrayList<>();
        List<Evidence> known = ids.stream()
                .map(screened.evidence()::find)
                .flatMap(Optional::stream)
                .toList();
        for (Evidence one : known.subList(0, Math.min(MOST_EVIDENCE, known.size()))) {
            String draft = Medicine.isDraft(one.id()) ? ", not signed yet" : "";
            lines.add("- " + before + escaped(words.evidence(one)) + draft);
        }
        if (known.size() > MOST_EVIDENCE) {
            lines.add("- and " + (known.size() - MOST_EVIDENCE) + " more");
        }
        return lines;
    }

    static String escaped(String text) {
        return Markdown.escaped(text, LONGEST_LINE);
    }
}
