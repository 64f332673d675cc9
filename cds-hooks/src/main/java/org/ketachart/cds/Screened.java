package org.ketachart.cds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.value.RecordId;
import org.ketachart.screening.EvidenceBase;

/**
 * One drug, screened for a call.
 *
 * @param whole whether all of it is told; else only what the orders just picked have to do with it
 * @param picked the evidence that those orders are
 * @param overrides what was set aside, that of cautions too, which changes no word
 */
record Screened(
        Drug agent,
        boolean whole,
        Set<RecordId> picked,
        Proposal proposal,
        EvidenceBase evidence,
        List<FindingOverride> overrides) {

    /** Returns what is to be told, in the order of the pack. */
    List<Finding> findings() {
        return proposal.findings().stream()
                .filter(finding -> whole || finding.used().stream().anyMatch(picked::contains))
                .toList();
    }

    /** Returns whether somebody set a finding aside, on all that it rests on now. */
    boolean isSetAside(Finding finding) {
        return finding.override() != null
                || overrides.stream()
                        .anyMatch(override ->
                                override.covers(finding.rule(), finding.truth(), behind(finding), evidence.on()));
    }

    /** Returns the evidence that a finding rests on; none without a finding. */
    List<Evidence> behind(@Nullable Finding finding) {
        return finding == null ? List.of() : evidence.these(finding.used());
    }

    /** Returns how the drug is called. */
    String name() {
        return name(agent);
    }

    static String name(Drug agent) {
        return switch (agent) {
            case RACEMIC_KETAMINE -> "racemic ketamine";
            case ESKETAMINE -> "esketamine";
        };
    }

    @Override
    public String toString() {
        return "Screened[" + agent.code() + "]";
    }
}
