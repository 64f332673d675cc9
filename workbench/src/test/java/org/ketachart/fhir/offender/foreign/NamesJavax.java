package org.ketachart.fhir.offender.foreign;

import javax.annotation.Nonnull;
import javax.xml.namespace.QName;

/** Breaks never 3 with the annotation; the name is of the JDK. */
public record NamesJavax(@Nonnull QName name) {}
