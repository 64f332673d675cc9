package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;

/**
 * What may answer a check: a reading that counts, or one that was due and not taken.
 *
 * @param at when, on the time line
 * @param taken the same as charted
 * @param role the role it was charted with; absent when with none
 * @param absent why nothing was seen; absent when something was
 * @param kind which kind of fact it is
 * @param id its id
 */
record Sighting(
        long at,
        OffsetDateTime taken,
        @Nullable CheckpointRole role,
        @Nullable AbsentReason absent,
        FactKind kind,
        RecordId id) {
    FactRef ref() {
        return new FactRef(kind, id);
    }

    /** Returns whether this one was taken earlier; of two at once the one whose id sorts first. */
    boolean isEarlierThan(Sighting other) {
        return at == other.at ? id.value().compareTo(other.id.value()) < 0 : at < other.at;
    }
}
