package org.ketachart.core.consent;

import java.util.List;
import java.util.Optional;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Whether a consent was in force at a moment, and which ones say so.
 *
 * @param word the answer
 * @param because the consents it rests on: those in force, all of the scope where none is, and all that make it unknown; none where none is
 *     known of
 */
public record ConsentStanding(Word word, List<RecordId> because) {
    /** The three answers. */
    public enum Word {
        IN_FORCE,
        /** Refused, withdrawn, over, or not yet begun. */
        NOT_IN_FORCE,
        /** None is known of, or the days on the paper are not precise enough to tell. */
        UNKNOWN
    }

    /** Keeps its own copy. */
    public ConsentStanding {
        Require.present("word, because", word, because);
        because = List.copyOf(because);
    }

    /** Returns whether it was in force; nothing where that is unknown. */
    public Optional<Boolean> inForce() {
        return word == Word.UNKNOWN ? Optional.empty() : Optional.of(word == Word.IN_FORCE);
    }
}
