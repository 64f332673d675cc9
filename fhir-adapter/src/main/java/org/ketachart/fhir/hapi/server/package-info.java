/**
 * What a HAPI server shows of our records: {@link org.ketachart.fhir.hapi.server.Projections} holds them,
 * {@link org.ketachart.fhir.hapi.server.ProjectionProviders} answers questions about them, under the names that R4 gives each type, and
 * {@link org.ketachart.fhir.hapi.server.QuietRefusals} keeps HAPI from quoting what it refuses. Nothing can be written through it.
 *
 * <p>The mistake to avoid: serving it without an access check. Who may ask what is for the host's interceptors to say.
 */
@NullMarked
package org.ketachart.fhir.hapi.server;

import org.jspecify.annotations.NullMarked;
