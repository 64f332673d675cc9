/**
 * What a host that runs HAPI embeds: {@link org.ketachart.fhir.hapi.TypedResources}, the codecs over its typed R4 resources, and
 * {@link org.ketachart.fhir.hapi.RecordValidator}, HL7's validation with our register as a closed world.
 *
 * <p>The mistake to avoid: building a validator for each request. It takes seconds to build and may be shared.
 */
@NullMarked
package org.ketachart.fhir.hapi;

import org.jspecify.annotations.NullMarked;
