package org.ketachart.cds;

import org.ketachart.core.value.Coded;

/** What a user did with a card. A card that was ignored is told of by nobody. */
public enum FeedbackOutcome implements Coded {
    /** A suggestion was picked. */
    ACCEPTED("accepted"),
    /** The card was dismissed, with or without a reason. */
    OVERRIDDEN("overridden");

    private final String code;

    FeedbackOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
