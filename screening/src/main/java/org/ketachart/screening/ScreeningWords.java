package org.ketachart.screening;

import java.util.stream.Collectors;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Origin;

/**
 * Findings, evidence and questions in words that a clinician can read, by the rule set that speaks of them.
 *
 * <p>Words of evidence hold what the chart says: they belong on a page or a card and in no log.
 */
public final class ScreeningWords {
    private final RuleSet rules;
    private final EvidenceWords evidence;
    private final QuestionWords questions;

    /** Makes the words of a rule set. */
    public ScreeningWords(RuleSet rules) {
        this.rules = rules;
        this.evidence = new EvidenceWords(rules);
        this.questions = new QuestionWords(rules);
    }

    /** Returns what the rule of a finding is called; its id where the set has no such rule. */
    public String title(Finding finding) {
        return rules.find(finding.rule())
                .map(rule -> rule.title().text())
                .orElse(finding.rule().id().value());
    }

    /** Returns what the rule of a finding advises; nothing where the set has no such rule. */
    public String advice(Finding finding) {
        return rules.find(finding.rule()).map(rule -> rule.advice().text()).orElse("");
    }

    /** Returns the rows a finding rests on, each with its mark, such as {@code SCR-20 V2}. */
    public String rows(Finding finding) {
        return finding.origins().stream().map(ScreeningWords::row).collect(Collectors.joining(", "));
    }

    /** Returns a piece of evidence in one line, with its source and day. */
    public String evidence(Evidence one) {
        return evidence.of(one);
    }

    /** Returns the question of the pack for its topic, with what more must be known. */
    public String question(Question question) {
        return questions.of(question);
    }

    /** Returns what the pack calls a topic; its code where it does not know it. */
    String topic(Topic topic) {
        return evidence.name(topic);
    }

    static String row(Origin origin) {
        return origin.row().equals(Origin.NONE) ? "our default" : origin.row() + " " + origin.mark();
    }
}
