package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What is known of a patient on a day, put in order for the rules: by topic, without what was superseded. What is only of a later day, an order
 * that starts next week or a form with the wrong date, has no part in any answer.
 *
 * <p>The order in which evidence is handed in changes nothing.
 */
public final class EvidenceBase {
    private static final Comparator<Evidence> BY_ID =
            Comparator.comparing(one -> one.id().value());

    private final LocalDate on;
    private final Map<RecordId, Evidence> byId;
    private final Map<Topic, List<Evidence>> byTopic;
    private final Set<RecordId> superseded;
    private final List<Evidence> later;

    private EvidenceBase(
            LocalDate on,
            Map<RecordId, Evidence> byId,
            Map<Topic, List<Evidence>> byTopic,
            Set<RecordId> superseded,
            List<Evidence> later) {
        this.on = on;
        this.byId = byId;
        this.byTopic = byTopic;
        this.superseded = superseded;
        this.later = later;
    }

    /**
     * Puts evidence in order.
     *
     * @param evidence all of it; the same handed in twice counts once
     * @param on the day, in the clinic's zone; what is of a later day counts for nothing, replaces nothing, and is listed apart ({@link #later})
     * @throws DomainException with {@link org.ketachart.core.value.CoreFault#CONTRADICTION} if two that differ have one id
     */
    public static EvidenceBase of(Collection<Evidence> evidence, LocalDate on) {
        Require.present("evidence, on", evidence, on);
        Map<RecordId, Evidence> known = new HashMap<>();
        List<Evidence> later = new ArrayList<>();
        Set<RecordId> superseded = new HashSet<>();
        for (Evidence one : evidence) {
            Evidence before = known.putIfAbsent(one.id(), one);
            Require.that(before == null || before.equals(one), "evidence that differs must have different ids");
            if (isKnown(one, on)) {
                superseded.addAll(one.supersedes());
            } else if (before == null) {
                later.add(one);
            }
        }
        Map<RecordId, Evidence> counting = new LinkedHashMap<>();
        Map<Topic, List<Evidence>> byTopic = new HashMap<>();
        known.values().stream()
                .filter(one -> isKnown(one, on) && !superseded.contains(one.id()))
                .sorted(BY_ID)
                .forEach(one -> {
                    counting.put(one.id(), one);
                    one.topics()
                            .forEach(topic -> byTopic.computeIfAbsent(topic, key -> new ArrayList<>())
                                    .add(one));
                });
        byTopic.replaceAll((topic, list) -> List.copyOf(list));
        later.removeIf(one -> superseded.contains(one.id()));
        later.sort(BY_ID);
        return new EvidenceBase(on, counting, byTopic, superseded, List.copyOf(later));
    }

    private static boolean isKnown(Evidence one, LocalDate on) {
        return one.asOf() == null || !one.asOf().earliest().isAfter(on);
    }

    /** Returns the day it is for. */
    public LocalDate on() {
        return on;
    }

    /** Returns what counts of a topic, in the order of ids; nothing is superseded. */
    public List<Evidence> of(Topic topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    /** Returns a piece of evidence that counts. */
    public Optional<Evidence> find(RecordId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns those of these pieces that count, in the order given. */
    public List<Evidence> these(Collection<RecordId> ids) {
        List<Evidence> found = new ArrayList<>(ids.size());
        for (RecordId id : ids) {
            Evidence one = byId.get(id);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    /** Returns all that counts, in the order of ids. */
    public List<Evidence> all() {
        return List.copyOf(byId.values());
    }

    /** Returns what is only of a later day, in the order of ids: it counts for nothing yet, and a reader should know that it is there. */
    public List<Evidence> later() {
        return later;
    }

    /** Returns whether a piece of evidence is at hand, or something that replaced it. */
    boolean accountsFor(RecordId id) {
        return byId.containsKey(id) || superseded.contains(id);
    }
}
