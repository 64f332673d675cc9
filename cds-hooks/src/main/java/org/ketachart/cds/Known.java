package org.ketachart.cds;

import java.util.List;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.value.Require;

/**
 * What a host knows beside what the EHR sends along: the answers of its forms, what was looked up, and what a prescriber set aside.
 *
 * <p>Without it every denial is missing, for charts hold none; then much is to be asked, and rightly so.
 *
 * @param evidence of the patient of the call, with ids of its own
 * @param overrides of findings of that patient
 */
public record Known(List<Evidence> evidence, List<FindingOverride> overrides) {
    /** Keeps its own copies. */
    public Known {
        Require.present("evidence, overrides", evidence, overrides);
        evidence = List.copyOf(evidence);
        overrides = List.copyOf(overrides);
    }

    /** Returns that nothing more is known. */
    public static Known nothing() {
        return new Known(List.of(), List.of());
    }
}
