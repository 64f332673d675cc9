package org.ketachart.interop;

import java.net.URI;
import java.util.List;

/** Brings a transaction to a FHIR server. */
interface Sender {

    /** Sends a transaction and returns the status of each entry, such as 201, in the order of the entries. */
    List<Integer> send(URI base, byte[] transaction);
}
