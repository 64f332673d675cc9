/** A HAPI FHIR JPA server in the JVM of a test: Jetty, a plain Spring context, and a database. */
@NullMarked
package org.ketachart.interop.hapi;

import org.jspecify.annotations.NullMarked;
