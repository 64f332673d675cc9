package org.ketachart.sessions;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.AlertAction;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Concept;

/** What an alert may be about, how soon a human must look, and what is proposed for the dose. Within a subject the graver stands later. */
public enum SessionAlert implements Coded {
    /** Pressure before the dose above the caution limit (MON-40) or at the hold limit (MON-41). */
    PRESSURE_BEFORE_DOSE("pressure-before-dose", Subject.PRESSURE, AlertLevel.ATTENTION, AlertAction.HOLD),
    /** A large rise over baseline: look again soon, tell a prescriber (MON-43). */
    PRESSURE_RISE("pressure-rise", Subject.PRESSURE, AlertLevel.ATTENTION, AlertAction.NOTIFY),
    /** Pressure at the alert limit, seen once: look again soon (MON-42 asks for confirmation). */
    PRESSURE_RECHECK("pressure-recheck", Subject.PRESSURE, AlertLevel.ATTENTION, AlertAction.HOLD),
    /** Pressure at the alert limit, seen again (MON-42). */
    PRESSURE_HIGH("pressure-high", Subject.PRESSURE, AlertLevel.URGENT, AlertAction.STOP),
    /** Pressure of a hypertensive crisis (MON-44). */
    PRESSURE_CRISIS("pressure-crisis", Subject.PRESSURE, AlertLevel.EMERGENCY, AlertAction.STOP),
    /** Oxygen saturation below its limit (MON-45). */
    SATURATION_BELOW("saturation-below", Subject.SATURATION, AlertLevel.ATTENTION, AlertAction.NOTIFY),
    /** Oxygen saturation below its urgent limit (MON-45). */
    SATURATION_LOW("saturation-low", Subject.SATURATION, AlertLevel.URGENT, AlertAction.STOP),
    /** Respiratory rate outside its limits (MON-46). */
    RESPIRATION("respiration", Subject.RESPIRATION, AlertLevel.URGENT, AlertAction.STOP),
    /** Heart rate outside its limits, seen twice (MON-47). */
    PULSE("pulse", Subject.PULSE, AlertLevel.ATTENTION, AlertAction.NOTIFY),
    /** Heart rate above the limit that stops a dose (MON-47). */
    PULSE_HIGH("pulse-high", Subject.PULSE, AlertLevel.URGENT, AlertAction.STOP),
    /** Sedated: MOAA/S at or below its limit (MON-48). */
    SEDATION("sedation", Subject.SEDATION, AlertLevel.URGENT, AlertAction.HOLD),
    /** Deeply sedated: MOAA/S at or below its emergency limit (MON-48). */
    DEEP_SEDATION("deep-sedation", Subject.SEDATION, AlertLevel.EMERGENCY, AlertAction.STOP),
    /** Agitated: RASS at or above its limit (MON-49). */
    AGITATION("agitation", Subject.RASS, AlertLevel.URGENT, AlertAction.NOTIFY),
    /** Sedated: RASS at or below its limit (MON-49). */
    RASS_SEDATION("rass-sedation", Subject.RASS, AlertLevel.URGENT, AlertAction.HOLD),
    /** In distress: reassure, lower the rate, stop if it cannot be managed (MON-50). */
    DISTRESS("distress", Subject.DISTRESS, AlertLevel.ATTENTION, AlertAction.HOLD),
    /** Symptoms of a hypertensive crisis (MON-16, MON-44). */
    CRISIS_SYMPTOMS("crisis-symptoms", Subject.SYMPTOMS, AlertLevel.EMERGENCY, AlertAction.STOP),
    /** A positive screen of suicidality without a plan (MON-51); it proposes nothing for the dose, for esketamine is given for it. */
    SUICIDALITY("suicidality", Subject.SUICIDALITY, AlertLevel.URGENT, null);

    /** What alerts are about that take the place of each other. */
    enum Subject {
        PRESSURE,
        SATURATION,
        RESPIRATION,
        PULSE,
        SEDATION,
        RASS,
        DISTRESS,
        SYMPTOMS,
        SUICIDALITY
    }

    private static final Map<Concept, SessionAlert> BY_CONCEPT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SessionWords::alert, word -> word));

    private final String code;
    private final Subject subject;
    private final AlertLevel level;
    private final @Nullable AlertAction action;

    SessionAlert(String code, Subject subject, AlertLevel level, @Nullable AlertAction action) {
        this.code = code;
        this.subject = subject;
        this.level = level;
        this.action = action;
    }

    @Override
    public String code() {
        return code;
    }

    Subject subject() {
        return subject;
    }

    /** Returns how soon a human must look. */
    public AlertLevel level() {
        return level;
    }

    /** Returns what is proposed for the dose; nothing where nothing is. */
    public Optional<AlertAction> action() {
        return Optional.ofNullable(action);
    }

    /** Returns whether this is of the same subject and as grave, or graver. */
    boolean covers(SessionAlert other) {
        return subject == other.subject && compareTo(other) >= 0;
    }

    /** Returns whether nobody may leave while it lasts, taken on or not; pressure, saturation and sedation are judged by themselves. */
    boolean keeps() {
        return this == RESPIRATION || this == PULSE_HIGH || this == AGITATION || this == CRISIS_SYMPTOMS;
    }

    /** Returns what an alert of a record is about; nothing if it is in no word of ours. */
    static Optional<SessionAlert> find(Concept what) {
        return Optional.ofNullable(BY_CONCEPT.get(what));
    }
}
