/** The clinic day against FHIR servers and clients that know nothing of us. Each store is started alone, told the day twice, and asked. */
@NullMarked
package org.ketachart.interop;

import org.jspecify.annotations.NullMarked;
