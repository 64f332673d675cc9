package org.ketachart.core.screening;

import java.util.List;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What a rule said of a patient.
 *
 * @param rule the rule and its version
 * @param truth met, not met or unknown
 * @param row the row of the clinical reference the rule rests on
 * @param used the evidence it used
 * @param missing what it would have needed, in words
 */
public record Finding(ProtocolRef rule, Truth truth, RecordId row, List<RecordId> used, List<Concept> missing) {
    /** Checks that an unknown says what is missing. */
    public Finding {
        Require.present("rule, truth, row, used, missing", rule, truth, row, used, missing);
        used = Require.distinct("used", used);
        missing = Require.distinct("missing", missing);
        Require.that(truth != Truth.UNKNOWN || !missing.isEmpty(), "an unknown finding must say what is missing");
    }
}
