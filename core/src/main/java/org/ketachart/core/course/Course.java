package org.ketachart.core.course;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Require;

/**
 * A course of treatment: everything from the first session of an induction to the end of maintenance.
 *
 * @param id the host's
 * @param status where it stands
 * @param started when it began; absent while planned or not known
 * @param ended when it ended; absent while it goes on
 * @param indication the host's Condition it treats; unknown when absent
 * @param plannedSessions how many sessions were planned; absent when open
 * @param protocol the protocol it follows; absent when none
 * @param reason why it is on hold, stopped or cancelled; absent otherwise
 */
public record Course(
        CourseId id,
        CourseStatus status,
        @Nullable OffsetDateTime started,
        @Nullable OffsetDateTime ended,
        @Nullable HostRef indication,
        @Nullable Integer plannedSessions,
        @Nullable ProtocolRef protocol,
        @Nullable Concept reason) {
    /** Checks times, count and reason. */
    public Course {
        Require.present("id, status", id, status);
        Spans.check(status, started, ended, plannedSessions, reason);
        Require.that(
                indication == null || indication.type().equals("Condition"), "an indication must be of type Condition");
    }
}
