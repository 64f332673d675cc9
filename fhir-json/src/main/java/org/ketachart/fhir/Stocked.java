package org.ketachart.fhir;

import org.ketachart.core.dose.Product;
import org.ketachart.core.value.ClinicId;

/**
 * A product together with the clinic on whose shelf it stands: what a Medication needs to be whole, which has no patient.
 *
 * @param clinic whose it is
 * @param product the device, vial or pack with its lot
 */
public record Stocked(ClinicId clinic, Product product) {}
