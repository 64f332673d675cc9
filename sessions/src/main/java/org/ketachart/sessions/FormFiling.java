package org.ketachart.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

/** Whether a form may be charted: what was signed, sent or answered is never written over. */
record FormFiling(SessionRecord record, Instant now) {
    List<Refusal> against(MonitoringForm form) {
        List<Refusal> found = new ArrayList<>();
        Optional<MonitoringForm> known = find(form.id());
        known.ifPresent(charted -> overwritten(charted, form, found));
        RecordId amends = form.response().amends();
        boolean amended = amends != null
                && find(amends)
                        .filter(other -> other.response().signature() != null)
                        .isEmpty();
        if (amended) {
            found.add(Refusal.of(SessionFault.FORM_UNKNOWN, "a form must amend a signed form of this visit"));
        }
        if (times(form).anyMatch(time -> time.toInstant().isAfter(now))) {
            found.add(
                    Refusal.of(SessionFault.IN_FUTURE, "a form must not be signed, sent or answered before its time"));
        }
        return found;
    }

    private Optional<MonitoringForm> find(RecordId id) {
        return record.forms().stream().filter(form -> form.id().equals(id)).findFirst();
    }

    private static void overwritten(MonitoringForm known, MonitoringForm form, List<Refusal> found) {
        boolean signed = known.response().signature() != null || known.status() == RecordStatus.ENTERED_IN_ERROR;
        boolean otherDays =
                !known.submission().treated().equals(form.submission().treated())
                        || !known.submission().due().equals(form.submission().due());
        if (signed && (otherDays || !known.response().equals(form.response()))) {
            found.add(Refusal.of(SessionFault.FORM_SIGNED, "a signed form must be amended by another, not changed"));
        }
        FormSubmission before = known.submission();
        FormSubmission after = form.submission();
        boolean unsent = before.sent() != null
                && !(before.sent().equals(after.sent())
                        && before.channel() == after.channel()
                        && same(before.sender(), after.sender()));
        boolean unanswered = before.reply() != null && !before.reply().equals(after.reply());
        if (unsent || unanswered) {
            found.add(Refusal.of(SessionFault.FORM_SENT, "what was sent and answered must stay as it is"));
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == null ? other == null : one.equals(other);
    }

    private static Stream<OffsetDateTime> times(MonitoringForm form) {
        FormSignature signature = form.response().signature();
        FormReply reply = form.submission().reply();
        return Stream.of(
                        Optional.ofNullable(signature).map(FormSignature::at),
                        Optional.ofNullable(form.submission().sent()),
                        Optional.ofNullable(reply).map(FormReply::at))
                .flatMap(Optional::stream);
    }
}
