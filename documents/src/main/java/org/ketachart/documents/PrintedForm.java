package org.ketachart.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormState;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormCondition;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormDifference;
import org.ketachart.sessions.form.FormGap;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormProposal;
import org.ketachart.sessions.form.ItemSource;

/**
 * What a page says of a form: of a draft what the record would fill in now, of a signed form what was signed, whatever the record says since.
 */
final class PrintedForm {
    private static final Set<ItemSource> NAME =
            Set.of(ItemSource.PATIENT_FIRST_NAME, ItemSource.PATIENT_MIDDLE_INITIAL, ItemSource.PATIENT_LAST_NAME);

    private final FilledForm filled;
    private final @Nullable MonitoringForm charted;
    private final List<FormAnswer> answers;

    private PrintedForm(FilledForm filled, @Nullable MonitoringForm charted, List<FormAnswer> answers) {
        this.filled = filled;
        this.charted = charted;
        this.answers = answers;
    }

    static PrintedForm of(FilledForm filled, @Nullable MonitoringForm charted) {
        if (charted == null || charted.response().signature() == null) {
            return new PrintedForm(filled, charted, filled.answers());
        }
        Require.that(
                charted.response().form().equals(filled.definition().ref()),
                "a signed form must be printed by the revision it was signed in");
        return new PrintedForm(filled, charted, charted.response().answers());
    }

    FormDefinition definition() {
        return filled.definition();
    }

    FilledForm filled() {
        return filled;
    }

    @Nullable
    MonitoringForm charted() {
        return charted;
    }

    /** Returns the day of treatment, as it is on record where the form is. */
    LocalDate treated() {
        return charted == null ? filled.treated() : charted.submission().treated();
    }

    /** Returns the last day in time. */
    LocalDate due() {
        return charted == null ? filled.due() : charted.submission().due();
    }

    boolean isDraft() {
        return charted == null || charted.state() == FormState.DRAFT;
    }

    private boolean isInError() {
        return charted != null && charted.status() == RecordStatus.ENTERED_IN_ERROR;
    }

    /** Returns where it stands, in capitals, and what that means. */
    String stamp() {
        if (isInError()) {
            return "ENTERED IN ERROR \u2013 must not be used";
        } else if (charted == null) {
            return "DRAFT \u2013 not signed";
        }
        return switch (charted.state()) {
            case DRAFT -> "DRAFT \u2013 not signed";
            case COMPLETE -> "COMPLETE \u2013 signed, not sent";
            case SUBMITTED -> "SUBMITTED \u2013 sent, not answered";
            case ACKNOWLEDGED -> "ACKNOWLEDGED";
            case REJECTED -> "REJECTED \u2013 a form that amends it is owed";
        };
    }

    /** Returns what stands behind the words of every page; nothing on a form that counts. */
    String watermark() {
        return isInError() ? "IN ERROR" : isDraft() ? "DRAFT" : "";
    }

    Optional<FormAnswer> answer(ItemId item) {
        return answers.stream().filter(answer -> answer.item().equals(item)).findFirst();
    }

    /** Returns answers to what this revision does not ask; they are printed all the same. */
    List<FormAnswer> strangers() {
        return answers.stream()
                .filter(answer -> definition().find(answer.item()).isEmpty())
                .toList();
    }

    /** Returns why a field of a draft is empty; of a signed form nobody knows that any more. */
    Optional<FormGap> gap(ItemId item) {
        return gaps().stream().filter(gap -> gap.item().equals(item)).findFirst();
    }

    /** Returns what the record suggests that nobody has answered or that was answered otherwise; beside a signed form nothing. */
    List<FormProposal> proposals() {
        return isDraft() ? filled.openProposals() : List.of();
    }

    /** Returns what is suggested for a field. */
    List<FormProposal> proposals(ItemId item) {
        return proposals().stream()
                .filter(proposal -> proposal.item().equals(item))
                .toList();
    }

    /** Returns the fields of a draft that are empty; what a signed form lacks stands in its fields. */
    List<FormGap> gaps() {
        return isDraft() ? filled.gaps() : List.of();
    }

    /** Returns what persons answered in a draft where the record has an answer of its own. */
    List<FormAnswer> overruled() {
        return isDraft() ? filled.overruled() : List.of();
    }

    /** Returns how a field is called away from its heading. */
    String name(ItemId id) {
        String section = definition().sections().stream()
                .filter(one -> one.id().equals(id.section()))
                .map(one -> Words.of(one.title()) + ": ")
                .findFirst()
                .orElse("");
        return definition()
                .find(id)
                .map(item -> section + Words.of(item.text()))
                .orElse(id.value());
    }

    /** Returns the patient's name as it stands on the form; nothing where none does. */
    Optional<String> patient() {
        String name = definition().items().stream()
                .filter(item -> NAME.contains(item.source()))
                .flatMap(item -> answer(item.id()).stream())
                .map(answer -> answer.value() instanceof FormValue.Words words ? Words.of(words.text()) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(text -> !text.isEmpty());
    }

    /** Returns whether a field is asked; nothing while that depends on a field that is empty. */
    Optional<Boolean> isAsked(FormItem item) {
        FormCondition condition = item.asked();
        if (condition == null) {
            return Optional.of(true);
        }
        Optional<FormAnswer> other = answer(condition.item());
        if (other.isPresent()) {
            return Optional.of(condition.isMetBy(other.get().value()));
        }
        boolean otherNotAsked = definition()
                .find(condition.item())
                .flatMap(this::isAsked)
                .filter(asked -> !asked)
                .isPresent();
        return otherNotAsked ? Optional.of(false) : Optional.empty();
    }

    /** Returns where the record differs from what was signed, also where it has nothing any more; of what nobody signed nothing. */
    List<FormDifference> changed() {
        return charted == null || charted.response().signature() == null
                ? List.of()
                : FormDifference.between(charted.response(), filled);
    }
}
