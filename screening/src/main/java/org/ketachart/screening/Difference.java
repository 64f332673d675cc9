package org.ketachart.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What is otherwise than at an earlier screening: what a clinician reads before each session, in place of the whole page again.
 *
 * <p>A finding that says the same by other evidence is a change too: lorazepam in place of diazepam, or ten milligrams where there was one, is no
 * news to the rule, but to the reader. {@link DifferenceWords} says it in words.
 *
 * @param before the proposal as it was
 * @param after the proposal as it is
 * @param changes in the order of the later findings; rules that are no longer asked come last
 */
public record Difference(Proposal before, Proposal after, List<Change> changes) {
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
     * @param started the evidence that it rests on now and did not then; none that says what another said then, as a no that is given again
     * @param gone the evidence that it rested on then and does not now: superseded, too old, or no longer handed in; none that another repeats
     * @param altered the evidence that it rests on now as then, and that says something else
     */
    public record Change(
            @Nullable Finding before,
            @Nullable Finding after,
            List<Evidence> started,
            List<Evidence> gone,
            List<Altered> altered) {
        /** Checks that there was or is a finding. */
        public Change {
            Require.present("started, gone, altered", started, gone, altered);
            Require.that(before != null || after != null, "a change must be of a finding");
            started = List.copyOf(started);
            gone = List.copyOf(gone);
            altered = List.copyOf(altered);
        }

        private boolean isNews() {
            return !(started.isEmpty() && gone.isEmpty() && altered.isEmpty());
        }
    }

    /**
     * Two contents of one place, such as two doses of one order.
     *
     * @param before what it said
     * @param after what it says
     */
    public record Altered(Evidence before, Evidence after) {
        /** Checks that it is one place. */
        public Altered {
            Require.present("before, after", before, after);
            Require.that(before.id().equals(after.id()), "what is altered must be one piece of evidence");
        }
    }

    /**
     * Compares two screenings of one patient, for one drug by one label; the order matters.
     *
     * @param then the evidence of the earlier one
     * @param now the evidence of the later one
     * @throws org.ketachart.core.value.DomainException if they are for different drugs or labels, or evidence that a finding used is not at hand
     */
    public static Difference between(Proposal before, EvidenceBase then, Proposal after, EvidenceBase now) {
        Require.present("before, then, after, now", before, then, after, now);
        Require.that(
                before.agent() == after.agent() && before.jurisdiction() == after.jurisdiction(),
                "two screenings must be for one drug by one label");
        Map<RecordId, Finding> earlier = new LinkedHashMap<>();
        before.findings().forEach(finding -> earlier.put(finding.rule().id(), finding));
        List<Change> changes = new ArrayList<>();
        for (Finding finding : after.findings()) {
            Finding was = earlier.remove(finding.rule().id());
            Change change = change(was, then, finding, now);
            if (was == null || !isSame(was, finding) || change.isNews()) {
                changes.add(change);
            }
        }
        earlier.values().forEach(was -> changes.add(change(was, then, null, now)));
        return new Difference(before, after, changes);
    }

    /** Returns whether nothing is otherwise. */
    public boolean isNone() {
        return changes.isEmpty();
    }

    /** Returns all that was started, each piece of evidence once. */
    public List<Evidence> started() {
        return once(Change::started);
    }

    /** Returns all that is gone, each piece of evidence once. */
    public List<Evidence> gone() {
        return once(Change::gone);
    }

    /** Returns all that was altered, each piece of evidence once. */
    public List<Altered> altered() {
        return once(Change::altered);
    }

    private <T> List<T> once(Function<Change, List<T>> part) {
        return changes.stream()
                .flatMap(change -> part.apply(change).stream())
                .distinct()
                .toList();
    }

    private static boolean isSame(Finding was, Finding is) {
        return was.truth() == is.truth()
                && was.says() == is.says()
                && asked(was).equals(asked(is))
                && Objects.equals(was.override(), is.override());
    }

    /** What is asked, whatever evidence it is about. */
    private static Set<List<Object>> asked(Finding finding) {
        Set<List<Object>> asked = new HashSet<>();
        finding.missing().forEach(question -> asked.add(List.of(question.topic(), question.kind())));
        return asked;
    }

    private static Change change(@Nullable Finding was, EvidenceBase then, @Nullable Finding is, EvidenceBase now) {
        List<Evidence> before = was == null ? List.of() : behind(was, then);
        List<Evidence> after = is == null ? List.of() : behind(is, now);
        List<Altered> altered = new ArrayList<>();
        for (Evidence one : after) {
            find(one, before)
                    .filter(other -> !other.saysTheSame(one))
                    .ifPresent(other -> altered.add(new Altered(other, one)));
        }
        return new Change(
                was,
                is,
                after.stream().filter(one -> isNew(one, before)).toList(),
                before.stream().filter(one -> isNew(one, after)).toList(),
                altered);
    }

    private static boolean isNew(Evidence one, List<Evidence> among) {
        return among.stream().noneMatch(other -> other.id().equals(one.id()) || other.saysTheSame(one));
    }

    private static List<Evidence> behind(Finding finding, EvidenceBase evidence) {
        List<Evidence> found = evidence.these(finding.used());
        Require.that(
                found.size() == finding.used().size(), "the evidence that a finding used must be handed in with it");
        return found;
    }

    private static Optional<Evidence> find(Evidence one, List<Evidence> among) {
        return among.stream().filter(other -> other.id().equals(one.id())).findFirst();
    }
}
