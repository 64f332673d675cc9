package org.ketachart.workbench.push;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.SessionId;

/** Keeps one log of each visit: the longest, where the others are its beginnings. */
final class Visits {
    private Visits() {}

    /** Returns one log of each visit in the order given and tells of the others; refuses logs that tell two stories of one. */
    static Result<List<VisitLog>> once(List<VisitLog> logs) {
        Map<Visit, List<Integer>> visits = new LinkedHashMap<>();
        for (int i = 0; i < logs.size(); i++) {
            visits.computeIfAbsent(Visit.of(logs.get(i)), visit -> new ArrayList<>())
                    .add(i);
        }
        Map<Integer, VisitLog> kept = new TreeMap<>();
        List<Issue> issues = new ArrayList<>();
        for (List<Integer> places : visits.values()) {
            int longest = places.get(0);
            for (int place : places) {
                longest = logs.get(place).events().size()
                                > logs.get(longest).events().size()
                        ? place
                        : longest;
            }
            VisitLog used = logs.get(longest);
            kept.put(longest, used);
            for (int place : places) {
                if (place != longest) {
                    issues.add(other(logs.get(place), used));
                }
            }
        }
        return Result.of(List.copyOf(kept.values()), issues);
    }

    private static Issue other(VisitLog other, VisitLog used) {
        String message = other.events().equals(used.events())
                ? "holds the same as " + used.name() + ", which is sent once"
                : "holds the beginning of " + used.name() + ", which is sent instead";
        return other.begins(used)
                ? PushFault.SESSION_TWICE.warning(message).at(other.name())
                : PushFault.SESSION_CONTRADICTED
                        .issue("must tell the same story of its session as " + used.name()
                                + ", neither is a beginning of the other")
                        .at(other.name());
    }

    /** A visit is known by its clinic and its id there. */
    private record Visit(ClinicId clinic, SessionId session) {
        static Visit of(VisitLog log) {
            return new Visit(log.record().chart().clinic(), log.record().id());
        }
    }
}
