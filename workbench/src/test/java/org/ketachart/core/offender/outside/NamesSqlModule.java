package org.ketachart.core.offender.outside;

import java.sql.Timestamp;

/** Breaks never 1: of the JDK, but not of java.base. */
public record NamesSqlModule(Timestamp time) {}
