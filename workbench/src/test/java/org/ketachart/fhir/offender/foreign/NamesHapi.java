package org.ketachart.fhir.offender.foreign;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Patient;

/** Breaks never 3. */
public record NamesHapi(FhirContext context, Patient patient) {}
