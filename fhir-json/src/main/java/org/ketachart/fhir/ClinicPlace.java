package org.ketachart.fhir;

import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Note;

/**
 * The place where a clinic is.
 *
 * @param id of the clinic
 * @param name as the clinic calls itself
 */
record ClinicPlace(ClinicId id, Note name) {}
