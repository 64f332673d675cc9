package org.ketachart.core.form;

import org.ketachart.core.value.Coded;

/** How a form was sent (REM-07). */
public enum SubmissionChannel implements Coded {
    PORTAL("portal"),
    FAX("fax"),
    MAIL("mail"),
    OTHER("other");

    private final String code;

    SubmissionChannel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
