package org.ketachart.workbench.offender;

import org.ketachart.journal.offender.internal.Inner;

/** Breaks never 4. */
public record NamesAnInternal(Inner inner) {}
