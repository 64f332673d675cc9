/**
 * Sends the records of session logs to a FHIR server, again and again without doubling anything.
 *
 * <p>In order: a {@link org.ketachart.workbench.push.Shipment} makes one transaction of each log; {@link
 * org.ketachart.workbench.push.Capabilities} says whether the server can take them; {@link org.ketachart.workbench.push.Delivery} sends one
 * and says what became of each resource. Nothing here reads a file of records, prints, or keeps state between two pushes: the server is
 * the state, and running again is the way to mend whatever went wrong.
 *
 * <p>What a server says is never trusted to be free of patient data; {@link org.ketachart.workbench.push.ServerWords} decides what may be
 * repeated.
 */
@NullMarked
package org.ketachart.workbench.push;

import org.jspecify.annotations.NullMarked;
