package org.ketachart.fhir;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Result;

/**
 * Who hears the answers of our own screening forms in a chart. A form means the same there as where it is handed in by itself: it is read by
 * {@link ScreeningResponseCodec} and heard by screening's {@code Intake}, and by nothing else.
 *
 * @param asked what the forms ask about; items about anything else are reported
 * @param heard what the answers of a form say, or why they cannot be taken
 */
public record ChartForms(Set<Topic> asked, Function<ScreeningResponse, Result<List<Evidence>>> heard) {
    /** Keeps its own copy. */
    public ChartForms {
        Require.present("asked, heard", asked, heard);
        asked = Set.copyOf(asked);
    }

    /** Returns who hears forms that ask about these topics. */
    public static ChartForms of(Collection<Topic> asked, Function<ScreeningResponse, Result<List<Evidence>>> heard) {
        Require.present("asked", asked);
        return new ChartForms(Set.copyOf(asked), heard);
    }
}
