package org.ketachart.workbench.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ResourceKey;

/**
 * The same resource in several transactions. Of a summary the version recorded last stands in all of them, so that whichever is taken
 * last, the server holds that one. Of anything else two versions are a contradiction.
 */
final class Twins {
    private final List<Transaction> given;
    private final Map<ResourceKey, Part> standing = new LinkedHashMap<>();
    private final Map<String, Part> byFullUrl = new HashMap<>();
    private final Set<Issue> issues = new LinkedHashSet<>();

    private Twins(List<Transaction> given) {
        this.given = given;
    }

    /** Returns the transactions as they stand together, or every contradiction between them. */
    static Result<List<Transaction>> settled(List<Transaction> transactions) {
        return new Twins(transactions).settle();
    }

    private Result<List<Transaction>> settle() {
        Map<ResourceKey, List<Carried>> carried = new LinkedHashMap<>();
        for (Transaction transaction : given) {
            transaction
                    .parts()
                    .forEach(part -> carried.computeIfAbsent(part.key(), key -> new ArrayList<>())
                            .add(new Carried(transaction.log(), part)));
        }
        carried.forEach((key, twins) -> {
            Part stands = stands(key, twins);
            standing.put(key, stands);
            byFullUrl.put(stands.fullUrl(), stands);
        });
        return Result.of(given.stream().map(this::settled).toList(), List.copyOf(issues));
    }

    private Part stands(ResourceKey key, List<Carried> twins) {
        Carried stands = twins.get(0);
        for (Carried twin : twins) {
            if (twin.part().same(stands.part())) {
                continue;
            }
            if (!Summaries.areVersions(key, twin.log(), stands.log())) {
                issues.add(PushFault.RESOURCE_CONTRADICTED
                        .issue("must say the same of each " + key.type() + " as "
                                + stands.log().name() + ", says something else of one")
                        .at(twin.log().name()));
            } else if (Summaries.recorded(twin.log(), key).compareTo(Summaries.recorded(stands.log(), key)) > 0) {
                stands = twin;
            }
        }
        return stands.part().from(stands.log().name());
    }

    /** What the version that stands points to comes with it, for a reference inside a transaction must be answered inside it. */
    private Transaction settled(Transaction transaction) {
        Map<ResourceKey, Part> parts = new LinkedHashMap<>();
        for (Part part : transaction.parts()) {
            Part stands = standing.getOrDefault(part.key(), part);
            parts.put(part.key(), part.same(stands) ? part : stands);
        }
        List<Part> toFollow = new ArrayList<>(parts.values());
        while (!toFollow.isEmpty()) {
            Part next = toFollow.remove(toFollow.size() - 1);
            for (String reference : next.pointsInside()) {
                Part target = byFullUrl.get(reference);
                if (target != null && parts.putIfAbsent(target.key(), target) == null) {
                    toFollow.add(target);
                }
            }
        }
        return new Transaction(transaction.log(), List.copyOf(parts.values()));
    }

    /** A resource and the log that says it. */
    private record Carried(VisitLog log, Part part) {
        @Override
        public String toString() {
            return "Carried[withheld]";
        }
    }
}
