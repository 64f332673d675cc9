package org.ketachart.core.session;

import java.util.List;
import java.util.Optional;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Require;

/**
 * A visit as it is believed at some moment: the fold of the events recorded until then.
 *
 * @param record what other systems may know of it
 * @param clearances the decisions, latest last
 * @param gates what gates said
 * @param overrides the gates set aside
 * @param alerts what was raised
 * @param acknowledgements who took alerts on
 * @param deviations what happened outside the protocol
 * @param irregular the events that do not follow from the state before them; they happened all the same
 * @param steps the steps taken in, corrected ones too, so that a correction can be held to the step it names
 * @param unknownEvents how many events were of a type this version does not know; they are kept in the log
 * @param seq the last event's place in the order of belief
 */
public record Session(
        SessionRecord record,
        List<Clearance> clearances,
        List<Gate> gates,
        List<GateOverride> overrides,
        List<Alert> alerts,
        List<AlertAcknowledgement> acknowledgements,
        List<Deviation> deviations,
        List<EventId> irregular,
        List<TakenStep> steps,
        int unknownEvents,
        long seq) {
    /** Keeps its own copies. */
    public Session {
        Require.present(
                "record, clearances, gates, overrides, alerts, acknowledgements, deviations, irregular, steps",
                record,
                clearances,
                gates,
                overrides,
                alerts,
                acknowledgements,
                deviations,
                irregular,
                steps);
        clearances = List.copyOf(clearances);
        gates = List.copyOf(gates);
        overrides = List.copyOf(overrides);
        alerts = List.copyOf(alerts);
        acknowledgements = List.copyOf(acknowledgements);
        deviations = List.copyOf(deviations);
        irregular = List.copyOf(irregular);
        steps = List.copyOf(steps);
    }

    /** Returns what kind of step an event was; nothing if it was none, or is not of this visit. */
    public Optional<StepKind> findStep(EventId event) {
        return steps.stream()
                .filter(step -> step.event().equals(event))
                .map(TakenStep::kind)
                .findFirst();
    }

    /** Returns the alerts that nobody has taken on. */
    public List<Alert> openAlerts() {
        return alerts.stream()
                .filter(alert ->
                        acknowledgements.stream().noneMatch(ack -> ack.alert().equals(alert.id())))
                .toList();
    }
}
