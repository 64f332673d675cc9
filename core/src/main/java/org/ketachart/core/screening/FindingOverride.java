package org.ketachart.core.screening;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A prescriber's judgment that one finding shall not stand in the way, with the reason.
 *
 * <p>It was made on what was then known. A finding that has become another truth, or that rests on anything else, or on the same place of the
 * chart where something else is now written, must be judged anew. A judgment on nothing at all holds on its own day.
 *
 * @param rule the rule, in the version that was read
 * @param reason why
 * @param by who judged
 * @param at when
 * @param considered the evidence the finding rested on
 * @param truth what the finding was; absent where nobody kept it, and then the judgment holds on its own day
 * @param said what that evidence said; absent where nobody kept it, and then the judgment holds on its own day
 */
public record FindingOverride(
        RuleRef rule,
        Reason reason,
        HostRef by,
        OffsetDateTime at,
        List<RecordId> considered,
        @Nullable Truth truth,
        @Nullable EvidenceDigest said) {
    /** Checks the time. */
    public FindingOverride {
        Require.present("rule, reason, by, at, considered", rule, reason, by, at, considered);
        Require.charted("at", at);
        considered = Require.distinct("considered", considered);
    }

    /**
     * Returns a judgment on a finding as it stands.
     *
     * @param evidence all that the finding used, and whatever else is known
     * @throws org.ketachart.core.value.DomainException if evidence that the finding used is not among it
     */
    public static FindingOverride of(
            Finding finding, Collection<Evidence> evidence, Reason reason, HostRef by, OffsetDateTime at) {
        Require.present("finding, evidence", finding, evidence);
        Set<RecordId> used = new HashSet<>(finding.used());
        List<Evidence> rested = evidence.stream()
                .filter(one -> used.contains(one.id()))
                .distinct()
                .toList();
        Require.that(rested.size() == used.size(), "a judgment must know the evidence that its finding used");
        return new FindingOverride(
                finding.rule(),
                reason,
                by,
                at,
                List.copyOf(finding.used()),
                finding.truth(),
                EvidenceDigest.of(rested));
    }

    /**
     * Returns whether this was said of what is found now.
     *
     * @param finding the rule, in its version
     * @param is what the rule says now
     * @param used all the evidence that it rests on now
     * @param on the day it is asked about
     */
    public boolean covers(RuleRef finding, Truth is, Collection<Evidence> used, LocalDate on) {
        if (!rule.equals(finding) || (truth != null && truth != is)) {
            return false;
        }
        Set<RecordId> rests = new HashSet<>();
        used.forEach(one -> rests.add(one.id()));
        if (!rests.equals(Set.copyOf(considered))) {
            return false;
        }
        boolean isKept = truth != null && said != null && !considered.isEmpty();
        if (!isKept && !at.toLocalDate().equals(on)) {
            return false;
        }
        return said == null || said.equals(EvidenceDigest.of(used));
    }
}
