package org.ketachart.core.value;

/** Whether a charted fact stands as first written, was changed, or should never have been written. */
public enum RecordStatus implements Coded {
    FINAL("final"),
    AMENDED("amended"),
    ENTERED_IN_ERROR("entered-in-error");

    private final String code;

    RecordStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
