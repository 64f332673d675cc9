package org.ketachart.core.offender.cycle.here;

import org.ketachart.core.offender.cycle.there.There;

/** Breaks never 4 together with {@link There}. */
public record Here(There there) {}
