package org.ketachart.sessions.dose;

import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.value.Coded;

/**
 * What a {@link DoseWarning} may be about. Codes are stable: messages may be reworded, a code never changes its meaning.
 *
 * <p>None of these refuses anything.
 */
public enum DoseConcern implements Coded {
    /** More than the clinic's limit, in mg or mg/kg (RTE-39; for esketamine RTE-02). */
    ABOVE_LIMIT("dose-above-limit", AlertLevel.URGENT),
    /** As much as is given for anesthesia (RTE-48). */
    ANESTHETIC("anesthetic-dose", AlertLevel.URGENT),
    /** Outside what was reported for this route (RTE-31, RTE-33, RTE-40, RTE-41, RTE-42). */
    OUTSIDE_REPORTED("outside-reported-dose", AlertLevel.ATTENTION),
    /** An infusion shorter or longer than was reported (RTE-32). */
    DURATION_OUTSIDE_REPORTED("outside-reported-duration", AlertLevel.ATTENTION),
    /** A push over less than its shortest time (RTE-47). */
    PUSH_TOO_SHORT("push-too-short", AlertLevel.URGENT),
    /** More mg/kg in a minute than the limit (RTE-47). */
    TOO_FAST("given-too-fast", AlertLevel.URGENT),
    /** A concentration that is never given undiluted (RTE-46). */
    UNDILUTED("undiluted", AlertLevel.URGENT),
    /** No limit of the dose is set for this drug and route, so that nothing was judged. */
    LIMIT_MISSING("limit-missing", AlertLevel.ATTENTION),
    /** The amount is not known, so that nothing of it was judged. */
    AMOUNT_UNKNOWN("amount-unknown", AlertLevel.ATTENTION),
    /** The weight is not known, so that what goes by weight was not judged. */
    WEIGHT_UNKNOWN("weight-unknown", AlertLevel.ATTENTION),
    /** The time it is given over is not known, so that its speed was not judged. */
    DURATION_UNKNOWN("duration-unknown", AlertLevel.ATTENTION),
    /** The concentration is not known. */
    CONCENTRATION_UNKNOWN("concentration-unknown", AlertLevel.ATTENTION),
    /** An order that is not for one, two or three devices (RTE-02). */
    NOT_WHOLE_DEVICES("not-whole-devices", AlertLevel.ATTENTION),
    /** A device charted with another amount than it holds (RTE-01). */
    DEVICE_CONTENT("device-content", AlertLevel.ATTENTION),
    /** A device given before the rest after the one before was over (RTE-03). */
    DEVICE_TOO_SOON("device-too-soon", AlertLevel.ATTENTION),
    /** More devices given than the order is for (RTE-02). */
    DEVICES_ABOVE_ORDER("devices-above-order", AlertLevel.URGENT),
    /** One giving was handed in twice, and the two say different things. */
    VERSIONS_DIFFER("versions-differ", AlertLevel.ATTENTION),
    /** Two segments of one infusion at the same time. */
    SEGMENTS_OVERLAP("segments-overlap", AlertLevel.ATTENTION),
    /** A segment that is not in progress and has no end. */
    END_MISSING("segment-end-missing", AlertLevel.ATTENTION),
    /** A time after a segment of which nobody charted whether the infusion ran: it ended by a new rate, or nobody said why. */
    SEGMENT_MISSING("segment-missing", AlertLevel.ATTENTION),
    /** A segment after one that ended complete or stopped. */
    SEGMENT_AFTER_END("segment-after-end", AlertLevel.ATTENTION),
    /** A segment without a rate. */
    RATE_MISSING("segment-rate-missing", AlertLevel.ATTENTION),
    /** Segments of both drugs under one order, whose mg are not to be added. */
    DRUGS_MIXED("drugs-mixed", AlertLevel.URGENT);

    private final String code;
    private final AlertLevel level;

    DoseConcern(String code, AlertLevel level) {
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
