package org.ketachart.fhir.offender.foreign;

import jakarta.annotation.Priority;

/** Breaks never 3. */
@Priority(1)
public final class NamesJakarta {
    private NamesJakarta() {}
}
