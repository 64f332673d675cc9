package org.ketachart.core.form;

import org.jspecify.annotations.Nullable;

/**
 * Whom a form names: patient, provider and setting, as the host has them. What is absent stays empty on the form.
 *
 * @param patient unknown when absent
 * @param provider unknown when absent
 * @param setting unknown when absent
 */
public record FormParties(
        @Nullable PatientDetails patient,
        @Nullable ProviderDetails provider,
        @Nullable SettingDetails setting) {
    /** Returns parties of whom nothing is known. */
    public static FormParties unknown() {
        return new FormParties(null, null, null);
    }
}
