package org.ketachart.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.EvidencePlace;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.fhir.ScreeningCodes.ProposalState;

/**
 * A finding that is met, as the issue that an EHR shows.
 *
 * <p>A requirement that is met is no issue, and one that is not met is no finding that is met: both stand in the proposal alone.
 *
 * @param proposal the proposal it is of
 * @param decision the clearance that followed; absent while there is none
 * @param on the day it is about
 * @param finding what was found
 * @param decided how the clinician who decided set it aside; absent where that was not done
 * @param places where the evidence it used is written, each piece once
 * @param state where the proposal stands
 */
public record FindingPart(
        RecordId proposal,
        @Nullable RecordId decision,
        LocalDate on,
        Finding finding,
        @Nullable FindingOverride decided,
        List<EvidencePlace> places,
        ProposalState state) {
    /** Checks that it is an issue, and that it was set aside by a decision on its own rule. */
    public FindingPart {
        Require.present("proposal, on, finding, places, state", proposal, on, finding, places, state);
        Require.date("on", on);
        Require.that(isIssue(finding), "an issue must be a finding that is met, and no requirement");
        Require.that(
                decided == null || (decision != null && decided.rule().equals(finding.rule())),
                "an issue must be set aside by a decision on its rule");
        places = List.copyOf(places);
        Require.distinct("places", places.stream().map(EvidencePlace::evidence).toList());
    }

    static boolean isIssue(Finding finding) {
        return finding.truth() == Truth.MET && finding.kind() != FindingKind.REQUIREMENT;
    }

    /** Returns the issues of a determination, in the order of the findings; none of one without a proposal. */
    static List<FindingPart> of(Determination told) {
        Proposal proposal = told.proposal();
        Clearance clearance = told.clearance();
        List<FindingPart> issues = new ArrayList<>();
        if (proposal != null) {
            for (Finding finding : proposal.findings()) {
                if (isIssue(finding)) {
                    issues.add(new FindingPart(
                            proposal.id(),
                            clearance == null ? null : clearance.id(),
                            proposal.on(),
                            finding,
                            told.findOverride(finding.rule()).orElse(null),
                            told.places().stream()
                                    .filter(place -> finding.used().contains(place.evidence()))
                                    .toList(),
                            ProposalState.of(told)));
                }
            }
        }
        return issues;
    }

    /** Returns the id of the issue, which follows from those of its proposal and its rule. */
    String id() {
        return proposal.value() + "-" + finding.rule().id().value();
    }
}
