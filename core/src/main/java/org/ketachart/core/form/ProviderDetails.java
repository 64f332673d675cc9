package org.ketachart.core.form;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * What a form asks of the provider who monitored, as the host has it.
 *
 * @param provider the host's Practitioner or PractitionerRole
 * @param firstName unknown when absent
 * @param lastName unknown when absent
 * @param telephone unknown when absent
 * @param email unknown when absent
 */
public record ProviderDetails(
        HostRef provider,
        @Nullable Note firstName,
        @Nullable Note lastName,
        @Nullable Note telephone,
        @Nullable Note email) {
    /** Checks that it is of a provider. */
    public ProviderDetails {
        Require.present("provider", provider);
        Require.that(
                provider.type().startsWith("Practitioner"),
                "a provider's details must be of a Practitioner or PractitionerRole");
    }

    @Override
    public String toString() {
        return "ProviderDetails[withheld]";
    }
}
