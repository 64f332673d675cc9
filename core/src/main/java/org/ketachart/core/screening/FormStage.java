package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** Which of the two screening forms it is. */
public enum FormStage implements Coded {
    /** Before the first dose. */
    INTAKE("intake"),
    /** Before every dose. */
    SESSION("session");

    private final String code;

    FormStage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
