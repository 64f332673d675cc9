package org.ketachart.core.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * What is known of every event, apart from its payload.
 *
 * @param id unique in the clinic's journal
 * @param clinic whose journal
 * @param patient whose chart
 * @param session the visit; absent for events of a course alone
 * @param course the course; absent when none is kept
 * @param seq the order of belief, from 1 within a log
 * @param occurredAt when it happened, as charted
 * @param recordedAt when the system took it in
 * @param actor who charted it, a person or a device
 * @param role in which role; absent for devices and patients
 * @param onBehalfOf for whom; absent when for nobody else
 * @param source which system it came from
 * @param protocol by which protocol version it was judged; absent when by none
 * @param amends the event this one corrects; absent when none
 * @param causedBy the event that led to this one; absent when none
 */
public record EventHeader(
        EventId id,
        ClinicId clinic,
        HostRef patient,
        @Nullable SessionId session,
        @Nullable CourseId course,
        long seq,
        OffsetDateTime occurredAt,
        Instant recordedAt,
        HostRef actor,
        @Nullable StaffRole role,
        @Nullable HostRef onBehalfOf,
        RecordId source,
        @Nullable ProtocolRef protocol,
        @Nullable EventId amends,
        @Nullable EventId causedBy) {
    /** Checks the times and the order. */
    public EventHeader {
        Require.present(
                "id, clinic, patient, occurredAt, recordedAt, actor, source",
                id,
                clinic,
                patient,
                occurredAt,
                recordedAt,
                actor,
                source);
        Require.that(seq >= 1, CoreFault.RANGE, "seq must be 1 or more");
        Require.charted("occurred at", occurredAt);
        Require.that(
                recordedAt.getEpochSecond() >= -62135596800L && recordedAt.getEpochSecond() <= 253402300799L,
                CoreFault.TIME,
                "recorded at must have a year from 1 to 9999");
        Require.that(patient.type().equals("Patient"), "the patient reference must be of type Patient");
        Require.that(!id.equals(amends), "an event must not amend itself");
    }

    /** Returns the chart the event belongs to. */
    public Chart chart() {
        return new Chart(clinic, patient, session, course);
    }
}
