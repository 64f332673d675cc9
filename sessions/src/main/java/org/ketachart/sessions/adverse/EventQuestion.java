package org.ketachart.sessions.adverse;

import org.ketachart.core.value.Coded;

/** What is not known yet of an adverse event. */
public enum EventQuestion implements Coded {
    SEVERITY("severity"),
    /** Whether it was serious, or one of the six criteria. */
    SERIOUSNESS("seriousness"),
    /** Whether it was fatal or threatened life, which shortens a report's days. */
    THREAT_TO_LIFE("threat-to-life"),
    /** How likely a giving caused it, of one giving at least. */
    RELATEDNESS("relatedness"),
    OUTCOME("outcome"),
    /** Whether the label or protocol speaks of it; asked of a serious event. */
    EXPECTEDNESS("expectedness"),
    /** Under which rules it is reported; asked of a serious event. */
    CONTEXT("report-context"),
    /** When the clinic learned of it; asked of a serious event. */
    AWARE("aware");

    private final String code;

    EventQuestion(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
