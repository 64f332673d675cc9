package org.ketachart.fhir;

import org.ketachart.core.dose.Product;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Require;

/**
 * A product together with the clinic on whose shelf it stands: what a Medication needs to be whole, which has no patient.
 *
 * @param clinic whose it is
 * @param product the device, vial or pack with its lot
 */
public record Stocked(ClinicId clinic, Product product) {
    /** Checks that all of it is there. */
    public Stocked {
        Require.present("clinic, product", clinic, product);
    }
}
