package org.ketachart.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;

/**
 * Why a proposal says what it says, in words that a clinician can read: what speaks against, what to weigh, what to heed, what is still to be
 * asked, and what was found clear, each with the evidence and the row behind it.
 *
 * <p>It holds what the chart says: it belongs on a page and in no log.
 */
public final class Explanation {
    private static final int WIDTH = 140;

    private final Proposal proposal;
    private final EvidenceBase evidence;
    private final ScreeningWords words;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Proposal proposal, EvidenceBase evidence, RuleSet rules) {
        this.proposal = proposal;
        this.evidence = evidence;
        this.words = new ScreeningWords(rules);
    }

    /**
     * Returns the page.
     *
     * @param evidence that the proposal was made on
     * @param rules that it was made by
     */
    public static String text(Proposal proposal, EvidenceBase evidence, RuleSet rules) {
        Explanation page = new Explanation(proposal, evidence, rules);
        page.write();
        return String.join("\n", page.lines) + "\n";
    }

    private void write() {
        head();
        section("Against it", finding -> finding.says() == ClearanceWord.NO);
        section(
                "To be weighed by a prescriber",
                finding -> finding.kind() == FindingKind.RELATIVE
                        && finding.truth() == Truth.MET
                        && finding.says() == ClearanceWord.ASK);
        section(
                "Required, and not so",
                finding -> finding.kind() == FindingKind.REQUIREMENT
                        && finding.truth() == Truth.NOT_MET
                        && finding.says() == ClearanceWord.ASK);
        section(
                "To be heeded",
                finding -> finding.says() == ClearanceWord.YES_WITH_CAUTIONS && finding.override() == null);
        section("Set aside", finding -> finding.override() != null);
        section(
                "For the reader",
                finding -> finding.truth() == Truth.MET
                        && finding.says() == ClearanceWord.YES
                        && finding.kind() != FindingKind.REQUIREMENT);
        questions("To be asked", finding -> finding.says() == ClearanceWord.ASK && finding.truth() == Truth.UNKNOWN);
        questions(
                "Not known, and changes nothing",
                finding -> finding.says() == ClearanceWord.YES && finding.truth() == Truth.UNKNOWN);
        clear();
    }

    private void head() {
        String route = proposal.route() == null ? "any way" : proposal.route().code();
        lines.add("Screening for " + proposal.agent().code() + ", " + route + ", by the "
                + proposal.jurisdiction().code().toUpperCase(Locale.ROOT) + " rules of "
                + proposal.rules().id().value() + " "
                + proposal.rules().version().value());
        lines.add("Proposal for " + proposal.on() + ": " + proposal.word().code() + ". A clinician decides.");
        proposal.until().ifPresent(day -> lines.add("The same evidence says the same until " + day + "."));
    }

    private void section(String title, Predicate<Finding> which) {
        List<Finding> found = proposal.findings().stream().filter(which).toList();
        if (found.isEmpty()) {
            return;
        }
        title(title);
        for (Finding finding : found) {
            lines.add("- " + titled(finding));
            String advice = words.advice(finding);
            if (!advice.isEmpty()) {
                lines.add("  " + advice);
            }
            because(finding.used());
            FindingOverride override = finding.override();
            if (override != null) {
                lines.add("  set aside on " + override.at().toLocalDate() + " with a reason on record");
            }
        }
    }

    private void because(List<RecordId> used) {
        for (RecordId id : used) {
            evidence.find(id).map(words::evidence).ifPresent(said -> lines.add("  because " + said));
        }
    }

    /** One question may settle several findings: it is asked once, with all it is for. */
    private void questions(String title, Predicate<Finding> which) {
        Map<Question, List<Finding>> asked = new LinkedHashMap<>();
        proposal.findings().stream()
                .filter(which)
                .forEach(finding -> finding.missing()
                        .forEach(question -> asked.computeIfAbsent(question, key -> new ArrayList<>())
                                .add(finding)));
        if (asked.isEmpty()) {
            return;
        }
        title(title + " (" + asked.size() + ")");
        int number = 0;
        for (Map.Entry<Question, List<Finding>> one : asked.entrySet()) {
            number++;
            lines.add(number + ". " + words.question(one.getKey()) + " ["
                    + one.getValue().stream().map(words::rows).distinct().collect(Collectors.joining(", ")) + "]");
            for (RecordId id : one.getKey().about()) {
                Optional<Evidence> about = evidence.find(id);
                about.map(words::evidence).ifPresent(said -> lines.add("   known: " + said));
            }
        }
    }

    private void clear() {
        List<Finding> clear = proposal.findings().stream()
                .filter(finding -> finding.says() == ClearanceWord.YES && finding.truth() != Truth.UNKNOWN)
                .filter(finding -> (finding.truth() == Truth.MET) == (finding.kind() == FindingKind.REQUIREMENT))
                .toList();
        if (clear.isEmpty()) {
            return;
        }
        title("Looked at and clear (" + clear.size() + ")");
        StringBuilder line = new StringBuilder();
        for (Finding finding : clear) {
            String next = titled(finding);
            if (line.length() > 0 && line.length() + next.length() > WIDTH) {
                lines.add(line + ";");
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : "; ").append(next);
        }
        lines.add(line.toString());
    }

    private void title(String title) {
        lines.add("");
        lines.add(title);
    }

    private String titled(Finding finding) {
        return words.title(finding) + " [" + words.rows(finding) + "]";
    }
}
