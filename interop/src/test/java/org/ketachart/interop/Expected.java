package org.ketachart.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a server must say and hold after the day, as the transactions themselves tell it. */
final class Expected {
    private int entries;
    private final Map<String, Integer> counts = new TreeMap<>();

    private Expected() {}

    static Expected of(List<Visit> visits) {
        Expected expected = new Expected();
        Set<String> known = new HashSet<>();
        for (Visit visit : visits) {
            for (JsonNode entry : Json.read(visit.transaction()).path("entry")) {
                boolean fresh = known.add(entry.path("request").path("url").asText()
                        + entry.path("request").path("ifNoneExist").asText());
                expected.entries++;
                if (fresh) {
                    expected.counts.merge(
                            entry.path("resource").path("resourceType").asText(), 1, Integer::sum);
                }
            }
        }
        return expected;
    }

    /** Returns how many entries there are in all: two visits of a clinic share its Organization, and each sends it. */
    int entries() {
        return entries;
    }

    /** Returns how many resources the day is. */
    int resources() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many resources of each type the day is. */
    Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** Returns the counts in words, such as {@code AdverseEvent 2, CarePlan 1}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(type -> type.getKey() + " " + type.getValue())
                .collect(Collectors.joining(", "));
    }
}
