package org.ketachart.core.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.TakenStep;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.EventId;

/**
 * Folds the events of one visit, in the order of belief, into the visit as believed.
 *
 * <p>The fold accepts whatever happened: an event that does not follow from the state before it is applied and listed as irregular. It
 * refuses only events of another visit, clinic or patient, and a log that does not begin by opening the visit. One fold serves one thread.
 *
 * <p>A corrected fact replaces the fact with its id, whatever happened between. A corrected step, gate, alert or opening stands where the
 * event of its kind stood that it amends: an arrival whose time is mended an hour later does not bring the patient back to the waiting room.
 */
public final class SessionFold {
    private final List<Event> taken = new ArrayList<>();
    private final Map<EventId, Integer> places = new LinkedHashMap<>();
    private SessionDraft draft = new SessionDraft();
    private boolean outdated;
    private long seq;

    /** Begins with nothing taken in. */
    public SessionFold() {}

    /** Returns the visit as believed after all these events. */
    public static Session of(List<Event> events) {
        SessionFold fold = new SessionFold();
        events.forEach(fold::apply);
        return fold.session();
    }

    /**
     * Returns the visit as it was believed at a moment: the fold of what the system had taken in by then.
     *
     * @param events in the order of belief
     * @param at the moment, inclusive
     * @throws DomainException with {@link CoreFault#ORDER} if nothing had been taken in by then
     */
    public static Session asBelieved(List<Event> events, Instant at) {
        return of(events.stream()
                .filter(e -> !e.header().recordedAt().isAfter(at))
                .toList());
    }

    /**
     * Takes in the next event. One that is refused changes nothing.
     *
     * @throws DomainException with {@link CoreFault#ORDER} if it is of another visit or comes before the opening
     */
    public void apply(Event event) {
        Integer place = placeOfAmended(event);
        if (place == null && !outdated) {
            draft.take(event);
        } else {
            draft.check(event, place != null);
        }
        if (place == null) {
            place = taken.size();
            taken.add(event);
        } else {
            taken.set(place, event);
            outdated = true;
        }
        places.put(event.header().id(), place);
        seq = Math.max(seq, event.header().seq());
    }

    private @Nullable Integer placeOfAmended(Event event) {
        EventId amends = event.header().amends();
        Integer place = amends == null ? null : places.get(amends);
        boolean same = place != null
                && event.findStep().isPresent()
                && event.findStep().equals(taken.get(place).findStep());
        return same ? place : null;
    }

    /**
     * Returns the visit as believed after the events so far.
     *
     * @throws DomainException with {@link CoreFault#ORDER} if the visit has not been opened
     */
    public Session session() {
        if (outdated) {
            draft = new SessionDraft();
            taken.forEach(draft::take);
            outdated = false;
        }
        List<TakenStep> steps = new ArrayList<>();
        places.forEach(
                (id, place) -> taken.get(place).findStep().ifPresent(kind -> steps.add(new TakenStep(id, kind))));
        return draft.toSession(seq, steps);
    }
}
