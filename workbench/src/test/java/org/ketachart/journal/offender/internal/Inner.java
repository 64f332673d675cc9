package org.ketachart.journal.offender.internal;

/** Its module's own. */
public record Inner(int depth) {}
