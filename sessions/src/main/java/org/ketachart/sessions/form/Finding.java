package org.ketachart.sessions.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.sessions.form.FormGap.Why;

/** What was found for a field: a value with all it rests on, or why there is none. */
record Finding(@Nullable FormValue value, List<FactRef> facts, List<EventId> steps, List<HostRef> hosts, Why why) {
    static Finding of(FormValue value, Collection<FactRef> facts) {
        return new Finding(value, facts.stream().distinct().toList(), List.of(), List.of(), Why.NOT_RECORDED);
    }

    static Finding of(FormValue value, Collection<FactRef> facts, List<EventId> steps) {
        return new Finding(value, facts.stream().distinct().toList(), steps, List.of(), Why.NOT_RECORDED);
    }

    static Finding ofHost(@Nullable FormValue value, @Nullable HostRef host) {
        return value == null || host == null
                ? none(Why.NOT_FROM_HOST)
                : new Finding(value, List.of(), List.of(), List.of(host), Why.NOT_FROM_HOST);
    }

    static Finding none(Why why) {
        return new Finding(null, List.of(), List.of(), List.of(), why);
    }

    Optional<FormAnswer> answer(ItemId item) {
        return value == null ? Optional.empty() : Optional.of(new FormAnswer(item, value, facts, steps, hosts, null));
    }
}
