package org.ketachart.core.offender.clinic;

/** Stands for the real one. */
public record ClinicId(String value) {}
