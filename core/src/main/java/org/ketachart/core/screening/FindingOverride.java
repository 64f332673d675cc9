package org.ketachart.core.screening;

import java.time.OffsetDateTime;
import java.util.List;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A prescriber's judgment that one finding shall not stand in the way, with the reason.
 *
 * <p>It was made on what was then known: a finding that rests on anything else since must be judged anew.
 *
 * @param rule the rule, in the version that was read
 * @param reason why
 * @param by who judged
 * @param at when
 * @param considered the evidence the finding rested on
 */
public record FindingOverride(RuleRef rule, Reason reason, HostRef by, OffsetDateTime at, List<RecordId> considered) {
    /** Checks the time. */
    public FindingOverride {
        Require.present("rule, reason, by, at, considered", rule, reason, by, at, considered);
        Require.charted("at", at);
        considered = Require.distinct("considered", considered);
    }

    /** Returns whether this was said of a finding of that rule, and of all the evidence that it rests on now. */
    public boolean covers(RuleRef finding, List<RecordId> used) {
        return rule.equals(finding) && considered.containsAll(used);
    }
}
