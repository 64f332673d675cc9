package org.ketachart.core.value;

import org.jspecify.annotations.Nullable;

/**
 * Whose chart a fact belongs to, and where in it: the key that goes with every fact that leaves its session.
 *
 * @param clinic the clinic that owns the record
 * @param patient the host's patient
 * @param session the visit; absent for facts of a course alone
 * @param course the course; absent when the host keeps none
 */
public record Chart(
        ClinicId clinic,
        HostRef patient,
        @Nullable SessionId session,
        @Nullable CourseId course) {
    /** Checks that the patient is one. */
    public Chart {
        Require.present("clinic, patient", clinic, patient);
        Require.that(patient.type().equals("Patient"), "the patient reference must be of type Patient");
    }

    /** Returns the chart of a visit that is of no course. */
    public static Chart of(ClinicId clinic, HostRef patient, SessionId session) {
        return new Chart(clinic, patient, session, null);
    }
}
