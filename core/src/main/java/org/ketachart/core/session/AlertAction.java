package org.ketachart.core.session;

import org.ketachart.core.value.Coded;

/** What an alert proposes to do with the dose. It is a proposal: nobody stops an infusion but a human. */
public enum AlertAction implements Coded {
    /** Tell somebody. */
    NOTIFY("notify"),
    /** Begin no dose, give no further device, pause. */
    HOLD("hold"),
    /** Stop the dose. */
    STOP("stop");

    private final String code;

    AlertAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
