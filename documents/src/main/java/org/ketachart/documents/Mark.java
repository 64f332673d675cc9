package org.ketachart.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a lane of the sheet, with a number by which the remarks explain it.
 *
 * @param lane which lane
 * @param shape how it is drawn
 * @param start when it was, or began
 * @param end when it was over; absent for a moment, and where the end is not known
 * @param open whether it goes on, as far as is known
 * @param label a few words beside it; may be empty
 * @param words all of it, for the remarks
 * @param id the id of the fact
 * @param struck whether it was entered in error
 */
record Mark(
        Lane lane,
        Shape shape,
        Instant start,
        @Nullable Instant end,
        boolean open,
        String label,
        String words,
        String id,
        boolean struck) {
    /** How a mark is drawn: each differs from the others in outline alone. */
    enum Shape {
        /** A notch. */
        MOMENT,
        /** A line between two notches. */
        SPAN,
        /** A box as long as it lasted, for an infusion at one rate. */
        BAR,
        /** The same, paused at its end. */
        BAR_PAUSED,
        /** The same, stopped at its end. */
        BAR_STOPPED,
        /** A full triangle. */
        DEVICE,
        /** An arrow downward. */
        PUSH,
        /** A full diamond. */
        UNIT,
        /** A cross, for what was not given. */
        NOT_GIVEN,
        /** A hollow diamond, for what was due. */
        DUE
    }

    /** The lanes, in the order of the sheet. */
    enum Lane {
        STATES("Visit"),
        DOSES("Doses"),
        CARE("Care, medicines"),
        ALERTS("Alerts"),
        EFFECTS("Effects"),
        EVENTS("Adverse events"),
        NOT_DONE("Checks not done"),
        DECISIONS("Decisions"),
        OTHER_HOURS("Other hours");

        private final String title;

        Lane(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Returns the same without its length where that is a mere line; the remarks have it. */
    Mark brief() {
        return shape == Shape.SPAN ? new Mark(lane, Shape.MOMENT, start, null, false, label, words, id, struck) : this;
    }

    /** Returns a moment. */
    static Mark at(Lane lane, Instant at, String label, String words, String id) {
        return new Mark(lane, Shape.MOMENT, at, null, false, label, words, id, false);
    }
}
