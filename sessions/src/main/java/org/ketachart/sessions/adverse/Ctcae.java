package org.ketachart.sessions.adverse;

import java.math.BigDecimal;
import java.util.Optional;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Require;

/**
 * The numeric cut-offs of CTCAE version 5.0 (section 6.2 of the clinical reference, V1).
 *
 * <p>Crossing one makes no adverse event. Hypertension of grade 1 begins at 120/80, so that nearly every dose would be one: it counts only as a
 * rise above the grade before the dose.
 */
public final class Ctcae {
    private static final int HYPOXIA_BELOW = 88;

    private Ctcae() {}

    /**
     * Returns the grade of a pressure by its numbers alone (CTC-01): 1 from 120/80, 2 from 140/90, 3 from 160/100; nothing below. It takes no
     * account of what the patient's pressure was before.
     */
    public static Optional<CtcaeGrade> pressure(BloodPressure seen) {
        int grade = Math.max(grade(seen.systolic(), 120, 140, 160), grade(seen.diastolic(), 80, 90, 100));
        return grade == 0 ? Optional.empty() : Optional.of(new CtcaeGrade("CTC-01", grade));
    }

    /** Returns the grade of hypertension of a pressure after a dose; nothing unless it is above the grade before the dose. */
    public static Optional<CtcaeGrade> hypertension(BloodPressure before, BloodPressure seen) {
        int base = pressure(before).map(CtcaeGrade::grade).orElse(0);
        return pressure(seen).filter(grade -> grade.grade() > base);
    }

    /** Returns the grade of hypoxia at rest (CTC-26): 3 below 88 %; no other grade is a number. */
    public static Optional<CtcaeGrade> hypoxia(OxygenSaturation seen) {
        return seen.percent() < HYPOXIA_BELOW ? Optional.of(new CtcaeGrade("CTC-26", 3)) : Optional.empty();
    }

    /**
     * Returns the grade of a raised ALT or AST: by the upper limit of normal where the baseline was normal (CTC-35), by the baseline where it
     * was above it (CTC-36).
     *
     * @param value in one unit with the other two, above zero
     * @param upperLimit of normal, of the laboratory that measured, above zero
     * @param baseline before the first dose, above zero
     * @throws org.ketachart.core.value.DomainException if one of them is not above zero
     */
    public static Optional<CtcaeGrade> transaminase(BigDecimal value, BigDecimal upperLimit, BigDecimal baseline) {
        positive(value, upperLimit, baseline);
        if (baseline.compareTo(upperLimit) <= 0) {
            return above("CTC-35", value, upperLimit, "1", "3", "5", "20");
        }
        BigDecimal first = baseline.multiply(new BigDecimal("1.5"));
        return value.compareTo(first) == 0
                ? Optional.of(new CtcaeGrade("CTC-36", 1))
                : above("CTC-36", value, baseline, "1.5", "3", "5", "20");
    }

    /** Returns the grade of a raised bilirubin by the upper limit of normal, where the baseline was normal (CTC-37); see {@link #transaminase}. */
    public static Optional<CtcaeGrade> bilirubin(BigDecimal value, BigDecimal upperLimit) {
        positive(value, upperLimit);
        return above("CTC-37", value, upperLimit, "1", "1.5", "3", "10");
    }

    /** Returns the grade of a raised GGT by the upper limit of normal, where the baseline was normal (CTC-38); see {@link #transaminase}. */
    public static Optional<CtcaeGrade> ggt(BigDecimal value, BigDecimal upperLimit) {
        positive(value, upperLimit);
        return above("CTC-38", value, upperLimit, "1", "2.5", "5", "20");
    }

    private static int grade(int seen, int first, int second, int third) {
        return seen >= third ? 3 : seen >= second ? 2 : seen >= first ? 1 : 0;
    }

    private static Optional<CtcaeGrade> above(String row, BigDecimal value, BigDecimal unit, String... multiples) {
        int grade = 0;
        for (String multiple : multiples) {
            if (value.compareTo(unit.multiply(new BigDecimal(multiple))) > 0) {
                grade++;
            }
        }
        return grade == 0 ? Optional.empty() : Optional.of(new CtcaeGrade(row, grade));
    }

    private static void positive(BigDecimal... numbers) {
        for (BigDecimal number : numbers) {
            Require.that(number.signum() > 0, CoreFault.RANGE, "a laboratory value must be above zero");
        }
    }
}
