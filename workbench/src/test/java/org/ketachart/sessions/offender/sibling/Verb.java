package org.ketachart.sessions.offender.sibling;

/** A verb that no sibling may name. */
public record Verb(String does) {}
