package org.ketachart.sessions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Reading.RespiratoryRate;
import org.ketachart.core.observation.Reading.Weight;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.Sightings.Seen;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.LookFrom;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/** What was measured before a dose: the part of the gate that readings answer. */
record BaselineGate(
        Session session, Protocol protocol, Administration first, Optional<Clearance> clearance, GateFindings found) {
    void check() {
        OffsetDateTime start = first.time().start();
        Sightings sightings = new Sightings(session.record());
        Checklist calendar = new Checklist(session, start);
        Predicate<VitalSign> today = v -> !v.taken().isAfter(start) && calendar.isToday(v.taken());
        pressure(sightings.findLast(BloodPressure.class, today));
        sightings
                .findLast(OxygenSaturation.class, today)
                .filter(seen -> seen.reading().percent() < protocol.saturation().whole())
                .ifPresent(seen -> found.unmet(
                        GateItem.SATURATION,
                        SessionFault.SATURATION_LOW,
                        "oxygen saturation before the dose must be at least "
                                + protocol.saturation().whole() + " %",
                        seen.ref()));
        protocol.looks().stream()
                .filter(look -> look.from() == LookFrom.BEFORE_DOSE)
                .flatMap(look -> look.of().stream())
                .distinct()
                .filter(item -> !isSeen(item, sightings, today, calendar))
                .forEach(item -> found.unknown(
                        GateItem.BASELINE,
                        SessionFault.BASELINE_MISSING,
                        item.code() + " must be taken before the dose, on its day"));
        weight(sightings, calendar);
    }

    private void pressure(Optional<Seen<BloodPressure>> last) {
        if (last.isEmpty()) {
            found.unknown(
                    GateItem.PRESSURE,
                    SessionFault.PRESSURE_MISSING,
                    "blood pressure must be taken before the dose, on its day");
        } else if (protocol.hold().isReachedBy(last.get().reading())) {
            found.unmet(
                    GateItem.PRESSURE,
                    SessionFault.PRESSURE_HOLD,
                    "blood pressure before the dose must be " + protocol.hold().ceiling(),
                    last.get().ref());
        } else if (protocol.caution().isReachedBy(last.get().reading())
                && clearance.filter(c -> c.word() == ClearanceWord.YES).isPresent()) {
            found.unmet(
                    GateItem.PRESSURE_CAUTION,
                    SessionFault.CAUTION_NOT_NOTED,
                    "blood pressure above the caution limit must be cleared with cautions",
                    last.get().ref());
        }
    }

    /** Pressure, weight and suicidality have items of their own. */
    private boolean isSeen(LookItem item, Sightings sightings, Predicate<VitalSign> today, Checklist calendar) {
        return switch (item) {
            case BLOOD_PRESSURE, WEIGHT, SUICIDALITY -> true;
            case HEART_RATE -> seen(HeartRate.class, sightings, today);
            case RESPIRATORY_RATE -> seen(RespiratoryRate.class, sightings, today);
            case OXYGEN_SATURATION -> seen(OxygenSaturation.class, sightings, today);
            case SEDATION -> rated(sightings, calendar, Scale.MOAAS) || rated(sightings, calendar, Scale.RASS);
            case DISSOCIATION ->
                rated(sightings, calendar, Scale.CADSS_TOTAL) || rated(sightings, calendar, Scale.CADSS_6);
        };
    }

    private static boolean seen(Class<? extends Reading> kind, Sightings sightings, Predicate<VitalSign> today) {
        return sightings.findLast(kind, today).isPresent();
    }

    private boolean rated(Sightings sightings, Checklist calendar, Scale scale) {
        return sightings
                .findLastScore(scale, first.time().start())
                .filter(seen -> calendar.isToday(seen.taken()))
                .isPresent();
    }

    /** A dose in mg rests on no weight. */
    private void weight(Sightings sightings, Checklist calendar) {
        boolean byWeight = session.record().orders().stream()
                .anyMatch(o -> o.id().equals(first.order()) && o.dose().unit() == Unit.MILLIGRAM_PER_KILOGRAM);
        Optional<Threshold> days = protocol.limits().find(ProtocolValue.WEIGHT_AGE);
        if (!byWeight || days.isEmpty()) {
            return;
        }
        String message = "the weight a dose is computed from must be taken within "
                + days.get().whole() + " d";
        DosingWeight weight = first.weight();
        if (weight == null) {
            found.unknown(GateItem.WEIGHT, SessionFault.WEIGHT_OLD, message);
            return;
        }
        LocalDate oldest =
                calendar.day(first.time().start()).minusDays(days.get().whole() - 1L);
        Optional<Seen<Weight>> used = sightings.findLast(
                Weight.class,
                v -> !v.taken().isAfter(first.time().start())
                        && (weight.reading() == null || v.id().equals(weight.reading())));
        used.filter(seen -> weight.reading() != null && isFar(seen.reading(), weight))
                .ifPresent(seen -> found.unmet(
                        GateItem.WEIGHT,
                        SessionFault.WEIGHT_DIFFERS,
                        "the weight a dose is computed from must be that of the reading it names, but for rounding",
                        seen.ref()));
        if (used.isEmpty()) {
            found.unknown(GateItem.WEIGHT, SessionFault.WEIGHT_OLD, message);
        } else if (calendar.day(used.get().taken()).isBefore(oldest)) {
            found.unmet(
                    GateItem.WEIGHT,
                    SessionFault.WEIGHT_OLD,
                    message,
                    used.get().ref());
        }
    }

    /** How far a weight may be rounded is the protocol's to say; where it says nothing, not at all. */
    private boolean isFar(Weight read, DosingWeight used) {
        BigDecimal rounded = protocol.limits()
                .find(ProtocolValue.WEIGHT_ROUNDED)
                .map(limit -> limit.value().value())
                .orElse(BigDecimal.ZERO);
        return read.kilograms().subtract(used.weight().value()).abs().compareTo(rounded) > 0;
    }
}
