package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;

/** Puts together what speaks for something being there, what denies it, and what leaves it open. */
final class Weighing {
    private record Said(
            RecordId id,
            @Nullable LocalDate until,
            @Nullable PartialDate day,
            boolean ever) {}

    /** What a denial does to a doubt. */
    private enum Yields {
        /** Somebody must look all the same. */
        TO_NONE,
        /** It was there once, and may be over: a denial of today agrees. */
        TO_ANY,
        /** It was there too long ago: a denial of a later day is news. */
        TO_LATER
    }

    private record Doubt(
            Question question,
            Yields yields,
            @Nullable PartialDate day,
            @Nullable LocalDate until) {}

    private final Topic topic;
    private final List<Said> there = new ArrayList<>(2);
    private final List<Said> denied = new ArrayList<>(2);
    private final List<Doubt> doubts = new ArrayList<>(2);
    private final List<RecordId> stale = new ArrayList<>(2);

    Weighing(Topic topic) {
        this.topic = topic;
    }

    /** It is there, and began on this day as far as known. */
    void there(Evidence one, @Nullable LocalDate until, @Nullable PartialDate since) {
        there.add(new Said(one.id(), until, since, false));
    }

    /**
     * It is not there.
     *
     * @param ever whether it never was, so that whatever was there once contradicts it
     */
    void denied(Evidence one, @Nullable LocalDate until, boolean ever) {
        denied.add(new Said(one.id(), until, one.asOf(), ever));
    }

    /**
     * It may be there: somebody must find out, also where somebody else denies it.
     *
     * @param until the last day on which it may, or after which more is known
     */
    void doubt(Evidence one, QuestionKind kind, @Nullable LocalDate until) {
        doubts.add(new Doubt(question(one, kind), Yields.TO_NONE, one.asOf(), until));
    }

    /** It was there once, or will be, and may not be now: whoever denies it for now settles that, and whoever says never contradicts it. */
    void once(Evidence one, QuestionKind kind, @Nullable LocalDate until) {
        doubts.add(new Doubt(question(one, kind), Yields.TO_ANY, one.asOf(), until));
    }

    /** It was there, too long ago to count: whoever denies it for a later day settles that, and whoever says never contradicts it. */
    void gone(Evidence one, QuestionKind kind) {
        doubts.add(new Doubt(question(one, kind), Yields.TO_LATER, one.asOf(), null));
    }

    private Question question(Evidence one, QuestionKind kind) {
        return new Question(topic, kind, List.of(one.id()));
    }

    /** It was denied too long ago, or said of too long ago, to answer; it is shown to whoever is asked again. */
    void stale(Evidence one) {
        stale.add(one.id());
    }

    boolean isOpen() {
        return there.isEmpty() && denied.isEmpty() && doubts.isEmpty();
    }

    /** Returns what all of it says; a list may still deny what nothing spoke of. */
    Verdict verdict(Question otherwise) {
        if (!there.isEmpty()) {
            List<Said> against = denied.stream().filter(this::contradicts).toList();
            return against.isEmpty() ? decided(Truth.MET, there) : contradiction(against);
        }
        List<Doubt> open =
                denied.isEmpty() ? doubts : doubts.stream().filter(this::isOpen).toList();
        if (!open.isEmpty()) {
            return doubtful(open);
        }
        if (!denied.isEmpty()) {
            return decided(Truth.NOT_MET, denied);
        }
        return stale.isEmpty()
                ? Verdict.unknown(List.of(), List.of(otherwise), null)
                : Verdict.unknown(stale, List.of(new Question(topic, QuestionKind.STILL_SO, stale)), null);
    }

    private boolean isOpen(Doubt doubt) {
        return denied.stream().noneMatch(denial -> settles(denial, doubt));
    }

    private static boolean settles(Said denial, Doubt doubt) {
        if (denial.ever() || doubt.yields() == Yields.TO_NONE) {
            return false;
        }
        return doubt.yields() == Yields.TO_ANY
                || (doubt.day() != null
                        && denial.day() != null
                        && denial.day().earliest().isAfter(doubt.day().latest()));
    }

    private Verdict doubtful(List<Doubt> open) {
        List<Question> missing = new ArrayList<>(open.size());
        LocalDate until = null;
        for (Doubt doubt : open) {
            missing.add(doubt.yields() == Yields.TO_NONE ? doubt.question() : against(doubt));
            until = Verdict.earlier(until, doubt.until());
        }
        for (Said denial : denied) {
            until = Verdict.earlier(until, denial.until());
        }
        List<RecordId> used =
                missing.stream().flatMap(one -> one.about().stream()).distinct().toList();
        return Verdict.unknown(used, missing, until);
    }

    /** What was there contradicts whoever says that it never was. */
    private Question against(Doubt doubt) {
        List<RecordId> never = denied.stream().filter(Said::ever).map(Said::id).toList();
        if (never.isEmpty()) {
            return doubt.question();
        }
        List<RecordId> both = new ArrayList<>(never);
        both.addAll(doubt.question().about());
        both.sort(Comparator.comparing(RecordId::value));
        return new Question(topic, QuestionKind.WHICH, both);
    }

    /** What surely began after the day of a denial does not contradict it. */
    private boolean contradicts(Said denial) {
        PartialDate day = denial.day();
        return there.stream()
                .noneMatch(one ->
                        day != null && one.day() != null && one.day().earliest().isAfter(day.latest()));
    }

    private Verdict contradiction(List<Said> against) {
        List<RecordId> both = new ArrayList<>();
        LocalDate until = null;
        for (Said one : there) {
            both.add(one.id());
            until = Verdict.earlier(until, one.until());
        }
        for (Said one : against) {
            both.add(one.id());
            until = Verdict.earlier(until, one.until());
        }
        return Verdict.unknown(both, List.of(new Question(topic, QuestionKind.WHICH, both)), until);
    }

    /** It lasts as long as the last that says so; where something else had to be settled first, as long as all of it stands. */
    private Verdict decided(Truth truth, List<Said> by) {
        boolean alone = truth == Truth.MET ? denied.isEmpty() : doubts.isEmpty();
        LocalDate until = by.get(0).until();
        List<RecordId> used = new ArrayList<>(by.size());
        for (Said one : by) {
            used.add(one.id());
            until = alone ? Verdict.later(until, one.until()) : Verdict.earlier(until, one.until());
        }
        if (truth == Truth.NOT_MET) {
            for (Doubt doubt : doubts) {
                until = Verdict.earlier(until, doubt.until());
            }
        }
        return new Verdict(truth, used, List.of(), until);
    }
}
