package org.ketachart.core.form;

import org.ketachart.core.value.Coded;

/** The boxes the form has for sex (REM-20). Unknown is no box. */
public enum FormSex implements Coded {
    MALE("male"),
    FEMALE("female"),
    OTHER("other");

    private final String code;

    FormSex(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
