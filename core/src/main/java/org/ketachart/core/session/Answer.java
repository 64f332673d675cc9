package org.ketachart.core.session;

import java.time.OffsetDateTime;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Require;

/** What was answered to an item of the checklist. */
public sealed interface Answer {
    /**
     * A yes or a no.
     *
     * @param yes whether it is so; a no was asked for and given, which is more than no answer
     */
    record Said(boolean yes) implements Answer {}

    /**
     * When it was last so.
     *
     * @param at the time the patient or the chart names, with its offset
     */
    record LastAt(OffsetDateTime at) implements Answer {
        /** Checks the time. */
        public LastAt {
            Require.present("at", at);
            Require.charted("last", at);
        }
    }

    /**
     * No answer.
     *
     * @param reason why; never a no
     */
    record NotAnswered(AbsentReason reason) implements Answer {
        /** Checks that all of it is there. */
        public NotAnswered {
            Require.present("reason", reason);
        }
    }
}
