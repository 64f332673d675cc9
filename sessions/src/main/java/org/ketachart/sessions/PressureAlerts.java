package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.sessions.AlertSubject.Point;
import org.ketachart.sessions.protocol.LargeRise;
import org.ketachart.sessions.protocol.PressureLimit;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/**
 * When blood pressure raises an alert, and when it is over; before the first drug and after it the limits differ.
 *
 * @param protocol the limits
 * @param firstDrug when the first drug reached the patient; absent when none did
 * @param baseline the pressure before it; absent when none was taken
 */
record PressureAlerts(
        Protocol protocol,
        Optional<OffsetDateTime> firstDrug,
        Optional<BloodPressure> baseline,
        PressureLimit crisis,
        PressureLimit alert,
        LargeRise rise,
        PressureLimit caution,
        int margin) {
    static AlertSubject<BloodPressure> of(
            Protocol protocol, Optional<OffsetDateTime> firstDrug, Optional<BloodPressure> baseline) {
        PressureAlerts rules = new PressureAlerts(
                protocol,
                firstDrug,
                baseline,
                protocol.crisis(),
                protocol.alert(),
                protocol.largeRise(),
                protocol.caution(),
                protocol.limits().of(ProtocolValue.PRESSURE_CLEARS).whole());
        return new AlertSubject<>(
                rules::reached, rules::isOver, SessionAlert.PRESSURE_HIGH, SessionAlert.PRESSURE_RECHECK);
    }

    private boolean isAfterDrug(OffsetDateTime at) {
        return firstDrug.isPresent() && at.isAfter(firstDrug.get());
    }

    private @Nullable SessionAlert reached(Point<BloodPressure> point) {
        BloodPressure seen = point.seen();
        if (crisis.isReachedBy(seen)) {
            return SessionAlert.PRESSURE_CRISIS;
        }
        if (!isAfterDrug(point.at())) {
            return caution.isReachedBy(seen) || protocol.hold().isReachedBy(seen)
                    ? SessionAlert.PRESSURE_BEFORE_DOSE
                    : null;
        }
        if (alert.isReachedBy(seen)) {
            return SessionAlert.PRESSURE_HIGH;
        }
        return baseline.isPresent() && rise.isReachedBy(baseline.get(), seen) ? SessionAlert.PRESSURE_RISE : null;
    }

    private boolean isOver(SessionAlert word, Point<BloodPressure> point) {
        BloodPressure seen = point.seen();
        return switch (word) {
            case PRESSURE_CRISIS -> crisis.isClearedBy(seen, margin);
            case PRESSURE_HIGH, PRESSURE_RECHECK -> alert.isClearedBy(seen, margin);
            case PRESSURE_RISE -> baseline.isEmpty() || rise.isClearedBy(baseline.get(), seen, margin);
            default -> isAfterDrug(point.at()) || caution.isClearedBy(seen, 0);
        };
    }
}
