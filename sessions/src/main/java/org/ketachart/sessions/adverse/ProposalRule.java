package org.ketachart.sessions.adverse;

import org.ketachart.core.value.Coded;

/** Why an adverse event is proposed. That an expected effect is there is no reason. */
public enum ProposalRule implements Coded {
    /** A limit was reached that calls for an act: of pressure that of MON-42, MON-43 or MON-44, of the others the one that is graver than a look. */
    LIMIT("limit"),
    /** A medicine or oxygen was given for it; kind words and dimmed light are no treatment. */
    TREATMENT("treatment");

    private final String code;

    ProposalRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
