package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.value.ClinicId;

/** How an issue was set aside, before its proposal or by the decision on it: a mitigation each, told by element id from those of others. */
final class IssueMitigations {
    private static final String BEFORE = "ketachart-set-aside-before";
    private static final String DECIDED = "ketachart-set-aside-by-decision";

    private @Nullable OverrideParts before;
    private @Nullable OverrideParts decided;

    static void write(
            ClinicId clinic, @Nullable FindingOverride before, @Nullable FindingOverride decided, FhirWriter out) {
        out.array("mitigation");
        if (before != null) {
            OverrideParts.writeMitigation(clinic, before, BEFORE, out);
        }
        if (decided != null) {
            OverrideParts.writeMitigation(clinic, decided, DECIDED, out);
        }
        out.end();
    }

    void read(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            String mark = in.text(in.peek(in.here(), "id"));
            if (BEFORE.equals(mark) && before == null) {
                before = new OverrideParts();
                before.readMitigation(in);
            } else if (DECIDED.equals(mark) && decided == null) {
                decided = new OverrideParts();
                decided.readMitigation(in);
            } else {
                in.keep();
            }
        }
    }

    /** Returns how it was set aside before its proposal; nothing where it was not, or something is missing, which was recorded. */
    @Nullable
    FindingOverride findBefore(RuleRef rule, FhirCursor in) {
        return before == null ? null : before.override(rule, in);
    }

    /** Returns how the decision set it aside; nothing as above. */
    @Nullable
    FindingOverride findDecided(RuleRef rule, FhirCursor in) {
        return decided == null ? null : decided.override(rule, in);
    }
}
