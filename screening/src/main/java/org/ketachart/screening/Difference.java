package org.ketachart.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What is otherwise than at an earlier screening: what a clinician reads before each session, in place of the whole page again.
 *
 * <p>A finding that says the same by other evidence is a change too: lorazepam in place of diazepam is no news to the rule, but to the reader.
 *
 * @param before the word it was
 * @param after the word it is
 * @param changes in the order of the later findings; rules that are no longer asked come last
 */
public record Difference(ClearanceWord before, ClearanceWord after, List<Change> changes) {
    /** Keeps its own copy. */
    public Difference {
        Require.present("before, after, changes", before, after, changes);
        changes = List.copyOf(changes);
    }

    /**
     * One finding that is otherwise.
     *
     * @param before as it was; absent when its rule was not asked, or not in any version
     * @param after as it is; absent when its rule is no longer asked
     * @param started the evidence that it rests on now and did not then
     * @param gone the evidence that it rested on then and does not now: superseded, too old, or no longer handed in
     */
    public record Change(
            @Nullable Finding before, @Nullable Finding after, List<RecordId> started, List<RecordId> gone) {
        /** Checks that there was or is a finding. */
        public Change {
            Require.present("started, gone", started, gone);
            Require.that(before != null || after != null, "a change must be of a finding");
            started = List.copyOf(started);
            gone = List.copyOf(gone);
        }
    }

    /**
     * Compares two screenings of one patient, for one drug by one label; the order matters.
     *
     * @throws org.ketachart.core.value.DomainException if they are for different drugs or labels
     */
    public static Difference between(Proposal before, Proposal after) {
        Require.present("before, after", before, after);
        Require.that(
                before.agent() == after.agent() && before.jurisdiction() == after.jurisdiction(),
                "two screenings must be for one drug by one label");
        Map<RecordId, Finding> earlier = new LinkedHashMap<>();
        before.findings().forEach(finding -> earlier.put(finding.rule().id(), finding));
        List<Change> changes = new ArrayList<>();
        for (Finding finding : after.findings()) {
            Finding was = earlier.remove(finding.rule().id());
            if (was == null || !isSame(was, finding)) {
                changes.add(change(was, finding));
            }
        }
        earlier.values().forEach(was -> changes.add(change(was, null)));
        return new Difference(before.word(), after.word(), changes);
    }

    /** Returns whether nothing is otherwise. */
    public boolean isNone() {
        return changes.isEmpty();
    }

    private static boolean isSame(Finding was, Finding is) {
        return was.truth() == is.truth()
                && was.says() == is.says()
                && Set.copyOf(was.used()).equals(Set.copyOf(is.used()))
                && was.missing().equals(is.missing());
    }

    private static Change change(@Nullable Finding was, @Nullable Finding is) {
        List<RecordId> then = was == null ? List.of() : was.used();
        List<RecordId> now = is == null ? List.of() : is.used();
        return new Change(
                was,
                is,
                now.stream().filter(id -> !then.contains(id)).toList(),
                then.stream().filter(id -> !now.contains(id)).toList());
    }
}
