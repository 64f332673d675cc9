package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** How an alert came to its end. */
public enum AlertEnd implements Coded {
    /** A later reading was well again. */
    RECOVERED("recovered"),
    /** What raised it was corrected, entered in error or belonged elsewhere: it is known now that it need not have been raised. */
    UNFOUNDED("unfounded");

    private final String code;

    AlertEnd(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
