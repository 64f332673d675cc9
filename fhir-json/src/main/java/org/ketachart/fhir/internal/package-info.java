/** What makes the codecs quick and strict: bytes, JSON grammar, times, name-based UUIDs. Nothing here is for use outside the module. */
@NullMarked
package org.ketachart.fhir.internal;

import org.jspecify.annotations.NullMarked;
