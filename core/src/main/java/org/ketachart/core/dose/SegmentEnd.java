package org.ketachart.core.dose;

import org.ketachart.core.value.Coded;

/** Why a stretch of an infusion ended. A pause is the gap between two segments, the first of which ended paused. */
public enum SegmentEnd implements Coded {
    COMPLETE("complete"),
    RATE_CHANGED("rate-changed"),
    PAUSED("paused"),
    STOPPED("stopped");

    private final String code;

    SegmentEnd(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
