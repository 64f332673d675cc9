package org.ketachart.core.screening;

import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A rule in the version it had, so that a finding is read by the rule of its day.
 *
 * @param id the rule, such as {@code aneurysmal-vascular-disease}
 * @param version of the pack it stood in, such as {@code 1.0.0}
 */
public record RuleRef(RecordId id, RecordId version) {
    /** Checks that all of it is there. */
    public RuleRef {
        Require.present("id, version", id, version);
    }

    /** Returns a rule by its texts. */
    public static RuleRef of(String id, String version) {
        return new RuleRef(new RecordId(id), new RecordId(version));
    }
}
