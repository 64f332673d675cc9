package org.ketachart.core.consent;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * Who decided, and in what capacity.
 *
 * @param capacity the patient's own, or that of somebody who decides for them
 * @param person the host's Patient or RelatedPerson; unknown when absent, and for a patient the chart's
 * @param ableToDecide whether the patient was found able to decide for themselves; nobody judged it when absent
 */
public record ConsentSigner(
        SignerCapacity capacity,
        @Nullable HostRef person,
        @Nullable Boolean ableToDecide) {
    private static final Set<String> PERSONS = Set.of("Patient", "RelatedPerson");

    /** Checks that a person signed, in their own capacity. */
    public ConsentSigner {
        Require.present("capacity", capacity);
        Require.that(
                person == null || PERSONS.contains(person.type()),
                "a consent must be signed by a Patient or a RelatedPerson");
        Require.that(
                person == null
                        || (capacity == SignerCapacity.PATIENT) == person.type().equals("Patient"),
                "who signs as the patient must be the Patient, and nobody else may be");
    }

    /** Returns a patient who signs for themselves, found able to decide. */
    public static ConsentSigner patient() {
        return new ConsentSigner(SignerCapacity.PATIENT, null, true);
    }
}
