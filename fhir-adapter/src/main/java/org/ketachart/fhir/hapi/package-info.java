/**
 * What a host that runs HAPI embeds: the codecs over its typed R4 resources, and validation.
 */
@NullMarked
package org.ketachart.fhir.hapi;

import org.jspecify.annotations.NullMarked;
