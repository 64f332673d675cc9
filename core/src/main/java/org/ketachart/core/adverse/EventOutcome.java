package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** How an adverse event ended or stands (codes of FHIR adverse-event-outcome, R4 spelling). */
public enum EventOutcome implements Coded {
    RESOLVED("resolved"),
    RECOVERING("recovering"),
    ONGOING("ongoing"),
    RESOLVED_WITH_SEQUELAE("resolvedWithSequelae"),
    FATAL("fatal"),
    UNKNOWN("unknown");

    private final String code;

    EventOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
