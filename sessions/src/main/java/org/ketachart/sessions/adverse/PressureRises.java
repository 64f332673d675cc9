package org.ketachart.sessions.adverse;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.protocol.LargeRise;
import org.ketachart.sessions.protocol.PressureLimit;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/**
 * When the pressure after the first drug was at a limit that speaks for an adverse event: a large rise (MON-43), the alert limit in two readings
 * in a row (MON-42), or a crisis (MON-44).
 *
 * <p>They are judged side by side. Alerts of pressure take the place of each other, for one thing is to be done at a time: a reading that waits
 * for its confirmation is looked at again and raises no lesser alert besides. Here it is a large rise all the same, so that a higher pressure never
 * says less than a lower one.
 */
final class PressureRises {
    private final Optional<BloodPressure> before;
    private final LargeRise rise;
    private final PressureLimit alert;
    private final PressureLimit crisis;
    private final int margin;
    private boolean risen;
    private boolean atAlert;
    private boolean confirmed;
    private boolean inCrisis;

    /**
     * A time without a gap at one limit or another.
     *
     * @param because the reading it began with
     * @param since when that was taken
     * @param until when a reading was well clear of every limit again; absent while none was
     */
    record Stretch(
            FactRef because, OffsetDateTime since, @Nullable OffsetDateTime until) {}

    private PressureRises(Protocol protocol, Optional<BloodPressure> before) {
        this.before = before;
        this.rise = protocol.largeRise();
        this.alert = protocol.alert();
        this.crisis = protocol.crisis();
        this.margin = protocol.limits().of(ProtocolValue.PRESSURE_CLEARS).whole();
    }

    /** Returns the stretches in the order of the clinic. */
    static List<Stretch> of(SeenFacts seen, Protocol protocol, OffsetDateTime firstDrug) {
        List<VitalSign> pressures = seen.record().vitalSigns().stream()
                .filter(vital -> vital.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(vital -> vital.reading() instanceof BloodPressure
                        && !vital.taken().isBefore(firstDrug))
                .sorted(Comparator.comparing(VitalSign::taken, OffsetDateTime.timeLineOrder()))
                .toList();
        return new PressureRises(protocol, seen.findBaseline()).walk(pressures, firstDrug);
    }

    private List<Stretch> walk(List<VitalSign> pressures, OffsetDateTime firstDrug) {
        List<Stretch> stretches = new ArrayList<>();
        VitalSign first = null;
        for (VitalSign vital : pressures) {
            boolean speaks =
                    isAtLimit((BloodPressure) vital.reading(), vital.taken().isAfter(firstDrug));
            if (speaks && first == null) {
                first = vital;
            } else if (!speaks && first != null) {
                stretches.add(stretch(first, vital.taken()));
                first = null;
            }
        }
        if (first != null) {
            stretches.add(stretch(first, null));
        }
        return stretches;
    }

    private static Stretch stretch(VitalSign first, @Nullable OffsetDateTime until) {
        return new Stretch(new FactRef(FactKind.VITAL_SIGN, first.id()), first.taken(), until);
    }

    /** A reading of the minute of the drug may still be from before it: of that only a crisis counts. */
    private boolean isAtLimit(BloodPressure seen, boolean afterDrug) {
        boolean emergency = crisis.isReachedBy(seen);
        boolean atAlertBefore = atAlert;
        atAlert = afterDrug && (emergency || alert.isReachedBy(seen));
        confirmed = (atAlert && atAlertBefore) || (confirmed && !alert.isClearedBy(seen, margin));
        inCrisis = emergency || (inCrisis && !crisis.isClearedBy(seen, margin));
        risen = before.isPresent()
                && afterDrug
                && (rise.isReachedBy(before.get(), seen) || (risen && !rise.isClearedBy(before.get(), seen, margin)));
        return risen || confirmed || inCrisis;
    }
}
