package org.ketachart.core.course;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Require;

/** What holds for courses and phases alike. */
final class Spans {
    private Spans() {}

    static void check(
            CourseStatus status,
            @Nullable OffsetDateTime started,
            @Nullable OffsetDateTime ended,
            @Nullable Integer plannedSessions,
            @Nullable Concept reason) {
        Require.charted("started", started);
        Require.charted("ended", ended);
        Require.inOrder("a course", started, ended);
        Require.that(ended == null || started != null, "what ended must have started");
        if (plannedSessions != null) {
            Require.inRange("planned sessions", plannedSessions, 1, 1000, "");
        }
        boolean held =
                status == CourseStatus.ON_HOLD || status == CourseStatus.STOPPED || status == CourseStatus.CANCELLED;
        Require.that(reason == null || held, "only what is on hold, stopped or cancelled has a reason");
    }
}
