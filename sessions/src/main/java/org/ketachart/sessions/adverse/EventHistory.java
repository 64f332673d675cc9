package org.ketachart.sessions.adverse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload.AdverseEventCharted;
import org.ketachart.core.event.EventPayload.AdverseEventReviewed;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

/**
 * How adverse events stand over several visits: one that is followed up, reviewed or withdrawn in the log of a later visit is one event still.
 *
 * <p>What was recorded last is believed, whichever log holds it, and in whatever order the logs are handed in.
 */
public final class EventHistory {
    private static final Comparator<Event> RECORDED = Comparator.comparing(
                    (Event event) -> event.header().recordedAt())
            .thenComparing(event -> event.header().seq())
            .thenComparing(event -> event.header().id().value());

    /** Ids are unique in a clinic; that of another patient is another event all the same. */
    private record Key(ClinicId clinic, HostRef patient, RecordId id) {
        static Key of(EventHeader header, RecordId id) {
            return new Key(header.clinic(), header.patient(), id);
        }
    }

    private final Map<Key, Charted<AdverseEvent>> told = new LinkedHashMap<>();
    private final Map<Key, EventReview> reviews = new LinkedHashMap<>();

    private EventHistory() {}

    /**
     * Returns how each event stands, in the order in which they were first recorded, with the chart of the visit at which it was last told; without those
     * entered in error.
     *
     * @param events of any visits of any clinics; those of other things are passed over
     */
    public static List<Charted<EventStanding>> of(Collection<Event> events) {
        EventHistory history = new EventHistory();
        events.stream().sorted(RECORDED).forEach(history::take);
        return history.standings();
    }

    private void take(Event event) {
        EventHeader header = event.header();
        if (event.payload() instanceof AdverseEventCharted charted) {
            told.put(
                    Key.of(header, charted.adverseEvent().id()), new Charted<>(header.chart(), charted.adverseEvent()));
        } else if (event.payload() instanceof AdverseEventReviewed reviewed) {
            Key key = Key.of(header, reviewed.review().id());
            reviews.remove(key);
            reviews.put(key, reviewed.review());
        } else if (event.payload() instanceof EnteredInError withdrawn) {
            Key key = Key.of(header, withdrawn.fact().id());
            if (withdrawn.fact().kind() == FactKind.ADVERSE_EVENT) {
                told.remove(key);
            } else if (withdrawn.fact().kind() == FactKind.EVENT_REVIEW) {
                reviews.remove(key);
            }
        }
    }

    private List<Charted<EventStanding>> standings() {
        List<Charted<EventStanding>> standings = new ArrayList<>();
        told.values().forEach(each -> {
            AdverseEvent event = each.fact();
            if (event.status() != RecordStatus.ENTERED_IN_ERROR) {
                standings.add(new Charted<>(
                        each.chart(), EventStanding.of(event, Reviews.together(reviewsOf(each.chart(), event)))));
            }
        });
        return List.copyOf(standings);
    }

    private List<EventReview> reviewsOf(Chart chart, AdverseEvent event) {
        return reviews.entrySet().stream()
                .filter(entry -> entry.getKey().clinic().equals(chart.clinic())
                        && entry.getKey().patient().equals(chart.patient())
                        && entry.getValue().event().equals(event.id()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
