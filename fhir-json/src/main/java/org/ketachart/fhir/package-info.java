/**
 * The codecs: domain to and from FHIR R4 JSON, as bytes and streams, without HAPI.
 */
@NullMarked
package org.ketachart.fhir;

import org.jspecify.annotations.NullMarked;
