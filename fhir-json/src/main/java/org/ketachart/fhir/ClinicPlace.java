package org.ketachart.fhir;

import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Note;

/**
 * The place where a clinic is.
 *
 * @param id of the clinic
 * @param name as the clinic calls itself
 */
record ClinicPlace(ClinicId id, Note name) {
    static ClinicPlace of(Clinic clinic) {
        return new ClinicPlace(clinic.id(), clinic.name());
    }
}
