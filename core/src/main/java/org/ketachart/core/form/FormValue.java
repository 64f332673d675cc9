package org.ketachart.core.form;

import java.time.OffsetDateTime;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/** What stands in a field of a form. */
public sealed interface FormValue {
    /**
     * Words.
     *
     * @param text as it is printed
     */
    record Words(Note text) implements FormValue {
        /** Checks that all of it is there. */
        public Words {
            Require.present("text", text);
        }
    }

    /**
     * A box for yes and a box for no.
     *
     * @param yes which of the two is ticked
     */
    record YesNo(boolean yes) implements FormValue {}

    /**
     * One box of several.
     *
     * @param code the box that is ticked, in the words of the form's definition
     */
    record Choice(RecordId code) implements FormValue {
        /** Checks that all of it is there. */
        public Choice {
            Require.present("code", code);
        }
    }

    /**
     * A whole number; its unit is the item's.
     *
     * @param number from -100000 to 100000
     */
    record Whole(int number) implements FormValue {
        private static final int MOST = 100_000;

        /** Checks the range. */
        public Whole {
            Require.inRange("a form's number", number, -MOST, MOST, "");
        }
    }

    /**
     * An amount.
     *
     * @param amount with its unit
     */
    record Amount(Quantity amount) implements FormValue {
        /** Checks that all of it is there. */
        public Amount {
            Require.present("amount", amount);
        }
    }

    /**
     * A date.
     *
     * @param date as precise as it is known
     */
    record Day(PartialDate date) implements FormValue {
        /** Checks that all of it is there. */
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
     * A moment.
     *
     * @param at as charted
     */
    record Moment(OffsetDateTime at) implements FormValue {
        /** Checks the time. */
        public Moment {
            Require.present("at", at);
            Require.charted("at", at);
        }
    }
}
