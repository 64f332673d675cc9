package org.ketachart.core.session;

import java.util.EnumSet;
import java.util.Set;
import org.ketachart.core.value.Coded;

/** Where a visit stands. Stopping a dose is not among these: whoever received any drug is monitored until discharge. */
public enum SessionState implements Coded {
    PLANNED("planned"),
    ARRIVED("arrived"),
    CLEARED("cleared"),
    DOSING("dosing"),
    MONITORING("monitoring"),
    READY("ready"),
    FINISHED("finished"),
    LEFT("left"),
    TRANSFERRED("transferred"),
    WITHHELD("withheld"),
    CANCELLED("cancelled"),
    NO_SHOW("no-show");

    private final String code;

    SessionState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the states this one may pass to; empty where the visit is over. */
    public Set<SessionState> successors() {
        return switch (this) {
            case PLANNED -> EnumSet.of(ARRIVED, CANCELLED, NO_SHOW);
            case ARRIVED -> EnumSet.of(CLEARED, WITHHELD, LEFT);
            case CLEARED -> EnumSet.of(DOSING, WITHHELD, LEFT);
            case DOSING -> EnumSet.of(MONITORING);
            case MONITORING -> EnumSet.of(READY, LEFT, TRANSFERRED);
            case READY -> EnumSet.of(FINISHED, MONITORING, LEFT, TRANSFERRED);
            case FINISHED, LEFT, TRANSFERRED, WITHHELD, CANCELLED, NO_SHOW -> EnumSet.noneOf(SessionState.class);
        };
    }

    /** Returns whether the visit is over. */
    public boolean isOver() {
        return successors().isEmpty();
    }

    /** Returns how far into a visit the state is; states of the same rank do not follow each other. */
    public int rank() {
        return switch (this) {
            case PLANNED -> 0;
            case CANCELLED, NO_SHOW -> 1;
            case ARRIVED -> 2;
            case CLEARED, WITHHELD -> 3;
            case DOSING -> 4;
            case MONITORING -> 5;
            case READY -> 6;
            case FINISHED, LEFT, TRANSFERRED -> 7;
        };
    }

    /** Returns whether the visit is beyond the decision to give a dose: it is being given, was given, or the patient is gone. */
    public boolean isBeyondClearance() {
        return rank() >= DOSING.rank();
    }
}
