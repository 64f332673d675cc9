package org.ketachart.core.offender.outside;

import com.fasterxml.jackson.core.JsonFactory;

/** Breaks never 1. */
public record NamesJackson(JsonFactory factory) {}
