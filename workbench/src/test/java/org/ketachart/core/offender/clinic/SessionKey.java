package org.ketachart.core.offender.clinic;

/** Keeps never 7. */
public record SessionKey(ClinicId clinic, String session) {}
