package org.ketachart.sessions.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.FormDuty;
import org.ketachart.sessions.FormGround;
import org.ketachart.sessions.form.FormGap.Why;
import org.ketachart.sessions.protocol.Protocol;

/**
 * Fills a form from a session: what facts and the host's data answer, what persons have answered, what is proposed and what is missing.
 *
 * <p>A fact outweighs a person's word on the form: who finds the record wrong corrects the record, and the form follows. Nothing is carried
 * over from an earlier form; its answers are proposals until somebody confirms them.
 *
 * @param definition the revision to fill
 * @param protocol by which the session is judged, for its looks and the readiness bracket
 * @param parties as the host has them
 * @param earlier forms of earlier sessions of the same patient whose lasting answers are proposed, the latest last; none is needed. One that is
 *     not of an earlier day of treatment, or names another patient, proposes nothing; one filled without the host's chart names no patient, and
 *     whose it is only the caller knows
 */
public record FormFilling(
        FormDefinition definition, Protocol protocol, FormParties parties, List<MonitoringForm> earlier) {
    /** Keeps its own copy. */
    public FormFilling {
        Require.present("definition, protocol, parties, earlier", definition, protocol, parties, earlier);
        earlier = List.copyOf(earlier);
    }

    /**
     * Returns the form with the answers of {@link CurrentForm}; nothing where no form is owed, see {@link FormDuty}.
     *
     * @param session as believed at whatever moment
     */
    public Optional<FilledForm> fill(Session session) {
        return fill(session, CurrentForm.of(session.record()).orElse(null));
    }

    /**
     * Returns the form with what persons answered in this draft; nothing where no form is owed.
     *
     * @param session as believed at whatever moment
     * @param draft a form of this session, charted or not; null for one that nobody began
     */
    public Optional<FilledForm> fill(Session session, @Nullable MonitoringForm draft) {
        if (FormDuty.of(session.record()) != FormDuty.OWED) {
            return Optional.empty();
        }
        return FormDuty.treated(session.record()).map(treated -> fill(session, draft, treated));
    }

    private FilledForm fill(Session session, @Nullable MonitoringForm draft, LocalDate treated) {
        VisitFindings findings = new VisitFindings(session, protocol, parties);
        RecordId amends = draft == null ? null : draft.response().amends();
        List<MonitoringForm> amended = session.record().forms().stream()
                .filter(form -> form.id().equals(amends))
                .toList();
        Beside beside = new Beside(session, protocol, findings, before(session, treated), amended);
        List<FormAnswer> answers = new ArrayList<>();
        List<FormProposal> proposals = new ArrayList<>();
        List<FormGap> gaps = new ArrayList<>();
        List<FormAnswer> overruled = new ArrayList<>();
        for (FormItem item : definition.items()) {
            if (!mayBeAsked(item, answers)) {
                continue;
            }
            Finding finding = findings.find(item);
            Optional<FormAnswer> read = finding.answer(item.id()).filter(answer -> item.takes(answer.value()));
            Optional<FormAnswer> said = entered(draft, item);
            if (read.isEmpty() && said.isEmpty()) {
                boolean asked = item.asked() == null
                        || find(answers, item.asked().item()).isPresent();
                if (asked) {
                    gaps.add(new FormGap(item.id(), why(finding), item.required()));
                }
            }
            if (read.isPresent()
                    && said.isPresent()
                    && !read.get().value().equals(said.get().value())) {
                overruled.add(said.get());
            }
            read.or(() -> said).ifPresent(answers::add);
            if (read.isEmpty()) {
                proposals.addAll(beside.of(item));
            }
        }
        return new FilledForm(
                session, definition, treated, definition.due(treated), answers, proposals, gaps, overruled);
    }

    private List<MonitoringForm> before(Session session, LocalDate treated) {
        return earlier.stream()
                .filter(form -> form.submission().treated().isBefore(treated))
                .filter(form -> !FormGround.isOfAnother(session.record().chart().patient(), form.response()))
                .toList();
    }

    private static Why why(Finding finding) {
        return finding.value() == null ? finding.why() : Why.NOT_RECORDED;
    }

    /** An item whose condition is not met is not asked; while nobody knows, it may be. */
    private static boolean mayBeAsked(FormItem item, List<FormAnswer> answers) {
        FormCondition asked = item.asked();
        return asked == null || find(answers, asked.item()).map(asked::isMetBy).orElse(true);
    }

    private static Optional<FormValue> find(List<FormAnswer> answers, ItemId item) {
        return answers.stream()
                .filter(answer -> answer.item().equals(item))
                .map(FormAnswer::value)
                .findFirst();
    }

    private static Optional<FormAnswer> entered(@Nullable MonitoringForm draft, FormItem item) {
        return Optional.ofNullable(draft)
                .map(MonitoringForm::response)
                .flatMap((FormResponse response) -> response.find(item.id()))
                .filter(answer -> answer.entry() != null && item.mayBeEntered(answer.value()));
    }
}
