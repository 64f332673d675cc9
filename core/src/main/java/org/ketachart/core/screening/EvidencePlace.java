package org.ketachart.core.screening;

import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Where a piece of evidence is written, for readers who have not the evidence itself.
 *
 * @param evidence its id
 * @param written where it is written
 */
public record EvidencePlace(RecordId evidence, HostRef written) {
    /** Checks that all of it is there. */
    public EvidencePlace {
        Require.present("evidence, written", evidence, written);
    }
}
