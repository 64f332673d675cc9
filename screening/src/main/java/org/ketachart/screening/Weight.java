package org.ketachart.screening;

import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.InteractionSeverity;

/** How much hangs on a finding, the most first: what its rule may lead to, whatever it says now. */
enum Weight {
    FORBIDS("It may forbid it"),
    WEIGHED("A prescriber may have to weigh it"),
    REQUIRED("It is required"),
    HEEDED("It may ask for care"),
    READ("It changes nothing");

    private final String asked;

    Weight(String asked) {
        this.asked = asked;
    }

    /** Returns the title over the questions of such findings. */
    String asked() {
        return asked;
    }

    /** Returns the weight of a finding; without its rule a requirement counts as one that asks. */
    static Weight of(Finding finding, RuleSet rules) {
        ClearanceWord unmet = rules.find(finding.rule()).map(Rule::unmet).orElse(ClearanceWord.ASK);
        InteractionSeverity severity = finding.severity();
        return switch (finding.kind()) {
            case ABSOLUTE -> FORBIDS;
            case RELATIVE -> WEIGHED;
            case REQUIREMENT ->
                switch (unmet) {
                    case NO -> FORBIDS;
                    case YES -> READ;
                    default -> REQUIRED;
                };
            case CAUTION -> HEEDED;
            case INTERACTION ->
                severity == InteractionSeverity.CONTRAINDICATED
                        ? FORBIDS
                        : severity == InteractionSeverity.MAJOR || severity == InteractionSeverity.MODERATE
                                ? HEEDED
                                : READ;
            case INFORMATION -> READ;
        };
    }
}
