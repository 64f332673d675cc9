package org.ketachart.core.adverse;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * What a safety officer adds to an adverse event: whether it was to be expected, what was reported, and that it is closed.
 *
 * <p>It is apart from the event, for it is another's judgement and made later. An event without a review is open. It lives in the log alone.
 *
 * @param id kept through all amendments
 * @param event the adverse event
 * @param aware when the clinic learned of it, from which the days of a report count; unknown when absent
 * @param expectedness whether the label or protocol speaks of it; not yet judged when absent
 * @param context under which rules it is reported; unknown when absent
 * @param reports what was sent
 * @param closed when nothing more was to be done; open when absent
 * @param reviewer who judged; unknown when absent
 * @param status final, amended or entered in error
 */
public record EventReview(
        RecordId id,
        RecordId event,
        @Nullable OffsetDateTime aware,
        @Nullable Expectedness expectedness,
        @Nullable ReportContext context,
        List<ReportSent> reports,
        @Nullable OffsetDateTime closed,
        @Nullable HostRef reviewer,
        RecordStatus status)
        implements ChartedFact {
    /** Checks the times and keeps its own copy. */
    public EventReview {
        Require.present("id, event, reports, status", id, event, reports, status);
        Require.charted("aware", aware);
        Require.charted("closed", closed);
        Require.inOrder("a review", aware, closed);
        reports = Require.distinct("reports", reports);
    }
}
