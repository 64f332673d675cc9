package org.ketachart.sessions;

import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.value.Coded;

/** What an alert may be about, and how soon a human must look. */
public enum SessionAlert implements Coded {
    /** Pressure before the dose above the caution limit (MON-40) or at the hold limit (MON-41). */
    PRESSURE_BEFORE_DOSE("pressure-before-dose", AlertLevel.ATTENTION),
    /** A large rise over baseline (MON-43). */
    PRESSURE_RISE("pressure-rise", AlertLevel.ATTENTION),
    /** Pressure during or after the dose at the alert limit (MON-42). */
    PRESSURE_HIGH("pressure-high", AlertLevel.URGENT),
    /** Pressure of a hypertensive crisis (MON-44). */
    PRESSURE_CRISIS("pressure-crisis", AlertLevel.EMERGENCY),
    /** Oxygen saturation below its limit (MON-45). */
    SATURATION_BELOW("saturation-below", AlertLevel.ATTENTION),
    /** Oxygen saturation below its urgent limit (MON-45). */
    SATURATION_LOW("saturation-low", AlertLevel.URGENT),
    /** Sedated: MOAA/S at or below its limit (MON-48). */
    SEDATION("sedation", AlertLevel.URGENT),
    /** Deeply sedated: MOAA/S at or below its emergency limit (MON-48). */
    DEEP_SEDATION("deep-sedation", AlertLevel.EMERGENCY);

    private final String code;
    private final AlertLevel level;

    SessionAlert(String code, AlertLevel level) {
        this.code = code;
        this.level = level;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns how soon a human must look. */
    public AlertLevel level() {
        return level;
    }
}
