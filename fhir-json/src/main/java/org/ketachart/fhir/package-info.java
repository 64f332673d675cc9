/**
 * The codecs: domain to and from FHIR R4 JSON, as bytes and streams, without HAPI.
 *
 * <p>Begin with {@link org.ketachart.fhir.SessionBundle}, which writes a visit as one transaction and reads it back, under a
 * {@link org.ketachart.fhir.FhirContract}. One noun alone goes through its {@link org.ketachart.fhir.ResourceCodec}, such as
 * {@link org.ketachart.fhir.VitalSignCodec}, with a {@link org.ketachart.fhir.FhirWriter} or a {@link org.ketachart.fhir.FhirCursor}; a
 * foreign Bundle is opened by {@link org.ketachart.fhir.BundleReader}. What a resource held that is not ours comes back as
 * {@link org.ketachart.fhir.Residue} and goes along with the next version. An EHR's chart becomes evidence through
 * {@link org.ketachart.fhir.ChartReader}, which says of every entry what became of it.
 *
 * <p>The mistake to avoid: writing what was read without its residue, which takes away what others added.
 */
@NullMarked
package org.ketachart.fhir;

import org.jspecify.annotations.NullMarked;
