package org.ketachart.cds;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.Require;

/**
 * What an EHR told of one card.
 *
 * @param card the id of the card
 * @param outcome what the user did
 * @param suggestions the ids of the suggestions that were picked; none where the card was dismissed
 * @param reason why it was dismissed, one of {@link OverrideReason} or the EHR's own; absent where none was picked
 * @param comment what the user wrote; absent where nothing
 * @param at when
 */
public record CardFeedback(
        UUID card,
        FeedbackOutcome outcome,
        List<UUID> suggestions,
        @Nullable Code reason,
        @Nullable Note comment,
        Instant at) {
    /** Checks that what goes with one outcome is not there with the other. */
    public CardFeedback {
        Require.present("card, outcome, suggestions, at", card, outcome, suggestions, at);
        suggestions = List.copyOf(suggestions);
        Require.that(
                (outcome == FeedbackOutcome.ACCEPTED) != suggestions.isEmpty(),
                "an accepted card alone must name suggestions");
        Require.that(
                outcome == FeedbackOutcome.OVERRIDDEN || (reason == null && comment == null),
                "a dismissed card alone must have a reason");
    }

    /**
     * Returns the judgment that this is on the finding of its card, for the host to record where the user may judge.
     *
     * <p>Nothing where the card was accepted, where no reason was given, where the reason is one that judges nothing
     * ({@link OverrideReason#isSettingAside()}), or where the card has no finding. A dismissal alone is no judgment.
     *
     * @param issued what was kept of the card with this id
     * @param zone the clinic's
     * @throws org.ketachart.core.value.DomainException if it is another card
     */
    public Optional<FindingOverride> override(IssuedCard issued, ZoneId zone) {
        Require.that(issued.uuid().equals(card), "feedback must be on the card it names");
        RuleRef rule = issued.rule();
        boolean reasoned = reason != null || comment != null;
        boolean judges = reason == null
                || OverrideReason.find(reason)
                        .map(OverrideReason::isSettingAside)
                        .orElse(true);
        if (outcome != FeedbackOutcome.OVERRIDDEN || rule == null || !reasoned || !judges) {
            return Optional.empty();
        }
        Concept why = new Concept(reason == null ? List.of() : List.of(reason), comment);
        return Optional.of(new FindingOverride(
                rule,
                new Reason(why, List.of()),
                issued.user(),
                OffsetDateTime.ofInstant(at, zone),
                issued.considered(),
                issued.truth(),
                issued.said()));
    }
}
