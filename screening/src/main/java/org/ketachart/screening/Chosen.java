package org.ketachart.screening;

import java.util.List;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;

/**
 * Nothing is asked of the patient: the drug and the way that were chosen say it, as esketamine into a vein does.
 *
 * <p>It stands alone in a rule, which names the ways it is about and is asked only once one of them is chosen.
 */
public record Chosen() implements Condition {
    @Override
    public Verdict judge(EvidenceBase evidence) {
        return new Verdict(Truth.MET, List.of(), List.of(), null);
    }

    @Override
    public List<Topic> topics() {
        return List.of();
    }
}
