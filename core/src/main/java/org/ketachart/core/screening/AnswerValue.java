package org.ketachart.core.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;

/** What a person answered to one question of a screening form. A blank is none of these: it is no answer, and so unknown. */
public sealed interface AnswerValue {
    /** The most entries that one list may have. */
    int MOST_ENTRIES = 500;

    /**
     * It is there, or was: which of the two, the question says.
     *
     * @param since from when, or on which day it happened; absent when unknown
     * @param until until when; absent when unknown or not over
     */
    record Yes(@Nullable PartialDate since, @Nullable PartialDate until) implements AnswerValue {
        /** Checks that it does not end before it began. */
        public Yes {
            Require.that(
                    since == null || until == null || !until.latest().isBefore(since.earliest()),
                    "an answer must not end before it starts");
        }

        /** Returns a yes without any day. */
        public static Yes plain() {
            return new Yes(null, null);
        }
    }

    /** It is not there: over which time, the question says. */
    record No() implements AnswerValue {}

    /**
     * It was asked, and there is no answer.
     *
     * @param reason why
     */
    record NotKnown(Unanswered reason) implements AnswerValue {
        /** Checks that it is there. */
        public NotKnown {
            Require.present("reason", reason);
        }
    }

    /**
     * A number with its unit.
     *
     * @param value in the unit of its topic
     * @param taken on which day it was measured; absent when on the day of the form
     */
    record Amount(Quantity value, @Nullable PartialDate taken) implements AnswerValue {
        /** Checks that it is there. */
        public Amount {
            Require.present("value", value);
        }
    }

    /**
     * A day, a month or a year.
     *
     * @param date as precise as it is known
     */
    record Day(PartialDate date) implements AnswerValue {
        /** Checks that it is there. */
        public Day {
            Require.present("date", date);
        }

        /** May be a date of birth. */
        @Override
        public String toString() {
            return "Day[withheld]";
        }
    }

    /**
     * A list.
     *
     * @param entries at most 500; none on a list that is said to be empty
     * @param complete whether somebody said that this is all
     */
    record Entries(List<ListedEntry> entries, boolean complete) implements AnswerValue {
        /** Checks that a list without entries is said to be empty, for otherwise it is a blank. */
        public Entries {
            Require.present("entries", entries);
            entries = List.copyOf(entries);
            bounded(entries.size(), complete);
        }
    }

    /**
     * Trials of antidepressants.
     *
     * @param trials at most 500; none where there were none
     * @param complete whether somebody said that there were no more
     */
    record Trials(List<TriedEntry> trials, boolean complete) implements AnswerValue {
        /** Checks that a list without trials is said to be empty, for otherwise it is a blank. */
        public Trials {
            Require.present("trials", trials);
            trials = List.copyOf(trials);
            bounded(trials.size(), complete);
        }
    }

    private static void bounded(int entries, boolean complete) {
        Require.that(entries <= MOST_ENTRIES, CoreFault.RANGE, "a list must have at most 500 entries");
        Require.that(entries > 0 || complete, "a list without entries must be said to be complete");
    }
}
