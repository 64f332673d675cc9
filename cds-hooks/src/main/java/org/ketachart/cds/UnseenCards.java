package org.ketachart.cds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.Jurisdiction;

/** What could not be looked at. It stands on a card of its own, so that silence is never taken for a clear patient. */
final class UnseenCards {
    private final CardIds ids;

    UnseenCards(CardIds ids) {
        this.ids = ids;
    }

    /**
     * Returns the card of what was not sent.
     *
     * @param agents what was screened; none where nobody can say whether the patient has either drug
     */
    Optional<Card> of(CdsRequest request, List<String> agents) {
        List<String> lines = new ArrayList<>();
        request.missing().forEach(key -> lines.add("- Not sent: " + key.words() + " (`" + key.code() + "`)"));
        request.cut().forEach(key -> lines.add("- Only in part: " + key.words() + " (`" + key.code() + "`)"));
        if (request.hasUnreadableDraft()) {
            lines.add("- An order whose medicine cannot be told from what was sent");
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int parts = lines.size();
        String whose = agents.isEmpty()
                ? "Whether this is about ketamine or esketamine cannot be told"
                : "Screening for " + String.join(" and ", agents) + " is not of the whole chart";
        lines.add(0, whose + ". What was not seen counts as unknown, never as absent.");
        lines.add(1, "");
        return Optional.of(new Card(
                ids.of("not-seen"),
                Indicator.WARNING,
                CardTopic.NOT_SEEN,
                whose + ": " + QuestionCards.counted(parts, "part") + " not seen",
                String.join("\n", lines),
                null,
                List.of()));
    }

    /** Returns the card of a patient for whom nothing is proposed any more. */
    Card deceased() {
        return new Card(
                ids.of("deceased"),
                Indicator.INFO,
                CardTopic.INFORMATION,
                "Nothing was proposed for this patient",
                "The chart records that the patient has died, so nobody screened it for ketamine or esketamine. Where that is a mistake, the chart is to be corrected.",
                null,
                List.of());
    }

    /** Returns the card for a drug that the rule set has no rules for: that nothing was found means nothing then. */
    Card unruled(Drug agent, Jurisdiction jurisdiction) {
        String where = jurisdiction.name();
        return new Card(
                ids.of(agent, "no-rules"),
                Indicator.WARNING,
                CardTopic.NOT_SEEN,
                "Nothing was looked at for " + Screened.name(agent) + ": there are no rules for it (" + where + ")",
                "The rule set of this service holds no rules for this drug, by this label and way. Nobody screened the patient.",
                null,
                List.of());
    }
}
