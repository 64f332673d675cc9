package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.session.CareContext;
import org.ketachart.core.session.CareVisitKind;
import org.ketachart.core.session.CareVisitStatus;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Escort;
import org.ketachart.core.session.EscortKind;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.Sightings.Seen;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;
import org.ketachart.sessions.watch.MissedCheck;
import org.ketachart.sessions.watch.Schedule;

/** The two gates before leaving: what speaks against the patient being ready, and against going home like this. */
record LeavingGate(Session session, Protocol protocol) {
    /** Returns what speaks against the patient being ready at this time, looks that were left out among it. */
    GateFindings ready(OffsetDateTime at) {
        GateFindings found = patient(at);
        for (MissedCheck missed : Schedule.of(session, protocol, at.toInstant()).missed()) {
            found.unknown(
                    GateItem.LOOKS,
                    SessionFault.LOOK_UNEXPLAINED,
                    missed.item().code() + " of " + missed.name() + " must be taken, or said why not");
        }
        return found;
    }

    /** Returns the same without the looks: what the patient shows and what time has not mended. */
    GateFindings patient(OffsetDateTime at) {
        GateFindings found = new GateFindings(protocol.gates());
        Sightings sightings = new Sightings(session.record());
        session.record().administrations().stream()
                .filter(a -> a.completion() == Completion.IN_PROGRESS && a.status() != RecordStatus.ENTERED_IN_ERROR)
                .forEach(a -> found.close(Refusal.of(
                        SessionFault.DOSE_RUNNING,
                        "every administration must have its end charted",
                        new FactRef(FactKind.ADMINISTRATION, a.id()))));
        sightings.record().findFirstDrug().ifPresent(first -> sinceFirst(sightings, first, at, found));
        sightings.findLastDrug().ifPresent(last -> sinceLast(sightings, last, at, found));
        sedation(sightings, at, found);
        sightings
                .findLast(OxygenSaturation.class, v -> !v.taken().isAfter(at))
                .filter(seen -> seen.reading().percent() < protocol.saturation().whole())
                .ifPresent(seen -> found.close(Refusal.of(
                        SessionFault.SATURATION_LOW,
                        "the last oxygen saturation must be at least " + amount(protocol.saturation()),
                        seen.ref())));
        session.openAlerts().stream()
                .filter(alert -> alert.level() != AlertLevel.ATTENTION)
                .forEach(alert -> found.close(Refusal.of(
                        SessionFault.ALERT_OPEN,
                        "every urgent or emergency alert must be acknowledged"
                                + SessionAlert.find(alert.what())
                                        .map(word -> ", and " + word.code() + " is not")
                                        .orElse(""),
                        alert.because().toArray(FactRef[]::new))));
        Alerts.known(session, protocol).stream()
                .filter(alert -> alert.word().keeps() && alert.lastsAt(at))
                .forEach(alert -> found.close(Refusal.of(
                        SessionFault.ALERT_LASTS,
                        "the patient must be well again of " + alert.word().code() + " (MON-60, V2)",
                        alert.because())));
        new Recovery(session, protocol, at, found).check();
        return found;
    }

    /** Sedation is MOAA/S or RASS; of the two the one taken last says how the patient is, and at one moment both do. */
    private void sedation(Sightings sightings, OffsetDateTime at, GateFindings found) {
        Optional<Seen<RatingResult.Score>> moaas = sightings.findLastScore(Scale.MOAAS, at);
        Optional<Seen<RatingResult.Score>> rass = sightings.findLastScore(Scale.RASS, at);
        Threshold low = protocol.limits().of(ProtocolValue.RASS_LOW);
        moaas.filter(seen -> rass.isEmpty() || !seen.taken().isBefore(rass.get().taken()))
                .filter(seen -> seen.reading().value() <= protocol.sedation().whole())
                .ifPresent(seen -> found.close(Refusal.of(
                        SessionFault.SEDATED, "MOAA/S must be above " + amount(protocol.sedation()), seen.ref())));
        rass.filter(seen ->
                        moaas.isEmpty() || !seen.taken().isBefore(moaas.get().taken()))
                .filter(seen -> seen.reading().value() <= low.whole())
                .ifPresent(seen ->
                        found.close(Refusal.of(SessionFault.SEDATED, "RASS must be above " + amount(low), seen.ref())));
    }

    private void sinceFirst(Sightings sightings, OffsetDateTime first, OffsetDateTime at, GateFindings found) {
        protocol.findMinimumStay()
                .filter(stay -> Sightings.isShort(first, at, stay))
                .ifPresent(stay -> found.close(Refusal.of(
                        SessionFault.STAY_TOO_SHORT, "the stay from the first drug must be at least " + amount(stay))));
        for (PlannedLook look : protocol.checkpoints()) {
            if (sightings.pressures().noneMatch(v -> Sightings.isAnswered(look, v, first))) {
                found.close(Refusal.of(
                        SessionFault.CHECKPOINT_MISSING,
                        "blood pressure must be taken at " + look.first() + " min after the first drug, from "
                                + (look.first() - look.early()) + " to "
                                + (look.first() + look.late()) + " min (" + look.origin() + ")"));
            }
        }
    }

    private void sinceLast(Sightings sightings, OffsetDateTime last, OffsetDateTime at, GateFindings found) {
        protocol.findMinimumAfterLast()
                .filter(after -> Sightings.isShort(last, at, after))
                .ifPresent(after -> found.close(Refusal.of(
                        SessionFault.TOO_SOON_AFTER_LAST,
                        "the time after the last drug must be at least " + amount(after))));
        sightings
                .findLast(
                        BloodPressure.class,
                        v -> v.taken().isAfter(last) && !v.taken().isAfter(at))
                .ifPresentOrElse(
                        seen -> {
                            if (protocol.alert().isReachedBy(seen.reading())) {
                                found.close(Refusal.of(
                                        SessionFault.PRESSURE_HIGH,
                                        "the last blood pressure must be "
                                                + protocol.alert().asCeiling(),
                                        seen.ref()));
                            }
                        },
                        () -> found.close(Refusal.of(
                                SessionFault.NOT_RECHECKED,
                                "blood pressure must be taken after the last drug (MON-61)")));
    }

    /** What was seen since the patient was ready may speak against it; what a prescriber set aside then is not asked again. */
    private GateFindings stillReady(OffsetDateTime at) {
        Optional<Gate> aside = session.gates().stream()
                .filter(gate -> gate.step().value().equals(Stepping.READY_GATE))
                .reduce((a, b) -> b)
                .filter(gate -> session.overrides().stream()
                        .anyMatch(override -> override.gate().equals(gate.id())));
        return ready(at)
                .without(refusal -> aside.isPresent()
                        && aside.get().reasons().contains(Stepping.reason(refusal))
                        && refusal.because().stream()
                                .noneMatch(ref -> isAnsweredAfter(aside.get().judged(), ref)));
    }

    /** The reasons of a gate name no answers and no screens, so that those given since are told from those set aside by their time. */
    private boolean isAnsweredAfter(OffsetDateTime judged, FactRef ref) {
        CareContext care = session.care();
        return switch (ref.kind()) {
            case CHECKLIST_ANSWER ->
                care.answers().stream()
                        .anyMatch(a -> a.id().equals(ref.id()) && a.given().isAfter(judged));
            case SUICIDALITY_SCREEN ->
                care.screens().stream()
                        .anyMatch(s -> s.id().equals(ref.id()) && s.taken().isAfter(judged));
            default -> false;
        };
    }

    /** Returns what speaks against the patient going home like this. */
    GateFindings finish(Discharge discharge) {
        GateFindings found = stillReady(discharge.at());
        Interval monitoring = session.record().monitoring();
        OffsetDateTime ready = monitoring == null ? null : monitoring.end();
        if (ready != null && discharge.at().isBefore(ready)) {
            found.close(Refusal.of(
                    SessionFault.DISCHARGE_TOO_EARLY, "the visit must end at or after the time the patient was ready"));
        }
        if (discharge.disposition() != Disposition.HOME) {
            found.close(Refusal.of(SessionFault.NOT_HOME, "a finished visit must end at home; else leave or transfer"));
        }
        if (session.record().setting() != Setting.TELEHEALTH) {
            escort(discharge, found);
        }
        if (!Boolean.TRUE.equals(discharge.instructionsGiven())) {
            found.close(
                    Refusal.of(SessionFault.INSTRUCTIONS_MISSING, "written instructions must be given (MON-69, V1)"));
        }
        Threshold within = protocol.lastPressureWithin();
        OffsetDateTime earliest = discharge.at().minusMinutes(within.whole());
        if (new Sightings(session.record())
                .pressures()
                .noneMatch(v -> !v.taken().isBefore(earliest) && !v.taken().isAfter(discharge.at()))) {
            found.close(Refusal.of(
                    SessionFault.LAST_PRESSURE_OLD,
                    "blood pressure must be taken before leaving, within " + amount(within)));
        }
        if (!isPlanned(CareVisitKind.CHECK_IN)) {
            found.unknown(
                    GateItem.CHECK_IN, SessionFault.CHECK_IN_UNPLANNED, "a contact must be planned for the next day");
        }
        if (!isPlanned(CareVisitKind.INTEGRATION)) {
            found.unknown(
                    GateItem.INTEGRATION, SessionFault.INTEGRATION_UNPLANNED, "an integration visit must be planned");
        }
        return found;
    }

    private void escort(Discharge discharge, GateFindings found) {
        Escort escort = discharge.escort();
        EscortKind kind = escort == null ? EscortKind.UNKNOWN : escort.kind();
        if (kind == EscortKind.NONE || kind == EscortKind.UNKNOWN) {
            found.close(Refusal.of(SessionFault.ESCORT_MISSING, "somebody must take the patient home (MON-14, V2)"));
        } else if (Objects.requireNonNull(escort).person() == null) {
            found.unknown(
                    GateItem.ESCORT_IDENTIFIED, SessionFault.ESCORT_UNIDENTIFIED, "the escort must be known by name");
        }
    }

    private boolean isPlanned(CareVisitKind kind) {
        return session.care().visits().stream()
                .anyMatch(v -> v.kind() == kind
                        && v.status() != RecordStatus.ENTERED_IN_ERROR
                        && (v.standing() == CareVisitStatus.PLANNED || v.standing() == CareVisitStatus.HELD));
    }

    static String amount(Threshold limit) {
        return limit.whole() + " " + limit.value().unit().code() + " (" + limit.origin() + ")";
    }
}
