package org.ketachart.sessions.form;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.form.SubmissionChannel;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.sessions.FormGround;

/**
 * What is done with a form from its first draft to its receipt, each step from one form to the next, or every reason why not. Nothing is
 * recorded by it: hand the form to {@link org.ketachart.sessions.SessionCommand.FileForm}.
 */
public final class FormSteps {
    private FormSteps() {}

    /** Returns a first draft. */
    public static MonitoringForm begin(FilledForm view, RecordId id) {
        return draft(view, id, null);
    }

    /**
     * Returns a draft that is to take the place of a signed form; what persons answered there is proposed to them again.
     *
     * @param view of the session as it is now
     */
    public static Result<MonitoringForm> amend(MonitoringForm signed, FilledForm view, RecordId id) {
        if (signed.response().signature() == null) {
            return refused(FormFault.NOT_SIGNED.at("", "only a signed form is amended; a draft is changed"));
        }
        return FormGround.bears(view.session(), signed.response())
                ? Result.of(draft(view, id, signed.id()), List.of())
                : refused(FormFault.OTHER_FORM.at("", "the form must be of this visit"));
    }

    private static MonitoringForm draft(FilledForm view, RecordId id, @Nullable RecordId amends) {
        List<FormAnswer> read =
                view.answers().stream().filter(answer -> answer.entry() == null).toList();
        return new MonitoringForm(
                new FormResponse(id, view.definition().ref(), amends, read, null, RecordStatus.FINAL),
                FormSubmission.owed(id, view.treated(), view.due()));
    }

    /** Returns the draft with a person's answer. */
    public static Result<MonitoringForm> answer(
            MonitoringForm draft, FilledForm view, ItemId item, FormValue value, FormEntry entry) {
        List<Issue> issues = open(draft, view);
        Optional<FormItem> field = view.definition().find(item);
        if (field.isEmpty()) {
            issues.add(FormFault.ITEM_UNKNOWN.at(item.value(), "must be a field of this revision"));
        } else {
            if (!field.get().takes(value)) {
                issues.add(FormFault.VALUE_UNFIT.at(
                        item.value(),
                        "must be answered by " + field.get().kind().code()));
            } else if (!field.get().mayBeEntered(value)) {
                issues.add(FormFault.OUT_OF_RANGE.at(
                        item.value(), "must be from 0, and of minutes no more than those of a day"));
            }
            if (isBeforeTreatment(entry.at(), view)) {
                issues.add(FormFault.TOO_EARLY.at(item.value(), "must not be answered before the day of treatment"));
            }
            if (view.find(item).filter(answer -> answer.entry() == null).isPresent()) {
                issues.add(FormFault.ANSWERED_BY_FACTS.at(
                        item.value(), "is answered by the record; correct the fact where it is wrong"));
            }
            if (!isAsked(field.get(), view)) {
                issues.add(FormFault.NOT_ASKED.at(item.value(), "is not asked as the form stands"));
            }
            if (entry.confirms() != null && !isProposed(view, item, value, entry.confirms())) {
                issues.add(FormFault.NOTHING_PROPOSED.at(item.value(), "must confirm an answer that form proposes"));
            }
        }
        return issues.isEmpty()
                ? Result.of(with(draft, view, FormAnswer.given(item, value, entry)), List.of())
                : Result.refused(issues);
    }

    private static boolean isAsked(FormItem item, FilledForm view) {
        FormCondition asked = item.asked();
        return asked == null
                || view.find(asked.item())
                        .map(answer -> asked.isMetBy(answer.value()))
                        .orElse(true);
    }

    private static boolean isProposed(FilledForm view, ItemId item, FormValue value, RecordId from) {
        return view.proposals().stream()
                .anyMatch(proposal ->
                        proposal.item().equals(item) && value.equals(proposal.value()) && from.equals(proposal.from()));
    }

    private static List<Issue> open(MonitoringForm draft, FilledForm view) {
        List<Issue> issues = new ArrayList<>();
        if (draft.status() == RecordStatus.ENTERED_IN_ERROR) {
            issues.add(FormFault.WITHDRAWN.at("", "a form entered in error must be left as it is"));
        }
        if (draft.response().signature() != null) {
            issues.add(FormFault.SIGNED.at("", "a signed form must be amended by another"));
        }
        if (!draft.response().form().equals(view.definition().ref())
                || !draft.submission().treated().equals(view.treated())) {
            issues.add(FormFault.OTHER_FORM.at("", "the draft must be of this revision and treatment day"));
        }
        if (!FormGround.bears(view.session(), draft.response())) {
            issues.add(FormFault.OTHER_FORM.at("", "the draft must be of this visit"));
        }
        return issues;
    }

    private static boolean isBeforeTreatment(OffsetDateTime at, FilledForm view) {
        ZoneId zone = view.session().record().clinic().zone();
        return at.atZoneSameInstant(zone).toLocalDate().isBefore(view.treated());
    }

    private static MonitoringForm with(MonitoringForm draft, FilledForm view, FormAnswer given) {
        List<FormAnswer> answers = new ArrayList<>();
        for (FormItem item : view.definition().items()) {
            Optional<FormAnswer> known = draft.response().find(item.id());
            (item.id().equals(given.item()) ? Optional.of(given) : known).ifPresent(answers::add);
        }
        return new MonitoringForm(response(draft, answers, null), draft.submission());
    }

    private static FormResponse response(
            MonitoringForm form, List<FormAnswer> answers, @Nullable FormSignature signature) {
        FormResponse now = form.response();
        return new FormResponse(now.id(), now.form(), now.amends(), answers, signature, now.status());
    }

    /**
     * Returns the form signed, with every answer as the record and persons give it now.
     *
     * @param view of this draft and the session as it is now
     */
    public static Result<MonitoringForm> sign(MonitoringForm draft, FilledForm view, FormSignature signature) {
        List<Issue> issues = open(draft, view);
        view.missing()
                .forEach(gap -> issues.add(FormFault.REQUIRED.at(
                        gap.item().value(),
                        "must be answered before the form is signed, "
                                + gap.why().code())));
        boolean later = view.answers().stream()
                .map(FormAnswer::entry)
                .anyMatch(entry -> entry != null && entry.at().isAfter(signature.at()));
        if (later) {
            issues.add(FormFault.TOO_EARLY.at("signature", "must not be signed before it was answered"));
        }
        view.answers().stream()
                .filter(answer -> answer.entry() != null
                        && isBeforeTreatment(answer.entry().at(), view))
                .forEach(answer -> issues.add(FormFault.TOO_EARLY.at(
                        answer.item().value(), "must not be answered before the day of treatment")));
        if (isBeforeTreatment(signature.at(), view)) {
            issues.add(FormFault.TOO_EARLY.at("signature", "must not be signed before the day of treatment"));
        }
        return issues.isEmpty()
                ? Result.of(
                        new MonitoringForm(response(draft, view.answers(), signature), draft.submission()), List.of())
                : Result.refused(issues);
    }

    /** Returns the form as sent. A form that was sent back is sent again as another that amends it. */
    public static Result<MonitoringForm> send(
            MonitoringForm form, SubmissionChannel channel, OffsetDateTime at, HostRef sender) {
        List<Issue> issues = new ArrayList<>();
        FormSignature signature = form.response().signature();
        if (form.status() == RecordStatus.ENTERED_IN_ERROR) {
            issues.add(FormFault.WITHDRAWN.at("", "a form entered in error must not be sent"));
        }
        if (signature == null) {
            issues.add(FormFault.NOT_SIGNED.at("", "a form must be signed before it is sent"));
        } else if (at.isBefore(signature.at())) {
            issues.add(FormFault.TOO_EARLY.at("sent", "must not be sent before it was signed"));
        }
        if (form.submission().sent() != null) {
            issues.add(FormFault.SENT.at("", "a form must be sent once"));
        }
        return issues.isEmpty()
                ? Result.of(submitted(form, channel, at, sender, null), List.of())
                : Result.refused(issues);
    }

    /** Returns the form with what came back for it. */
    public static Result<MonitoringForm> reply(MonitoringForm form, FormReply reply) {
        FormSubmission sent = form.submission();
        SubmissionChannel channel = sent.channel();
        OffsetDateTime at = sent.sent();
        if (channel == null || at == null) {
            return refused(FormFault.NOT_SENT.at("", "only a form that was sent has a reply"));
        } else if (sent.reply() != null) {
            return refused(FormFault.REPLIED.at("", "a form must be answered once"));
        } else if (reply.at().isBefore(at)) {
            return refused(FormFault.TOO_EARLY.at("reply", "must not come before the form was sent"));
        }
        return Result.of(submitted(form, channel, at, sent.sender(), reply), List.of());
    }

    private static MonitoringForm submitted(
            MonitoringForm form,
            SubmissionChannel channel,
            OffsetDateTime at,
            @Nullable HostRef sender,
            @Nullable FormReply reply) {
        FormSubmission owed = form.submission();
        return new MonitoringForm(
                form.response(),
                new FormSubmission(owed.id(), owed.treated(), owed.due(), channel, at, sender, reply, owed.status()));
    }

    private static Result<MonitoringForm> refused(Issue issue) {
        return Result.refused(List.of(issue));
    }
}
