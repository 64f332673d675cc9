package org.ketachart.cds;

import java.util.UUID;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.Finding;

/** The ids of the cards of one call: the same call again gives the same. */
final class CardIds {
    private final String call;

    CardIds(CdsRequest request) {
        this.call = "card|" + request.hookInstance() + "|" + request.service().code() + "|"
                + request.hook().code() + "|";
    }

    UUID of(Drug agent, Finding finding) {
        return Uuids.named(call + agent.code() + "|rule|" + finding.rule().id().value() + "|"
                + finding.rule().version().value());
    }

    UUID of(Drug agent, String what) {
        return Uuids.named(call + agent.code() + "|" + what);
    }

    UUID of(String what) {
        return Uuids.named(call + what);
    }

    /** Returns the id of the one suggestion on a card. */
    static UUID suggestion(UUID card) {
        return Uuids.named("suggestion|" + card);
    }
}
