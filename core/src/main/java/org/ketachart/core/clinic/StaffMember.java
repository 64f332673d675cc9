package org.ketachart.core.clinic;

import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * Somebody of the clinic and what they may do.
 *
 * @param person the host's Practitioner or PractitionerRole
 * @param role what they may do in the program
 */
public record StaffMember(HostRef person, StaffRole role) {
    /** Checks that it is a person. */
    public StaffMember {
        Require.present("person, role", person, role);
        Require.that(person.type().startsWith("Practitioner"), "staff must be a Practitioner or PractitionerRole");
    }
}
