package org.ketachart.core.dose;

import org.ketachart.core.value.Coded;

/** How much of what was meant was given. */
public enum Completion implements Coded {
    /** Still running. */
    IN_PROGRESS("in-progress"),
    /** All of it. */
    GIVEN("given"),
    /** Some of it, with the reason. */
    PARTLY_GIVEN("partly-given"),
    /** None of it, with the reason. */
    NOT_GIVEN("not-given");

    private final String code;

    Completion(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
