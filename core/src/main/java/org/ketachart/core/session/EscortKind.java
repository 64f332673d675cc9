package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** Who the patient left with. Unknown is not none. */
public enum EscortKind implements Coded {
    ADULT_KNOWN_TO_PATIENT("adult-known-to-patient"),
    TRANSPORT_SERVICE("transport-service"),
    STAFF("staff"),
    NONE("none"),
    UNKNOWN("unknown");

    private final String code;

    EscortKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
