package org.ketachart.core.session;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * One item of the checklist as it was answered. Of several answers to an item the one given last holds.
 *
 * @param id kept through all amendments
 * @param item what was asked, looked up or confirmed
 * @param given when it was answered, with its offset as charted
 * @param answer what was said
 * @param asker who asked or looked; unknown when absent
 * @param source the host's own resource that says so, such as a Consent; absent when charted here
 * @param note what was written about it; absent when nothing was
 * @param status final, amended or entered in error
 */
public record ChecklistAnswer(
        RecordId id,
        ChecklistItem item,
        OffsetDateTime given,
        Answer answer,
        @Nullable HostRef asker,
        @Nullable HostRef source,
        @Nullable Note note,
        RecordStatus status)
        implements ChartedFact {
    /** Checks the time. */
    public ChecklistAnswer {
        Require.present("id, item, given, answer, status", id, item, given, answer, status);
        Require.charted("given", given);
    }

    /** Returns an answer as first charted, of which no more is known than who asked. */
    public static ChecklistAnswer of(
            RecordId id, ChecklistItem item, OffsetDateTime given, Answer answer, HostRef asker) {
        return new ChecklistAnswer(id, item, given, answer, asker, null, null, RecordStatus.FINAL);
    }
}
