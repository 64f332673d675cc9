package org.ketachart.core.screening;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/** What a piece of evidence says of its topics. That nothing is said is no statement: it is missing. */
public sealed interface Statement {
    /**
     * It is there, or was: a condition, a medicine that is taken, a test that was done, an event that happened.
     *
     * @param when whether it still is
     * @param since from when, or on which day it happened; absent when unknown
     * @param until until when; absent when unknown or not over
     * @param amount how much a day, of a medicine or a substance; absent when unknown or no such thing
     */
    record Present(
            Lasting when,
            @Nullable PartialDate since,
            @Nullable PartialDate until,
            @Nullable Quantity amount) implements Statement {
        /** Checks that what is still there has no end, and that nothing ends before it began. */
        public Present {
            Require.present("when", when);
            Require.that(when != Lasting.NOW || until == null, "what is still there must not have an end");
            Require.that(
                    since == null || until == null || !until.latest().isBefore(since.earliest()),
                    "a statement must not end before it starts");
            Require.that(amount == null || amount.isNotNegative(), CoreFault.RANGE, "an amount must be zero or more");
        }

        /**
         * Returns whether its days alone say that it is there on a day: it surely began by then and surely ends no earlier, as a medicine does
         * that was ordered until a day to come.
         */
        public boolean spans(LocalDate day) {
            Require.present("day", day);
            return when != Lasting.OVER
                    && since != null
                    && until != null
                    && !since.latest().isAfter(day)
                    && !until.earliest().isBefore(day);
        }

        /** Returns that it is there now, from when is unknown. */
        public static Present now() {
            return new Present(Lasting.NOW, null, null, null);
        }
    }

    /**
     * Somebody asked or looked, and it is not there. The opposite of {@link Present}, never of silence.
     *
     * @param span whether it is not there now, or never was
     * @param days for how many days before it was not there either, 0 to 36525; absent when only of the day itself. For {@link Span#NOW} alone.
     */
    record Absent(Span span, @Nullable Integer days) implements Statement {
        private static final int MOST_DAYS = 36_525;

        /** Checks the bounds. */
        public Absent {
            Require.present("span", span);
            if (days != null) {
                Require.inRange("days", days, 0, MOST_DAYS, "d");
            }
            Require.that(days == null || span == Span.NOW, "what never was there has no days");
        }

        /** Returns that it is not there on the day, whatever was before. */
        public static Absent now() {
            return new Absent(Span.NOW, null);
        }

        /** Returns that it never was there. */
        public static Absent ever() {
            return new Absent(Span.EVER, null);
        }
    }

    /**
     * A number that was measured, counted or scored.
     *
     * @param value in the unit of its topic
     * @param taken when to the minute; absent when only a day is known
     */
    record Measured(Quantity value, @Nullable OffsetDateTime taken) implements Statement {
        /** Checks the time. */
        public Measured {
            Require.present("value", value);
            Require.charted("taken", taken);
        }
    }

    /**
     * Somebody says that a list is complete, such as that of the medicines: what is not on it is not there.
     *
     * <p>It counts only while every member is at hand. A list whose member is gone, or that nobody could place, says nothing of what is missing.
     *
     * @param members the evidence on the list; none for a list that is said to be empty
     */
    record Listed(List<RecordId> members) implements Statement {
        /** Checks that nothing is on it twice. */
        public Listed {
            Require.present("members", members);
            members = Require.distinct("members", members);
        }
    }

    /**
     * A past trial of an antidepressant. Where nobody knows the drug as one, by a code or by a word, the evidence is no confirmed one.
     *
     * @param trial what is known of it
     */
    record Tried(AntidepressantTrial trial) implements Statement {
        /** Checks that it is there. */
        public Tried {
            Require.present("trial", trial);
        }
    }
}
