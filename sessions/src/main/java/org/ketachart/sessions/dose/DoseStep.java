package org.ketachart.sessions.dose;

import java.util.List;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;

/**
 * One dose that the devices allow, and how it stands to the rules. A prescriber chooses; a questioned dose is not a forbidden one.
 *
 * @param dose 28, 56 or 84 mg
 * @param standing whether the rules propose it, ask for a second look, or cannot tell
 * @param reasons the rules it rests on, and every fact that is unknown
 */
public record DoseStep(Quantity dose, Standing standing, List<StepReason> reasons) {
    /** How a dose stands to the rules. */
    public enum Standing implements Coded {
        /** In step. */
        PROPOSED("proposed"),
        /** Out of step: for a clinician to confirm. */
        QUESTIONED("questioned"),
        /** It depends on what is not known. */
        UNKNOWN("unknown");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Keeps its own copy. */
    public DoseStep {
        Require.present("dose, standing, reasons", dose, standing, reasons);
        reasons = List.copyOf(reasons);
    }
}
