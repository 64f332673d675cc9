/**
 * What a host that runs HAPI embeds: {@link org.ketachart.fhir.hapi.TypedResources}, the codecs over its typed R4 resources, and
 * {@link org.ketachart.fhir.hapi.RecordValidator}, HL7's validation with our register as a closed world.
 *
 * <p>The host keeps its version of HAPI: what maps asks for 5.7.9 at least, the validator and the server's providers for 8.
 *
 * <p>The mistake to avoid: building a validator for each request. It takes seconds to build and may be shared.
 */
@NullMarked
package org.ketachart.fhir.hapi;

import org.jspecify.annotations.NullMarked;
