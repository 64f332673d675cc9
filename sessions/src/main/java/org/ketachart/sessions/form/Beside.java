package org.ketachart.sessions.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.ReadyBracket;
import org.ketachart.sessions.form.PressureFindings.Seen;
import org.ketachart.sessions.protocol.Protocol;

/**
 * What is held beside the fields that a person fills. Of another visit only what does not belong to its one dose is worth asking about again; of the
 * form that is amended all is.
 */
record Beside(
        Session session,
        Protocol protocol,
        VisitFindings findings,
        List<MonitoringForm> earlier,
        List<MonitoringForm> amended) {
    List<FormProposal> of(FormItem item) {
        List<FormProposal> found = new ArrayList<>();
        ofVisit(item).ifPresent(found::add);
        if (item.source() == ItemSource.PERSON && item.asked() == null) {
            earlier.forEach(form -> carried(item, form).ifPresent(found::add));
        }
        amended.forEach(form -> carried(item, form).ifPresent(found::add));
        return found;
    }

    private Optional<FormProposal> ofVisit(FormItem item) {
        return switch (item.source()) {
            case FIRST_TREATMENT -> first(item);
            case READY_MINUTES -> bracket(item);
            case VITALS_BEFORE -> look(item, findings.pressure().before());
            case VITALS_COMPLETION -> look(item, findings.pressure().completion());
            default ->
                findings.proposed(item)
                        .map(found -> new FormProposal(item.id(), found.value(), null, found.facts(), null));
        };
    }

    /** A later session of a course is no first treatment; the first of a course may be, or not. */
    private Optional<FormProposal> first(FormItem item) {
        SessionNumber number = session.record().number();
        Integer count = number == null ? null : number.inCourse();
        return count == null || count == 1
                ? Optional.empty()
                : Optional.of(new FormProposal(item.id(), new YesNo(false), null, List.of(), null));
    }

    private Optional<FormProposal> bracket(FormItem item) {
        ReadyBracket bracket = ReadyBracket.of(session, protocol);
        return bracket.lastNotReady() == null && bracket.firstReady() == null
                ? Optional.empty()
                : Optional.of(new FormProposal(item.id(), null, bracket, List.of(), null));
    }

    private static Optional<FormProposal> look(FormItem item, Optional<Seen> seen) {
        List<FactRef> facts = seen.map(one -> one.facts().subList(0, 1)).orElse(List.of());
        return facts.isEmpty() ? Optional.empty() : Optional.of(new FormProposal(item.id(), null, null, facts, null));
    }

    private static Optional<FormProposal> carried(FormItem item, MonitoringForm form) {
        if (form.status() == RecordStatus.ENTERED_IN_ERROR) {
            return Optional.empty();
        }
        return form.response()
                .find(item.id())
                .filter(answer -> answer.entry() != null && item.mayBeEntered(answer.value()))
                .map(answer -> new FormProposal(item.id(), answer.value(), null, List.of(), form.id()));
    }
}
