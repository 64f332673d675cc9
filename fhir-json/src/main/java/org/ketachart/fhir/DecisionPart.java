package org.ketachart.fhir;

import org.ketachart.core.screening.Clearance;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * What a clinician decided, apart from the proposal that was followed or set aside.
 *
 * @param clearance the decision
 * @param status how it stands
 */
public record DecisionPart(Clearance clearance, RecordStatus status) {
    /** Checks that all of it is there. */
    public DecisionPart {
        Require.present("clearance, status", clearance, status);
    }
}
