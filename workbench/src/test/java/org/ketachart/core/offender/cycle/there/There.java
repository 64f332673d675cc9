package org.ketachart.core.offender.cycle.there;

import org.ketachart.core.offender.cycle.here.Here;

/** Breaks never 4 together with {@link Here}. */
public record There(Here here) {}
