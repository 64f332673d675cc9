package org.ketachart.testkit;

import java.util.List;
import java.util.Map;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.EvidencePlace;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

/** The values of a screening whose parts must belong together. */
final class ArbitraryScreening {
    private final Arbitrary any;

    ArbitraryScreening(Arbitrary any) {
        this.any = any;
    }

    /** Returns a finding, set aside by a word on its own rule. */
    Object finding() {
        RuleRef rule = any.next(RuleRef.class);
        return any.pinning(Map.of("Finding.rule", () -> rule, "FindingOverride.rule", () -> rule))
                .record(Finding.class);
    }

    /** Returns a decision of the proposal it goes with, which mostly sets aside what was found; the places are those of evidence used. */
    Object determination() {
        if (any.oneIn(4)) {
            return Determination.decided(any.next(Clearance.class), any.next(RecordStatus.class));
        }
        Proposal proposal = any.next(Proposal.class);
        List<RuleRef> rules = proposal.findings().stream().map(Finding::rule).toList();
        Arbitrary deciding = any.pinning(Map.of(
                "Clearance.proposal",
                proposal::id,
                "FindingOverride.rule",
                () -> rules.isEmpty() || any.oneIn(3) ? any.next(RuleRef.class) : any.oneOf(rules)));
        Clearance clearance = any.oneIn(3) ? null : deciding.next(Clearance.class);
        List<EvidencePlace> places = proposal.findings().stream()
                .flatMap(finding -> finding.used().stream())
                .distinct()
                .filter(id -> !any.oneIn(4))
                .map(this::place)
                .toList();
        return new Determination(proposal, clearance, places, any.next(RecordStatus.class));
    }

    private EvidencePlace place(RecordId evidence) {
        return new EvidencePlace(evidence, any.next(EvidencePlace.class).written());
    }
}
