package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
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
            @Nullable PartialDate day) {}

    private final Topic topic;
    private final List<Said> there = new ArrayList<>(2);
    private final List<Said> denied = new ArrayList<>(2);
    private final List<Question> doubts = new ArrayList<>(2);
    private final List<Question> yielding = new ArrayList<>(2);
    private final List<RecordId> stale = new ArrayList<>(2);
    private @Nullable LocalDate doubtUntil;

    Weighing(Topic topic) {
        this.topic = topic;
    }

    /** It is there, and began on this day as far as known. */
    void there(Evidence one, @Nullable LocalDate until, @Nullable PartialDate since) {
        there.add(new Said(one.id(), until, since));
    }

    void denied(Evidence one, @Nullable LocalDate until) {
        denied.add(new Said(one.id(), until, one.asOf()));
    }

    /**
     * It may be there: somebody must find out.
     *
     * @param until the last day on which it may
     * @param yields whether a denial settles it, because it contradicts none: it was there once, and may be over
     */
    void doubt(Evidence one, QuestionKind kind, @Nullable LocalDate until, boolean yields) {
        (yields ? yielding : doubts).add(new Question(topic, kind, List.of(one.id())));
        doubtUntil = Verdict.earlier(doubtUntil, until);
    }

    /** It was denied, too long ago. */
    void stale(Evidence one) {
        stale.add(one.id());
    }

    boolean isOpen() {
        return there.isEmpty() && denied.isEmpty() && doubts.isEmpty() && yielding.isEmpty();
    }

    /** Returns what all of it says; a list may still deny what nothing spoke of. */
    Verdict verdict(Question otherwise) {
        if (!there.isEmpty()) {
            List<Said> against = denied.stream().filter(this::contradicts).toList();
            return against.isEmpty() ? decided(Truth.MET, there) : contradiction(against);
        }
        if (doubts.isEmpty() && !denied.isEmpty()) {
            return decided(Truth.NOT_MET, denied);
        }
        if (!doubts.isEmpty() || !yielding.isEmpty()) {
            return doubtful();
        }
        return stale.isEmpty()
                ? Verdict.unknown(List.of(), List.of(otherwise), null)
                : Verdict.unknown(stale, List.of(new Question(topic, QuestionKind.STILL_SO, stale)), null);
    }

    private Verdict doubtful() {
        List<Question> open = new ArrayList<>(doubts);
        open.addAll(yielding);
        List<RecordId> used =
                open.stream().flatMap(one -> one.about().stream()).distinct().toList();
        LocalDate until = doubtUntil;
        for (Said denial : denied) {
            until = Verdict.earlier(until, denial.until());
        }
        return Verdict.unknown(used, open, until);
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

    private static Verdict decided(Truth truth, List<Said> by) {
        LocalDate until = by.get(0).until();
        List<RecordId> used = new ArrayList<>(by.size());
        for (Said one : by) {
            used.add(one.id());
            until = Verdict.later(until, one.until());
        }
        return new Verdict(truth, used, List.of(), until);
    }
}
