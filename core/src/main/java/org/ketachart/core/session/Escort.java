package org.ketachart.core.session;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * Who the patient left with.
 *
 * @param kind which sort of person; unknown is not none
 * @param person the host's RelatedPerson or Practitioner; absent when not recorded
 */
public record Escort(EscortKind kind, @Nullable HostRef person) {
    /** Checks that the facts agree. */
    public Escort {
        Require.present("kind", kind);
        Require.that(person == null || kind != EscortKind.NONE, "no escort must have no person");
        Require.that(
                person == null
                        || person.type().equals("RelatedPerson")
                        || person.type().startsWith("Practitioner"),
                "an escort must be a RelatedPerson or Practitioner");
    }
}
