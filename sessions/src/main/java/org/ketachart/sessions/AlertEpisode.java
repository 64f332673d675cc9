package org.ketachart.sessions;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Require;

/**
 * An alert as the facts known now speak for it, whatever was believed when they came in.
 *
 * @param word what it is about
 * @param because the fact that raised it; where one had to confirm another, the one that confirmed
 * @param since when that fact was so
 * @param endedBy the fact that was well again; absent while the alert lasts
 * @param ended when that was; absent while the alert lasts
 */
public record AlertEpisode(
        SessionAlert word,
        FactRef because,
        OffsetDateTime since,
        @Nullable FactRef endedBy,
        @Nullable OffsetDateTime ended) {
    /** Checks that an end has a fact. */
    public AlertEpisode {
        Require.present("word, because, since", word, because, since);
        Require.that((endedBy == null) == (ended == null), "an end must have its fact");
    }

    /** Returns whether it lasts. */
    public boolean lasts() {
        return ended == null;
    }

    /** Returns whether it lasted at a moment. */
    boolean lastsAt(OffsetDateTime at) {
        return !since.isAfter(at) && (ended == null || ended.isAfter(at));
    }

    AlertEpisode endedBy(FactRef fact, OffsetDateTime at) {
        return new AlertEpisode(word, because, since, fact, at);
    }
}
