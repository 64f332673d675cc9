package org.ketachart.core.offender.clinic;

/** Keeps never 7 through what it carries. */
public record Envelope(SessionKey key) {}
