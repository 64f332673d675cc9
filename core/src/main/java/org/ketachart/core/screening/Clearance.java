package org.ketachart.core.screening;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A clinician's decision that a patient may be dosed, or may not.
 *
 * @param id the host's
 * @param word the decision
 * @param decided when
 * @param clinician who decided
 * @param proposal the library's suggestion it followed or set aside; absent when there was none
 * @param notes cautions and reasons, as written
 */
public record Clearance(
        RecordId id,
        ClearanceWord word,
        OffsetDateTime decided,
        HostRef clinician,
        @Nullable RecordId proposal,
        List<Note> notes) {
    /** Checks the time. */
    public Clearance {
        Require.present("id, word, decided, clinician, notes", id, word, decided, clinician, notes);
        Require.charted("decided", decided);
        notes = List.copyOf(notes);
    }

    /** Returns whether a dose may follow. */
    public boolean allowsDose() {
        return word == ClearanceWord.YES || word == ClearanceWord.YES_WITH_CAUTIONS;
    }
}
