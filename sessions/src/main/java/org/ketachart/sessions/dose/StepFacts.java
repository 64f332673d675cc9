package org.ketachart.sessions.dose;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What the steps of esketamine depend on. What is absent is unknown, which is neither no nor none: a first dose has {@code earlierDoses} 0.
 *
 * @param indication which of the two protocols the patient is treated by
 * @param age in years, from 0 to 130; unknown when absent
 * @param earlierDoses how many doses of the course came before, not negative; unknown when absent
 * @param lastDose the last of them, in mg, above zero; unknown when absent
 * @param japaneseAncestry as the patient said; unknown when absent, and looked at only where the clinic's rules ask for it
 */
public record StepFacts(
        Indication indication,
        @Nullable Integer age,
        @Nullable Integer earlierDoses,
        @Nullable Quantity lastDose,
        @Nullable Boolean japaneseAncestry) {
    /** The two indications whose doses differ. */
    public enum Indication implements Coded {
        /** Treatment-resistant depression (RTE-08, RTE-09). */
        TREATMENT_RESISTANT_DEPRESSION("treatment-resistant-depression"),
        /** Major depressive disorder with acute suicidal ideation or behavior (RTE-13). */
        ACUTE_SUICIDAL_IDEATION("acute-suicidal-ideation");

        private final String code;

        Indication(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Checks bounds, and that the facts agree. */
    public StepFacts {
        Require.present("indication", indication);
        if (age != null) {
            Require.inRange("age", age, 0, 130, "years");
        }
        Require.that(earlierDoses == null || earlierDoses >= 0, CoreFault.RANGE, "earlier doses must not be negative");
        Require.unit("last dose", lastDose, Unit.MILLIGRAM);
        Require.that(
                lastDose == null || lastDose.value().signum() > 0, CoreFault.RANGE, "last dose must be above zero");
        Require.that(
                lastDose == null || earlierDoses == null || earlierDoses > 0,
                "a last dose must be one of the earlier doses");
    }

    @Override
    public String toString() {
        return "StepFacts[withheld]";
    }
}
