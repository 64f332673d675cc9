package org.ketachart.core.adverse;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * A report of an event that was sent. The library sends none.
 *
 * @param kind which report
 * @param sent when
 * @param receipt the number or words of whoever took it; absent when none came
 */
public record ReportSent(
        ReportKind kind, OffsetDateTime sent, @Nullable Note receipt) {
    /** Checks the time. */
    public ReportSent {
        Require.present("kind, sent", kind, sent);
        Require.charted("sent", sent);
    }
}
