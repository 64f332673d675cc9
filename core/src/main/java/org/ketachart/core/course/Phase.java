package org.ketachart.core.course;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.Require;

/**
 * A part of a course with one purpose.
 *
 * @param id the host's
 * @param course the course it is part of
 * @param type its purpose
 * @param status where it stands
 * @param started when it began; absent while planned or not known
 * @param ended when it ended; absent while it goes on
 * @param plannedSessions how many sessions were planned; absent when open
 * @param reason why it is on hold, stopped or cancelled; absent otherwise
 */
public record Phase(
        PhaseId id,
        CourseId course,
        PhaseType type,
        CourseStatus status,
        @Nullable OffsetDateTime started,
        @Nullable OffsetDateTime ended,
        @Nullable Integer plannedSessions,
        @Nullable Concept reason) {
    /** Checks times, count and reason. */
    public Phase {
        Require.present("id, course, type, status", id, course, type, status);
        Spans.check(status, started, ended, plannedSessions, reason);
    }
}
