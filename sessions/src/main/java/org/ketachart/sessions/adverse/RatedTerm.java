package org.ketachart.sessions.adverse;

import java.util.Optional;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult.Score;

/** What a score at the bedside says of a term: that it was there, that it was not, or nothing. */
public final class RatedTerm {
    /** MOAA/S of somebody wide awake (MON-67). */
    private static final int ALERT = 5;

    /** CADSS total above which dissociation is called present (SCL-10, M). The six-item form has no such mark. */
    private static final int DISSOCIATED = 4;

    private RatedTerm() {}

    /** Returns whether a rating shows the term; nothing where its scale does not speak of it, or it gave no score. */
    public static Optional<Boolean> shows(EventTerm term, Rating rating) {
        if (!(rating.result() instanceof Score score)) {
            return Optional.empty();
        }
        int value = score.value();
        return switch (rating.scale()) {
            case MOAAS -> term == EventTerm.SEDATION ? Optional.of(value < ALERT) : Optional.empty();
            case RASS ->
                term == EventTerm.SEDATION
                        ? Optional.of(value < 0)
                        : term == EventTerm.AGITATION ? Optional.of(value > 0) : Optional.empty();
            case CADSS_TOTAL -> term == EventTerm.DISSOCIATION ? Optional.of(value > DISSOCIATED) : Optional.empty();
            case CADSS_6 -> term == EventTerm.DISSOCIATION && value == 0 ? Optional.of(false) : Optional.empty();
            case ORIENTATION, ALDRETE -> Optional.empty();
        };
    }
}
