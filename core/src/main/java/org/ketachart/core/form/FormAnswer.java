package org.ketachart.core.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * An answer and where it came from. One that comes from nowhere is refused.
 *
 * @param item which field
 * @param value what stands in it
 * @param facts of the record it was read from
 * @param steps the events of the visit it was read from, such as the end of monitoring
 * @param hosts the host's own resources it was read from, such as the Patient
 * @param entry who stands for it; absent when it was read from the record alone
 */
public record FormAnswer(
        ItemId item,
        FormValue value,
        List<FactRef> facts,
        List<EventId> steps,
        List<HostRef> hosts,
        @Nullable FormEntry entry) {
    /** Checks that it comes from somewhere. */
    public FormAnswer {
        Require.present("item, value, facts, steps, hosts", item, value, facts, steps, hosts);
        facts = Require.distinct("facts", facts);
        steps = Require.distinct("steps", steps);
        hosts = Require.distinct("hosts", hosts);
        Require.that(
                entry != null || !facts.isEmpty() || !steps.isEmpty() || !hosts.isEmpty(),
                "an answer must name what it came from or who gave it");
        Require.that(
                entry == null || (steps.isEmpty() && hosts.isEmpty() && facts.isEmpty()),
                "an answer must be read from the record or given by a person, not both");
    }

    /** Returns an answer that a person gave. */
    public static FormAnswer given(ItemId item, FormValue value, FormEntry entry) {
        return new FormAnswer(item, value, List.of(), List.of(), List.of(), entry);
    }
}
