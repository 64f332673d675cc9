package org.ketachart.interop;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A FHIR server of somebody else, running for a test and stopped after it. */
public interface FhirStore extends AutoCloseable {

    /** Returns what it is, with versions, as the interop page calls it. */
    String title();

    /** Returns where it answers, without a slash at the end. */
    URI base();

    /** Returns where a part of it answers that holds nothing yet and is kept apart from what is at {@link #base()}. */
    URI aside();

    /** Returns whether it refuses a reference to what it does not hold, so that the host's resources must be there first. */
    boolean enforcesReferences();

    /** Returns how many resources to ask for at a time. */
    int pageSize();

    /** Returns whether 64.0 comes back as 64.0 and not as 64, as FHIR asks for. */
    boolean keepsTrailingZeros();

    /** Returns the options that a push to it must have. */
    List<String> pushOptions();

    /** Returns how many new versions it makes when it is sent the same resources again, so many of each type. */
    long newVersions(Map<String, Integer> sent);

    @Override
    void close();
}
