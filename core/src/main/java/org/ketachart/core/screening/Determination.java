package org.ketachart.core.screening;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * What other systems are told of a screening: what the library proposed, what a clinician decided, or both.
 *
 * <p>A decision that changes is another clearance and so another determination; the old one stands as it was made. Only one that was wrong from
 * the beginning is amended. The evidence itself does not travel: it is the chart's and the forms', and is pointed to.
 *
 * @param proposal what was proposed; absent where a clinician decided without it, or where only the decision is at hand
 * @param clearance what was decided; absent while nobody has decided
 * @param places where the evidence that the findings used is written, each piece once; none without a proposal
 * @param status how the decision stands, or the proposal while nobody has decided; in error it takes back both
 */
public record Determination(
        @Nullable Proposal proposal, @Nullable Clearance clearance, List<EvidencePlace> places, RecordStatus status) {
    /** Checks that there is something to tell, and that it belongs together. */
    public Determination {
        Require.present("places, status", places, status);
        places = List.copyOf(places);
        Require.distinct("places", places.stream().map(EvidencePlace::evidence).toList());
        Require.that(
                proposal != null || clearance != null,
                CoreFault.MISSING,
                "a determination must have a proposal or a clearance");
        Require.that(
                proposal == null || clearance == null || proposal.id().equals(clearance.proposal()),
                "a clearance must be of the proposal it goes with");
        Require.that(proposal != null || places.isEmpty(), "places must be those of a proposal's evidence");
    }

    /**
     * Returns a proposal that nobody has decided on.
     *
     * @param evidence what it was made from; of it only the places of what a finding used are kept
     */
    public static Determination proposed(Proposal proposal, List<Evidence> evidence) {
        return new Determination(proposal, null, places(proposal, evidence), RecordStatus.FINAL);
    }

    /** Returns a decision that follows a proposal or sets it aside. */
    public static Determination decided(Proposal proposal, Clearance clearance, List<Evidence> evidence) {
        return new Determination(proposal, clearance, places(proposal, evidence), RecordStatus.FINAL);
    }

    /** Returns a decision whose proposal is not at hand, or never was. */
    public static Determination decided(Clearance clearance, RecordStatus status) {
        return new Determination(null, clearance, List.of(), status);
    }

    /** Returns why the clinician who decided set the finding of a rule aside; nothing where it was not. */
    public Optional<FindingOverride> findOverride(RuleRef rule) {
        return clearance == null
                ? Optional.empty()
                : clearance.overrides().stream()
                        .filter(one -> one.rule().equals(rule))
                        .findFirst();
    }

    private static List<EvidencePlace> places(Proposal proposal, List<Evidence> evidence) {
        Set<RecordId> used = new LinkedHashSet<>();
        proposal.findings().forEach(finding -> used.addAll(finding.used()));
        Map<RecordId, EvidencePlace> places = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            HostRef written = one.source().written();
            if (written != null && used.contains(one.id())) {
                places.putIfAbsent(one.id(), new EvidencePlace(one.id(), written));
            }
        }
        return List.copyOf(places.values());
    }
}
