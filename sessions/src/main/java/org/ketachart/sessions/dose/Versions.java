package org.ketachart.sessions.dose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ketachart.core.dose.Administration;

/**
 * What of the charted givings stands: one version of each, in the order they began. The order they were handed in says nothing.
 *
 * <p>A correction stands over what it corrects, a withdrawal over both. Where two versions of equal standing say different things, none does.
 *
 * @param standing what counts, without what was entered in error
 * @param differing a warning for each giving whose versions differ
 */
record Versions(List<Administration> standing, List<DoseWarning> differing) {
    private static final Comparator<Administration> BY_TIME = Comparator.comparing(Times::start)
            .thenComparing(Times::findEnd, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(giving -> giving.id().value());

    static Versions of(Collection<Administration> charted, Predicate<Administration> which) {
        Map<String, Set<Administration>> byId = new TreeMap<>();
        for (Administration giving : charted) {
            byId.computeIfAbsent(giving.id().value(), id -> new LinkedHashSet<>())
                    .add(giving);
        }
        List<Administration> standing = new ArrayList<>();
        List<DoseWarning> differing = new ArrayList<>();
        for (Set<Administration> versions : byId.values()) {
            List<Administration> last = last(versions);
            if (last.stream().noneMatch(which)) {
                continue;
            }
            if (last.size() == 1) {
                standing.add(last.get(0));
            } else {
                differing.add(DoseWarning.of(
                        DoseConcern.VERSIONS_DIFFER, "versions of one administration must not differ", last));
            }
        }
        standing.sort(BY_TIME);
        return new Versions(List.copyOf(standing), List.copyOf(differing));
    }

    /** Returns the versions that no other stands over; none when one of them withdraws the giving. */
    private static List<Administration> last(Set<Administration> versions) {
        List<Administration> amended = new ArrayList<>();
        List<Administration> first = new ArrayList<>();
        for (Administration version : versions) {
            switch (version.status()) {
                case ENTERED_IN_ERROR -> {
                    return List.of();
                }
                case AMENDED -> amended.add(version);
                case FINAL -> first.add(version);
            }
        }
        return amended.isEmpty() ? first : amended;
    }
}
