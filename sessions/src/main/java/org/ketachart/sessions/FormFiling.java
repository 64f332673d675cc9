package org.ketachart.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

/**
 * Whether a form may be charted: what was signed, sent or answered is never written over, and what is new in a form is of this visit.
 *
 * <p>What became of a form that is on record already is a fact, whatever the record says since: only new contents are held to the visit.
 */
record FormFiling(Session session, Instant now) {
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
        if (known.filter(charted -> charted.response().equals(form.response())).isEmpty()) {
            contents(form, known.isEmpty(), found);
        }
        if (times(form).anyMatch(time -> time.toInstant().isAfter(now))) {
            found.add(
                    Refusal.of(SessionFault.IN_FUTURE, "a form must not be signed, sent or answered before its time"));
        }
        return found;
    }

    private void contents(MonitoringForm form, boolean begun, List<Refusal> found) {
        SessionRecord record = session.record();
        if (!FormGround.bears(session, form.response())) {
            found.add(Refusal.of(
                    SessionFault.FORM_OTHER, "a form must name facts, steps and the patient of this visit alone"));
        }
        if (FormDuty.of(record) != FormDuty.OWED) {
            found.add(Refusal.of(SessionFault.FORM_NOT_OWED, "a form must be of a visit that owes one"));
        } else if (form.response().signature() != null
                && !FormDuty.treated(record)
                        .equals(Optional.of(form.submission().treated()))) {
            found.add(Refusal.of(SessionFault.FORM_DAY, "a signed form must be of the day of treatment"));
        }
        if (isBeside(form, begun)) {
            found.add(Refusal.of(
                    SessionFault.FORM_BESIDE,
                    "a form must amend the one that is signed, and no other draft may stand beside it"));
        }
    }

    /** The signed form that no signed one amends is the one to be amended; one draft is begun at a time, for each would stay owed. */
    private boolean isBeside(MonitoringForm form, boolean begun) {
        List<MonitoringForm> others = session.record().forms().stream()
                .filter(other -> other.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(other -> !other.id().equals(form.id()))
                .toList();
        List<MonitoringForm> signed = others.stream()
                .filter(other -> other.response().signature() != null)
                .toList();
        List<RecordId> last = signed.stream()
                .map(MonitoringForm::id)
                .filter(id -> signed.stream()
                        .noneMatch(other -> id.equals(other.response().amends())))
                .toList();
        RecordId amends = form.response().amends();
        boolean passed = !last.isEmpty() && (amends == null || !last.contains(amends));
        boolean twice = begun
                && others.stream()
                        .filter(other -> other.response().signature() == null)
                        .anyMatch(other -> same(other.response().amends(), amends));
        return passed || twice;
    }

    private Optional<MonitoringForm> find(RecordId id) {
        return session.record().forms().stream()
                .filter(form -> form.id().equals(id))
                .findFirst();
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
        Stream<OffsetDateTime> entered = form.response().answers().stream()
                .map(FormAnswer::entry)
                .flatMap(Stream::ofNullable)
                .map(FormEntry::at);
        Stream<OffsetDateTime> done = Stream.of(
                        Optional.ofNullable(signature).map(FormSignature::at),
                        Optional.ofNullable(form.submission().sent()),
                        Optional.ofNullable(reply).map(FormReply::at))
                .flatMap(Optional::stream);
        return Stream.concat(entered, done);
    }
}
