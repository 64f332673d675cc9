package org.ketachart.core.form;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * That a form is owed, by when, and what became of it. The clinic sends it; the library fills and keeps track (REM-07).
 *
 * @param id the same as the form's
 * @param treated the day of treatment, in the clinic's zone
 * @param due the last day on which it is in time (REM-03)
 * @param channel how it was sent; absent while it was not
 * @param sent when; absent while it was not
 * @param sender who sent it; unknown when absent
 * @param reply what was answered; nothing yet when absent
 * @param status final, amended or entered in error
 */
public record FormSubmission(
        RecordId id,
        LocalDate treated,
        LocalDate due,
        @Nullable SubmissionChannel channel,
        @Nullable OffsetDateTime sent,
        @Nullable HostRef sender,
        @Nullable FormReply reply,
        RecordStatus status) {
    /** Checks that the facts agree. */
    public FormSubmission {
        Require.present("id, treated, due, status", id, treated, due, status);
        Require.date("treated", treated);
        Require.date("due", due);
        Require.charted("sent", sent);
        Require.that(!due.isBefore(treated), "a form must not be due before the treatment");
        Require.that(
                (sent == null) == (channel == null), "a form that was sent must have when and how, and no other has");
        Require.that(sender == null || sent != null, "only a form that was sent has a sender");
        Require.that(reply == null || sent != null, "only a form that was sent has a reply");
        Require.inOrder("a submission", sent, reply == null ? null : reply.at());
    }

    /** Returns a form that is owed and was not sent. */
    public static FormSubmission owed(RecordId id, LocalDate treated, LocalDate due) {
        return new FormSubmission(id, treated, due, null, null, null, null, RecordStatus.FINAL);
    }

    /** Returns the first moment at which it is late: the beginning of the day after the one it is due on. */
    public OffsetDateTime lateFrom(ZoneId zone) {
        return due.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
