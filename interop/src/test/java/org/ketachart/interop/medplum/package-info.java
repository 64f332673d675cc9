/** FHIR software in JavaScript, run by node: Medplum's router as a store, and two clients. */
@NullMarked
package org.ketachart.interop.medplum;

import org.jspecify.annotations.NullMarked;
