package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** What was done about the dose because of an adverse event. */
public enum EventAction implements Coded {
    NONE("none"),
    OBSERVED("observed"),
    RATE_LOWERED("rate-lowered"),
    DOSE_PAUSED("dose-paused"),
    DOSE_STOPPED("dose-stopped"),
    MEDICINE_GIVEN("medicine-given"),
    OXYGEN_GIVEN("oxygen-given"),
    TRANSFERRED("transferred"),
    UNKNOWN("unknown");

    private final String code;

    EventAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
