package org.ketachart.packs;

import java.math.BigDecimal;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.Require;

/**
 * A number that rules judge by, under a name: how long a denial counts, how many weeks a trial must have lasted, above which pressure.
 *
 * @param name such as {@code trial.weeks}
 * @param value a plain decimal, zero or more
 * @param unit a UCUM code: {@code d}, {@code wk}, {@code a} for years, {@code 1} for a count, or that of what was measured
 * @param origin the row it rests on, and how well that is supported
 */
public record RuleNumber(String name, BigDecimal value, String unit, Origin origin) {
    static final String DAYS = "d";
    static final String WEEKS = "wk";
    static final String YEARS = "a";
    static final String COUNT = "1";
    static final String PERCENT = "%";

    /** Checks that all of it is there. */
    public RuleNumber {
        Require.present("name, value, unit, origin", name, value, unit, origin);
        Require.token("name", name);
        Require.that(value.signum() >= 0 && value.scale() >= 0, "a number must be plain, and zero or more");
    }

    int whole() {
        return value.intValueExact();
    }
}
