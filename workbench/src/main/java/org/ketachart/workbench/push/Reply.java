package org.ketachart.workbench.push;

import java.util.Optional;
import java.util.Set;

/** What came back over the wire, if anything did. */
sealed interface Reply {
    /**
     * An answer, whatever it says.
     *
     * @param asked what was asked for on the server, such as {@code metadata}; blank for the server itself
     * @param status of HTTP
     * @param location where it points to; blank when nowhere
     * @param retryAfter when to come back, as written; blank when not said
     * @param body what it holds
     */
    record Answer(String asked, int status, String location, String retryAfter, Json body) implements Reply {
        /** Returns whether it was done. */
        boolean isDone() {
            return status >= 200 && status < 300;
        }

        /** Returns whether it leaves open what became of something that was sent: it may have been written all the same. */
        boolean leavesOpen() {
            return Set.of(303, 304, 408).contains(status) || (status >= 500 && status != 503);
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /**
     * No answer.
     *
     * @param fault why there is none
     */
    record Silence(PushFault fault) implements Reply {
        /** Returns whether the server cannot have met the request. */
        boolean isBeforeSending() {
            return fault == PushFault.UNREACHABLE;
        }
    }

    /** Returns the answer, if there is one. */
    default Optional<Answer> findAnswer() {
        return this instanceof Answer answer ? Optional.of(answer) : Optional.empty();
    }
}
