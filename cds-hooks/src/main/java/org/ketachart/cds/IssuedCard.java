package org.ketachart.cds;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.EvidenceDigest;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What a host keeps of a card it showed: feedback names a card by its id alone, and says neither whose it was nor what it rested on.
 *
 * @param uuid the id of the card
 * @param rule the rule of its finding; absent for a card with none, such as open questions
 * @param agent the drug; absent where the card is about none
 * @param considered the evidence the finding rested on
 * @param truth what the finding was; absent for a card with none
 * @param said what that evidence said; absent for a card with none
 * @param patient whose
 * @param user who was shown it
 */
public record IssuedCard(
        UUID uuid,
        @Nullable RuleRef rule,
        @Nullable Drug agent,
        List<RecordId> considered,
        @Nullable Truth truth,
        @Nullable EvidenceDigest said,
        HostRef patient,
        HostRef user) {
    /** Keeps its own copy. */
    public IssuedCard {
        Require.present("uuid, considered, patient, user", uuid, considered, patient, user);
        considered = List.copyOf(considered);
    }
}
