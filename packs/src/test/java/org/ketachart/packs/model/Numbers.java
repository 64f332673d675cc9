package org.ketachart.packs.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/** The numbers of a protocol, and what they are held against. */
record Numbers(Protocol protocol) {
    boolean has(ProtocolValue name) {
        return protocol.limits().find(name).isPresent();
    }

    BigDecimal exact(ProtocolValue name) {
        return protocol.limits().of(name).value().value();
    }

    int of(ProtocolValue name) {
        return exact(name).intValueExact();
    }

    /** Returns whether fewer minutes passed than a limit says; a limit the protocol does not have is never missed. */
    boolean isShort(@Nullable Instant from, Instant to, ProtocolValue minutes) {
        return from != null && has(minutes) && to.isBefore(from.plus(of(minutes), ChronoUnit.MINUTES));
    }

    boolean from(BloodPressure seen, ProtocolValue systolic, ProtocolValue diastolic) {
        return seen.systolic() >= of(systolic) || seen.diastolic() >= of(diastolic);
    }

    boolean above(BloodPressure seen, ProtocolValue systolic, ProtocolValue diastolic) {
        return seen.systolic() > of(systolic) || seen.diastolic() > of(diastolic);
    }

    boolean isRisen(BloodPressure base, BloodPressure seen) {
        return seen.systolic() >= base.systolic() + of(ProtocolValue.RISE_SYSTOLIC)
                || seen.diastolic() >= base.diastolic() + of(ProtocolValue.RISE_DIASTOLIC);
    }

    boolean isRisenByPercent(BloodPressure base, BloodPressure seen) {
        int part = of(ProtocolValue.RISE_PERCENT);
        return 100 * (seen.systolic() - base.systolic()) > part * base.systolic()
                || 100 * (seen.diastolic() - base.diastolic()) > part * base.diastolic();
    }
}
