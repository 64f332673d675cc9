package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** A report of a serious event to an authority or a maker. */
public enum ReportKind implements Coded {
    /** Unexpected and fatal or life-threatening: 7 calendar days (AE-42). */
    SEVEN_DAY("seven-day"),
    /** Otherwise serious and unexpected: 15 calendar days (AE-42). */
    FIFTEEN_DAY("fifteen-day"),
    /** What follows the seven-day report, within 8 days more (AE-43). */
    SEVEN_DAY_FOLLOW_UP("seven-day-follow-up"),
    /** To MedWatch and the maker, without a clock of the clinician's own (AE-45). */
    VOLUNTARY("voluntary");

    private final String code;

    ReportKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
