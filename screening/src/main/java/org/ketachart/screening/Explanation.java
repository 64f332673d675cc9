package org.ketachart.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Why a proposal says what it says, in words that a clinician can read: what speaks against, what to weigh, what to heed, what is still to be
 * asked, and what was found clear, each with the evidence and the row behind it.
 *
 * <p>It holds what the chart says: it belongs on a page and in no log.
 */
public final class Explanation {
    private final Proposal proposal;
    private final EvidenceBase evidence;
    private final RuleSet rules;
    private final ScreeningWords words;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Proposal proposal, EvidenceBase evidence, RuleSet rules) {
        this.proposal = proposal;
        this.evidence = evidence;
        this.rules = rules;
        this.words = new ScreeningWords(rules);
    }

    /**
     * Returns the page.
     *
     * @param patient whose it is
     * @param evidence that the proposal was made on
     * @param rules that it was made by
     */
    public static String text(HostRef patient, Proposal proposal, EvidenceBase evidence, RuleSet rules) {
        Require.present("patient, proposal, evidence, rules", patient, proposal, evidence, rules);
        Explanation page = new Explanation(proposal, evidence, rules);
        page.write(patient);
        return String.join("\n", page.lines) + "\n";
    }

    private void write(HostRef patient) {
        head(patient);
        section("Against it", finding -> finding.says() == ClearanceWord.NO);
        section("To be weighed by a prescriber", finding -> asks(finding, FindingKind.RELATIVE, Truth.MET));
        section("Required, and not so", finding -> asks(finding, FindingKind.REQUIREMENT, Truth.NOT_MET));
        section(
                "To be heeded",
                finding -> finding.says() == ClearanceWord.YES_WITH_CAUTIONS && finding.override() == null);
        section("Set aside by a prescriber", finding -> finding.override() != null);
        section(
                "For the reader",
                finding -> finding.truth() == Truth.MET
                        && finding.says() == ClearanceWord.YES
                        && finding.kind() != FindingKind.REQUIREMENT);
        section(
                "Advised, and not so",
                finding -> isRequirement(finding, Truth.NOT_MET) && finding.says() == ClearanceWord.YES);
        lines.addAll(new OpenQuestions(proposal, evidence, rules, words).lines());
        unread();
        listed("Dated after the day, and not counted", evidence.later());
        titles("Required or advised, and so", finding -> isRequirement(finding, Truth.MET));
        titles(
                "Asked, and not so",
                finding -> finding.truth() == Truth.NOT_MET && finding.kind() != FindingKind.REQUIREMENT);
    }

    private static boolean asks(Finding finding, FindingKind kind, Truth truth) {
        return finding.kind() == kind && finding.truth() == truth && finding.says() == ClearanceWord.ASK;
    }

    private static boolean isRequirement(Finding finding, Truth truth) {
        return finding.kind() == FindingKind.REQUIREMENT && finding.truth() == truth;
    }

    private void head(HostRef patient) {
        String way = proposal.route() == null
                ? "by a way not decided yet"
                : proposal.route().code();
        lines.add("Screening for " + proposal.agent().code() + ", " + way + ", by the "
                + proposal.jurisdiction().code().toUpperCase(Locale.ROOT) + " rules of "
                + proposal.rules().id().value() + " "
                + proposal.rules().version().value());
        lines.add("Patient: " + EvidenceWords.place(patient));
        lines.add("Proposal for " + proposal.on() + ": " + proposal.word().code() + ". A clinician decides.");
        if (proposal.word().compareTo(ClearanceWord.YES_WITH_CAUTIONS) <= 0) {
            proposal.until().ifPresent(day -> lines.add("The same evidence says the same until " + day + "."));
        }
    }

    /** What may forbid it stands first, whatever the order of the pack. */
    private void section(String title, Predicate<Finding> which) {
        List<Finding> found = proposal.findings().stream()
                .filter(which)
                .sorted(Comparator.comparing((Finding finding) -> Weight.of(finding, rules)))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        title(title);
        for (Finding finding : found) {
            lines.addAll(PageLines.of("- ", words.title(finding) + " [" + words.rows(finding) + "]"));
            String advice = words.advice(finding);
            if (!advice.isEmpty()) {
                lines.addAll(PageLines.of("  ", advice));
            }
            because(finding);
        }
    }

    private void because(Finding finding) {
        for (RecordId id : finding.used()) {
            evidence.find(id).map(words::evidence).ifPresent(said -> lines.addAll(PageLines.of("  because ", said)));
        }
        if (finding.says() == ClearanceWord.NO && finding.until() != null) {
            lines.add("  so until " + finding.until() + ", by the same evidence");
        }
        FindingOverride override = finding.override();
        if (override != null) {
            lines.addAll(PageLines.of(
                    "  set aside ",
                    "on " + override.at().toLocalDate() + " by " + EvidenceWords.place(override.by()) + ": "
                            + EvidenceWords.said(override.reason().what())));
        }
    }

    /** What is there and no rule of this drug, label and way asks about: the reader alone can say what it means. */
    private void unread() {
        Set<Topic> asked = new HashSet<>();
        proposal.findings()
                .forEach(finding -> rules.find(finding.rule())
                        .ifPresent(rule -> asked.addAll(rule.when().topics())));
        List<Evidence> unread = evidence.all().stream()
                .filter(one -> one.statement() instanceof Statement.Present)
                .filter(one -> one.topics().stream().noneMatch(asked::contains))
                .toList();
        listed("On record, and asked about by no rule for this drug, label and way", unread);
    }

    private void listed(String title, List<Evidence> some) {
        if (!some.isEmpty()) {
            title(title + " (" + some.size() + ")");
            some.forEach(one -> lines.addAll(PageLines.of("- ", words.evidence(one))));
        }
    }

    private void titles(String title, Predicate<Finding> which) {
        List<String> found = proposal.findings().stream()
                .filter(which)
                .map(finding -> words.title(finding) + " [" + words.rows(finding) + "]")
                .toList();
        if (!found.isEmpty()) {
            title(title + " (" + found.size() + ")");
            lines.addAll(PageLines.of("", String.join("; ", found)));
        }
    }

    private void title(String title) {
        lines.add("");
        lines.add(title);
    }
}
