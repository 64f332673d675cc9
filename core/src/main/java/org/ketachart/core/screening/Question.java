package org.ketachart.core.screening;

import java.util.List;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A question whose answer would settle a finding.
 *
 * @param topic about what
 * @param kind what must be found out
 * @param about the evidence it is about, in order of ids; none where nobody asked yet
 */
public record Question(Topic topic, QuestionKind kind, List<RecordId> about) {
    /** Keeps its own copy. */
    public Question {
        Require.present("topic, kind, about", topic, kind, about);
        about = List.copyOf(about);
    }
}
