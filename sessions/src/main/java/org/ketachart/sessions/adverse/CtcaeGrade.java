package org.ketachart.sessions.adverse;

import org.ketachart.core.value.Require;

/**
 * A grade of CTCAE version 5.0 as far as a number alone gives it.
 *
 * <p>What was done, what it kept the patient from doing, and whether life was in danger may raise it; no number knows that. It is no severity
 * and no seriousness.
 *
 * @param row the row of the clinical reference, such as {@code CTC-01}
 * @param grade from 1 to 4; death is not read off a number
 */
public record CtcaeGrade(String row, int grade) {
    /** Checks the grade. */
    public CtcaeGrade {
        Require.present("row", row);
        Require.inRange("grade", grade, 1, 4, "");
    }
}
