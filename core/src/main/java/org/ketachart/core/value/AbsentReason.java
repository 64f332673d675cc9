package org.ketachart.core.value;

/** Why a fact is not there; these stay apart from each other and from a negative answer (codes of HL7 data-absent-reason). */
public enum AbsentReason implements Coded {
    /** Staff did not take it. */
    NOT_PERFORMED("not-performed"),
    /** Nobody asked. */
    NOT_ASKED("not-asked"),
    /** The patient was asked and would not say, or would not have it done. */
    ASKED_DECLINED("asked-declined"),
    /** Kept back by policy. */
    MASKED("masked"),
    /** Not known why. */
    UNKNOWN("unknown"),
    /** Tried, and the device or the patient did not allow it. */
    ERROR("error");

    private final String code;

    AbsentReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
