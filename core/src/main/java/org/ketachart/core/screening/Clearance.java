package org.ketachart.core.screening;

import java.time.LocalDate;
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
 * @param until the last day on which a dose may follow, in the clinic's zone; absent when no day was set
 * @param overrides the findings set aside, each with its reason
 * @param notes cautions and reasons, as written
 */
public record Clearance(
        RecordId id,
        ClearanceWord word,
        OffsetDateTime decided,
        HostRef clinician,
        @Nullable RecordId proposal,
        @Nullable LocalDate until,
        List<FindingOverride> overrides,
        List<Note> notes) {
    /** Checks the times, and that no finding is set aside twice. */
    public Clearance {
        Require.present(
                "id, word, decided, clinician, overrides, notes", id, word, decided, clinician, overrides, notes);
        Require.charted("decided", decided);
        Require.date("until", until);
        overrides = List.copyOf(overrides);
        Require.distinct(
                "overrides", overrides.stream().map(FindingOverride::rule).toList());
        notes = List.copyOf(notes);
    }

    /** Returns a decision for no set time, in which no finding was set aside. */
    public static Clearance decided(
            RecordId id, ClearanceWord word, OffsetDateTime decided, HostRef clinician, List<Note> notes) {
        return new Clearance(id, word, decided, clinician, null, null, List.of(), notes);
    }

    /** Returns whether a dose may follow, on a day on which the decision holds. */
    public boolean allowsDose() {
        return word == ClearanceWord.YES || word == ClearanceWord.YES_WITH_CAUTIONS;
    }
}
