package org.ketachart.core.course;

import org.ketachart.core.value.Coded;

/** Where a course or phase stands. */
public enum CourseStatus implements Coded {
    PLANNED("planned"),
    ACTIVE("active"),
    ON_HOLD("on-hold"),
    COMPLETED("completed"),
    STOPPED("stopped"),
    CANCELLED("cancelled"),
    ENTERED_IN_ERROR("entered-in-error");

    private final String code;

    CourseStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
