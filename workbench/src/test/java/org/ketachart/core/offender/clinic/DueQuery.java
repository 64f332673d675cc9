package org.ketachart.core.offender.clinic;

/** Breaks never 7: says nothing of the clinic. */
public record DueQuery(String patient) {}
