package org.ketachart.sessions;

import java.util.List;
import org.ketachart.core.event.Event;

/** What came of a command: events to append, or every reason why not. Never both, and never neither. */
public sealed interface Decision {
    /**
     * The step is taken or the fact is charted.
     *
     * @param events to append in this order, at least one
     */
    record Accepted(List<Event> events) implements Decision {
        /** Checks that something happened and keeps its own copy. */
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an accepted command must have an event");
            }
        }
    }

    /**
     * The step is not taken; nothing is recorded.
     *
     * @param refusals every reason at once, at least one
     */
    record Refused(List<Refusal> refusals) implements Decision {
        /** Checks that there is a reason and keeps its own copy. */
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refused command must have a reason");
            }
        }

        /** Returns whether a prescriber may set every one of the reasons aside with {@link SessionCommand.OverrideGate}. */
        public boolean isOverridable() {
            return refusals.stream().allMatch(r -> r.fault().isOverridable());
        }
    }
}
