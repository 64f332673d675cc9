package org.ketachart.sessions.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Require;

/**
 * A form as the record would fill it now.
 *
 * @param session from which it was filled
 * @param definition which revision
 * @param treated the day of treatment, in the clinic's zone
 * @param due the last day on which it is in time
 * @param answers in the order of the form
 * @param proposals to be confirmed by a person, or looked at, in the order of the form
 * @param gaps the fields that are asked and empty, in the order of the form
 * @param overruled answers that a person gave where the record has an answer of its own, which stands
 */
public record FilledForm(
        Session session,
        FormDefinition definition,
        LocalDate treated,
        LocalDate due,
        List<FormAnswer> answers,
        List<FormProposal> proposals,
        List<FormGap> gaps,
        List<FormAnswer> overruled) {
    /** Keeps its own copies. */
    public FilledForm {
        Require.present(
                "session, definition, treated, due, answers, proposals, gaps, overruled",
                session,
                definition,
                treated,
                due,
                answers,
                proposals,
                gaps,
                overruled);
        answers = List.copyOf(answers);
        proposals = List.copyOf(proposals);
        gaps = List.copyOf(gaps);
        overruled = List.copyOf(overruled);
    }

    /** Returns the answer in a field; nothing while it is empty. */
    public Optional<FormAnswer> find(ItemId item) {
        return answers.stream().filter(answer -> answer.item().equals(item)).findFirst();
    }

    /** Returns the proposals that are still to be looked at: beside an empty field, or one that is answered otherwise. */
    public List<FormProposal> openProposals() {
        return proposals.stream()
                .filter(proposal -> find(proposal.item())
                        .filter(answer -> proposal.isSettledBy(answer.value()))
                        .isEmpty())
                .toList();
    }

    /** Returns the fields without which it cannot be signed. */
    public List<FormGap> missing() {
        return gaps.stream().filter(FormGap::required).toList();
    }
}
