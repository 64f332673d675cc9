package org.ketachart.core.form;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Require;

/**
 * What a form asks of the patient's own data, as the host has it. It is read for the form and kept nowhere else.
 *
 * @param patient the host's Patient
 * @param firstName unknown when absent
 * @param middleInitial none or unknown when absent
 * @param lastName unknown when absent
 * @param birthDate as precise as the host has it; unknown when absent
 * @param sex as the form asks it: {@code male}, {@code female} or {@code other}; unknown when absent
 */
public record PatientDetails(
        HostRef patient,
        @Nullable Note firstName,
        @Nullable Note middleInitial,
        @Nullable Note lastName,
        @Nullable PartialDate birthDate,
        @Nullable FormSex sex) {
    /** Checks that it is of a patient. */
    public PatientDetails {
        Require.present("patient", patient);
        Require.that(patient.type().equals("Patient"), "a patient's details must be of a Patient");
    }

    @Override
    public String toString() {
        return "PatientDetails[withheld]";
    }
}
