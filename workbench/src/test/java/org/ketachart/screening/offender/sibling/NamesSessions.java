package org.ketachart.screening.offender.sibling;

import org.ketachart.sessions.offender.sibling.Verb;

/** Breaks never 2. */
public record NamesSessions(Verb verb) {}
