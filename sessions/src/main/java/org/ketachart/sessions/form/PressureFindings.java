package org.ketachart.sessions.form;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.form.FormGap.Why;
import org.ketachart.sessions.protocol.LookFrom;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.Protocol;

/** The three blood pressures of the form (REM-31). */
record PressureFindings(SessionRecord record, DoseFindings dose, EndStep end, Protocol protocol) {
    /** A reading and whatever made it the one that is asked for. */
    record Seen(VitalSign vital, List<FactRef> facts, List<EventId> steps) {
        BloodPressure pressure() {
            return (BloodPressure) vital.reading();
        }
    }

    static Finding systolic(Optional<Seen> seen) {
        return finding(seen, seen.map(one -> one.pressure().systolic()));
    }

    static Finding diastolic(Optional<Seen> seen) {
        return finding(seen, seen.map(one -> one.pressure().diastolic()));
    }

    private static Finding finding(Optional<Seen> seen, Optional<Integer> number) {
        return seen.isEmpty() || number.isEmpty()
                ? Finding.none(Why.NOT_RECORDED)
                : Finding.of(
                        new Whole(number.get()), seen.get().facts(), seen.get().steps());
    }

    Optional<Seen> before() {
        return dose.first()
                .flatMap(device -> record.findBaseline(device.time().start())
                        .map(vital -> new Seen(vital, List.of(ref(vital), DoseFindings.ref(device)), List.of())));
    }

    /** The reading after the first device that is charted as that look, whatever its minute; where there is none, the one nearest to it within the protocol's window. */
    Optional<Seen> at40() {
        Optional<Seen> charted = dose.first()
                .flatMap(device -> pressures()
                        .filter(vital -> vital.checkpoint() == CheckpointRole.AT_40_MINUTES
                                && vital.taken().isAfter(device.time().start()))
                        .max(byTime())
                        .map(vital -> new Seen(vital, List.of(ref(vital), DoseFindings.ref(device)), List.of())));
        if (charted.isPresent()) {
            return charted;
        }
        return protocol.looks().stream()
                .filter(look -> look.role() == CheckpointRole.AT_40_MINUTES)
                .flatMap(look -> nearest(look).stream())
                .findFirst();
    }

    private Optional<Seen> nearest(PlannedLook look) {
        boolean first = look.from() == LookFrom.FIRST_DRUG;
        Optional<OffsetDateTime> from =
                first ? dose.first().map(device -> device.time().start()) : dose.lastEnd();
        Optional<FactRef> device = (first ? dose.first() : dose.last()).map(DoseFindings::ref);
        return from.flatMap(start -> pressures()
                .filter(vital -> vital.checkpoint() == null)
                .filter(vital -> Math.abs(seconds(start, vital, look)) <= window(start, vital, look))
                .min(Comparator.comparing(vital -> Math.abs(seconds(start, vital, look))))
                .map(vital -> {
                    List<FactRef> facts = new ArrayList<>(List.of(ref(vital)));
                    device.ifPresent(facts::add);
                    return new Seen(vital, facts, List.of());
                }));
    }

    private static long window(OffsetDateTime start, VitalSign vital, PlannedLook look) {
        return (seconds(start, vital, look) < 0 ? look.early() : look.late()) * 60L;
    }

    private static long seconds(OffsetDateTime start, VitalSign vital, PlannedLook look) {
        return Duration.between(start, vital.taken()).toSeconds() - look.first() * 60L;
    }

    /** The last after the last device, up to the end of monitoring. */
    Optional<Seen> completion() {
        return dose.lastEnd()
                .flatMap(from -> dose.end()
                        .flatMap(to -> pressures()
                                .filter(vital -> vital.taken().isAfter(from)
                                        && !vital.taken().isAfter(to))
                                .max(byTime())
                                .map(vital -> new Seen(
                                        vital,
                                        List.of(
                                                ref(vital),
                                                DoseFindings.ref(dose.last().orElseThrow())),
                                        end.events()))));
    }

    private Stream<VitalSign> pressures() {
        return record.vitalSigns().stream()
                .filter(vital -> vital.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(vital -> vital.reading() instanceof BloodPressure);
    }

    private static Comparator<VitalSign> byTime() {
        return Comparator.comparing(VitalSign::taken, OffsetDateTime.timeLineOrder());
    }

    private static FactRef ref(VitalSign vital) {
        return new FactRef(FactKind.VITAL_SIGN, vital.id());
    }
}
