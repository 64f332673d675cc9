package org.ketachart.core.session;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A visit as it is believed at some moment: the fold of the events recorded until then.
 *
 * @param record what other systems may know of it
 * @param care what surrounds the dose: answers, suicidality, earlier doses, the visits around it
 * @param clearances the decisions, latest last
 * @param gates what gates said
 * @param overrides the gates set aside
 * @param alerts what was raised
 * @param acknowledgements who took alerts on
 * @param escalations to whom alerts were carried that nobody took on
 * @param clearings which alerts are over
 * @param responses what was done because of an alert
 * @param deviations what happened outside the protocol
 * @param irregular the events that do not follow from the state before them; they happened all the same
 * @param steps the steps taken in, corrected ones too, so that a correction can be held to the step it names
 * @param begun when a dose was last said to begin, whatever was given; absent when none was
 * @param resumed when monitoring last went on after the patient had been ready; absent when it never did
 * @param unknownEvents how many events were of a type this version does not know; they are kept in the log
 * @param seq the last event's place in the order of belief
 */
public record Session(
        SessionRecord record,
        CareContext care,
        List<Clearance> clearances,
        List<Gate> gates,
        List<GateOverride> overrides,
        List<Alert> alerts,
        List<AlertAcknowledgement> acknowledgements,
        List<AlertEscalation> escalations,
        List<AlertClearing> clearings,
        List<AlertResponse> responses,
        List<Deviation> deviations,
        List<EventId> irregular,
        List<TakenStep> steps,
        @Nullable OffsetDateTime begun,
        @Nullable OffsetDateTime resumed,
        int unknownEvents,
        long seq) {
    /** Keeps its own copies. */
    public Session {
        Require.present(
                "record, care, clearances, gates, overrides, alerts, acknowledgements, escalations, clearings, responses, "
                        + "deviations, irregular, steps",
                record,
                care,
                clearances,
                gates,
                overrides,
                alerts,
                acknowledgements,
                escalations,
                clearings,
                responses,
                deviations,
                irregular,
                steps);
        clearances = List.copyOf(clearances);
        gates = List.copyOf(gates);
        overrides = List.copyOf(overrides);
        alerts = List.copyOf(alerts);
        acknowledgements = List.copyOf(acknowledgements);
        escalations = List.copyOf(escalations);
        clearings = List.copyOf(clearings);
        responses = List.copyOf(responses);
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

    /** Returns the alerts that nobody has taken on; one that was unfounded need not be. */
    public List<Alert> openAlerts() {
        return alerts.stream()
                .filter(alert ->
                        acknowledgements.stream().noneMatch(ack -> ack.alert().equals(alert.id())))
                .filter(alert -> findClearing(alert.id())
                        .filter(clearing -> clearing.how() == AlertEnd.UNFOUNDED)
                        .isEmpty())
                .toList();
    }

    /** Returns how an alert came to its end; nothing while it lasts. */
    public Optional<AlertClearing> findClearing(RecordId alert) {
        return clearings.stream()
                .filter(clearing -> clearing.alert().equals(alert))
                .findFirst();
    }
}
