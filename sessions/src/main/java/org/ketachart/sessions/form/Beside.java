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

/** What is held beside the fields that a person fills. */
record Beside(Session session, Protocol protocol, PressureFindings pressure, List<MonitoringForm> earlier) {
    List<FormProposal> of(FormItem item) {
        List<FormProposal> found = new ArrayList<>();
        ofVisit(item).ifPresent(found::add);
        for (MonitoringForm form : earlier) {
            carried(item, form).ifPresent(found::add);
        }
        return found;
    }

    private Optional<FormProposal> ofVisit(FormItem item) {
        return switch (item.source()) {
            case FIRST_TREATMENT -> first(item);
            case READY_MINUTES -> bracket(item);
            case VITALS_BEFORE -> look(item, pressure.before());
            case VITALS_COMPLETION -> look(item, pressure.completion());
            default -> Optional.empty();
        };
    }

    private Optional<FormProposal> first(FormItem item) {
        SessionNumber number = session.record().number();
        Integer count = number == null ? null : number.inCourse();
        return count == null
                ? Optional.empty()
                : Optional.of(new FormProposal(item.id(), new YesNo(count == 1), null, List.of(), null));
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

    /** Of another visit only what does not belong to its one dose is worth asking about again. */
    private Optional<FormProposal> carried(FormItem item, MonitoringForm form) {
        boolean same =
                session.record().forms().stream().anyMatch(own -> own.id().equals(form.id()));
        boolean lasting = item.source() == ItemSource.PERSON && item.asked() == null;
        if (form.status() == RecordStatus.ENTERED_IN_ERROR || (!same && !lasting)) {
            return Optional.empty();
        }
        return form.response()
                .find(item.id())
                .filter(answer -> answer.entry() != null && item.takes(answer.value()))
                .map(answer -> new FormProposal(item.id(), answer.value(), null, List.of(), form.id()));
    }
}
