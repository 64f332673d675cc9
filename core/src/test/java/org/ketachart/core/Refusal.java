package org.ketachart.core;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ketachart.core.value.CoreFault;

/**
 * One row of the table of values that must be refused.
 *
 * @param fault the expected fault
 * @param message the expected message, whole
 * @param attempt what is tried
 */
record Refusal(CoreFault fault, String message, ThrowingCallable attempt) {
    static Refusal row(CoreFault fault, String message, ThrowingCallable attempt) {
        return new Refusal(fault, message, attempt);
    }

    @Override
    public String toString() {
        return message;
    }
}
