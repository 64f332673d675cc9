package org.ketachart.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * The rules that are asked for one drug, by one label and way: made once, asked of many patients.
 *
 * <pre>{@code
 * Screen screen = Screen.of(rules, Drug.ESKETAMINE, Jurisdiction.US, Route.NASAL);
 * Proposal proposal = screen.propose(id, EvidenceBase.of(evidence, today), List.of());
 * }</pre>
 */
public final class Screen {
    private final RuleSet rules;
    private final Drug agent;
    private final Jurisdiction jurisdiction;
    private final @Nullable Route route;
    private final List<Rule> asked;

    private Screen(RuleSet rules, Drug agent, Jurisdiction jurisdiction, @Nullable Route route, List<Rule> asked) {
        this.rules = rules;
        this.agent = agent;
        this.jurisdiction = jurisdiction;
        this.route = route;
        this.asked = asked;
    }

    /**
     * Returns the rules that are asked.
     *
     * @param route absent when not decided: then the rules of every way are asked
     */
    public static Screen of(RuleSet rules, Drug agent, Jurisdiction jurisdiction, @Nullable Route route) {
        Require.present("rules, agent, jurisdiction", rules, agent, jurisdiction);
        return new Screen(
                rules,
                agent,
                jurisdiction,
                route,
                rules.rules().stream()
                        .filter(rule -> rule.appliesTo(agent, jurisdiction, route))
                        .toList());
    }

    /** Returns the rules that are asked, in the order of the pack. */
    public List<Rule> asked() {
        return asked;
    }

    /**
     * Returns what the library suggests on the day of the evidence. It clears nobody. What is only known of a later day has no part in it.
     *
     * @param id the proposal's, given by the host
     * @param evidence what is known
     * @param overrides what a prescriber set aside. Each holds while the rule says the same by the same evidence, and that still says the same; one
     *     that was made on no evidence holds on its own day alone
     */
    public Proposal propose(RecordId id, EvidenceBase evidence, List<FindingOverride> overrides) {
        List<Finding> findings = new ArrayList<>(asked.size());
        for (Rule rule : asked) {
            findings.add(finding(rule, rule.when().judge(evidence), evidence, overrides));
        }
        return new Proposal(
                id, Proposal.gravest(findings), agent, jurisdiction, route, evidence.on(), rules.ref(), findings);
    }

    private static Finding finding(Rule rule, Verdict verdict, EvidenceBase evidence, List<FindingOverride> overrides) {
        ClearanceWord says = rule.says(verdict.truth());
        FindingOverride override =
                says.compareTo(ClearanceWord.YES_WITH_CAUTIONS) <= 0 ? null : find(rule, verdict, evidence, overrides);
        boolean weigh = rule.kind() == FindingKind.RELATIVE && verdict.truth() == Truth.MET && override == null;
        List<Question> missing = weigh && !rule.when().topics().isEmpty()
                ? List.of(new Question(rule.when().topics().get(0), QuestionKind.WEIGH, verdict.used()))
                : verdict.missing();
        return new Finding(
                rule.ref(),
                rule.kind(),
                rule.severity(),
                verdict.truth(),
                override == null ? says : ClearanceWord.YES_WITH_CAUTIONS,
                rule.origins(),
                verdict.used(),
                missing,
                verdict.until(),
                override);
    }

    private static @Nullable FindingOverride find(
            Rule rule, Verdict verdict, EvidenceBase evidence, List<FindingOverride> overrides) {
        for (FindingOverride override : overrides) {
            if (override.rule().equals(rule.ref())
                    && override.covers(rule.ref(), verdict.truth(), evidence.these(verdict.used()), evidence.on())) {
                return override;
            }
        }
        return null;
    }
}
