package org.ketachart.core.screening;

import java.util.List;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What the library suggests, with every finding behind it. It clears nobody.
 *
 * @param id the host's
 * @param word the suggestion
 * @param findings what it rests on
 */
public record Proposal(RecordId id, ClearanceWord word, List<Finding> findings) {
    /** Keeps its own copy of the findings. */
    public Proposal {
        Require.present("id, word, findings", id, word, findings);
        findings = List.copyOf(findings);
    }
}
