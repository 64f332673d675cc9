package org.ketachart.core.observation;

import org.ketachart.core.value.Coded;

/** The bedside scales of a session, each with the range of its score. MOAA/S and RASS run in opposite directions: 0 is unresponsive on one, alert on the other. */
public enum Scale implements Coded {
    MOAAS("moaas"),
    RASS("rass"),
    CADSS_TOTAL("cadss-total"),
    CADSS_6("cadss-6"),
    ORIENTATION("orientation"),
    /** The modified Aldrete score of recovery: five items of 0 to 2 each (MON-62). */
    ALDRETE("aldrete-total");

    private final String code;

    Scale(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
