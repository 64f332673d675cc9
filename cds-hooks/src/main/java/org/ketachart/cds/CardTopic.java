package org.ketachart.cds;

import org.ketachart.core.screening.Finding;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Coded;

/** What a card is about, so that an EHR can sort and filter: a list of our own. */
public enum CardTopic implements Coded {
    CONTRAINDICATION("contraindication", "Contraindication"),
    REQUIREMENT("requirement", "Requirement"),
    CAUTION("caution", "Caution"),
    INTERACTION("interaction", "Interaction"),
    INFORMATION("information", "For the reader"),
    /** What nobody knows yet. */
    OPEN_QUESTIONS("open-questions", "Open questions"),
    /** What was not sent along. */
    NOT_SEEN("not-seen", "Not seen"),
    /** All of it in short. */
    OVERVIEW("overview", "Overview");

    /** The code system. */
    public static final String SYSTEM = Canonical.codeSystem("cds-card-topic");

    private final String code;
    private final String display;

    CardTopic(String code, String display) {
        this.code = code;
        this.display = display;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns its words. */
    public String display() {
        return display;
    }

    static CardTopic of(Finding finding) {
        return switch (finding.kind()) {
            case ABSOLUTE, RELATIVE -> CONTRAINDICATION;
            case REQUIREMENT -> REQUIREMENT;
            case CAUTION -> CAUTION;
            case INTERACTION -> INTERACTION;
            case INFORMATION -> INFORMATION;
        };
    }
}
