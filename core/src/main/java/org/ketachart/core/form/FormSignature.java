package org.ketachart.core.form;

import java.time.OffsetDateTime;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * That somebody signed a form, and with it every answer on it (REM-36).
 *
 * @param by the host's Practitioner or PractitionerRole
 * @param at when
 */
public record FormSignature(HostRef by, OffsetDateTime at) {
    /** Checks that a person signed. */
    public FormSignature {
        Require.present("by, at", by, at);
        Require.charted("at", at);
        Require.that(
                by.type().startsWith("Practitioner"), "a form must be signed by a Practitioner or PractitionerRole");
    }
}
