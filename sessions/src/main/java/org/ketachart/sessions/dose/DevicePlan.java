package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/**
 * How many nasal devices of esketamine an order is for, how many of them are used, and from when on the next may be given.
 *
 * <p>A device that reached the patient in part, or by an amount nobody knows, is used: it is for single use and never primed (RTE-04, V1),
 * and what it lacks is not made up by another. One that gave nothing at all is not.
 *
 * @param ordered the devices of the order, from 1 to 3; absent when it is not for whole devices
 * @param used the devices of the visit that reached the patient, whatever their order; without those whose versions differ
 * @param remaining those still to give, not negative; unknown when absent
 * @param next how the next one stands
 * @param notBefore the earliest time of the next; there when {@code next} is {@link Next#AFTER_REST}
 * @param warnings what does not fit; a device that was given too soon stays given
 */
public record DevicePlan(
        @Nullable Integer ordered,
        int used,
        @Nullable Integer remaining,
        Next next,
        @Nullable Instant notBefore,
        List<DoseWarning> warnings) {
    /** What one device holds (RTE-01): 28 mg, which is the dose step as well (RTE-16). */
    public static final Threshold CONTENT = Threshold.of("28", Unit.MILLIGRAM, "RTE-01", Mark.V2);

    /** The rest after a device before the next (RTE-03): 5 min. */
    public static final Threshold REST = Threshold.of("5", Unit.MINUTE, "RTE-03", Mark.V2);

    private static final int MOST_DEVICES = 3;
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

    /** How the next device stands. */
    public enum Next implements Coded {
        /** None was used yet; nothing here speaks of time. */
        FIRST("first"),
        /** From {@link DevicePlan#notBefore()} on. */
        AFTER_REST("after-rest"),
        /** One is being given; chart its end first. */
        IN_PROGRESS("in-progress"),
        /** There is none. */
        NONE("none"),
        /** What was ordered or given is not clear; see the warnings. */
        UNKNOWN("unknown");

        private final String code;

        Next(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Keeps its own copy. */
    public DevicePlan {
        Require.present("next, warnings", next, warnings);
        Require.that((next == Next.AFTER_REST) == (notBefore != null), "a device after a rest must have its time");
        warnings = List.copyOf(warnings);
    }

    /** Returns how many devices make a dose: 28 mg one, 56 mg two, 84 mg three (RTE-02); nothing for any other amount. */
    public static Optional<Integer> findCount(Quantity dose) {
        if (dose.unit() == Unit.MILLIGRAM) {
            for (int count = 1; count <= MOST_DEVICES; count++) {
                if (dose.value().compareTo(CONTENT.value().value().multiply(BigDecimal.valueOf(count))) == 0) {
                    return Optional.of(count);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the plan with the default {@link #REST}. */
    public static DevicePlan of(MedicationOrder order, Collection<Administration> charted) {
        return of(order, charted, REST);
    }

    /** Returns the plan with the rest of a protocol, which a clinic may have set; the default where it has none. */
    public static DevicePlan of(MedicationOrder order, Collection<Administration> charted, Protocol protocol) {
        return of(
                order,
                charted,
                protocol.limits().find(ProtocolValue.DEVICE_REST).orElse(REST));
    }

    /**
     * Returns the plan as far as charted.
     *
     * @param order the order in force
     * @param charted everything given in the visit, in any order
     * @param rest after the end of a device, or after its start where no end is charted; from 0 to 1440 min
     * @throws org.ketachart.core.value.DomainException if the rest is not in min, or out of its bounds
     */
    public static DevicePlan of(MedicationOrder order, Collection<Administration> charted, Threshold rest) {
        Require.unit("rest", rest.value(), Unit.MINUTE);
        Require.inRange("rest", rest.value(), Unit.MINUTE, "0", "1440");
        Versions versions = Versions.of(charted, DevicePlan::isUsed);
        List<DoseWarning> found = new ArrayList<>(versions.differing());
        Integer ordered = order.drug() == Drug.ESKETAMINE && order.route() == Route.NASAL
                ? findCount(order.dose()).orElse(null)
                : null;
        if (ordered == null) {
            found.add(DoseWarning.of(
                    DoseConcern.NOT_WHOLE_DEVICES,
                    "an order for devices must be 28, 56 or 84 mg of nasal esketamine (RTE-02, V2)"));
        }
        List<Administration> used = versions.standing();
        boolean clear = versions.differing().isEmpty() && isContentClear(used, found);
        if (ordered != null && used.size() > ordered) {
            found.add(DoseWarning.of(
                    DoseConcern.DEVICES_ABOVE_ORDER, "devices must be at most those ordered (RTE-02, V2)", used));
        }
        Instant rested = rested(used, rest, found);
        Integer remaining = ordered == null || !clear ? null : Integer.valueOf(Math.max(0, ordered - used.size()));
        Next next = next(remaining, used);
        return new DevicePlan(ordered, used.size(), remaining, next, next == Next.AFTER_REST ? rested : null, found);
    }

    private static boolean isUsed(Administration giving) {
        return giving.drug() == Drug.ESKETAMINE && giving.form() == DoseForm.DEVICE && giving.reachedPatient();
    }

    /** Tells of devices charted with another amount than they hold; more than one holds may be two in one line. */
    private static boolean isContentClear(List<Administration> used, List<DoseWarning> found) {
        boolean clear = true;
        for (Administration device : used) {
            if (device.given() != null) {
                int order = device.given().value().compareTo(CONTENT.value().value());
                if (order > 0 || (order < 0 && device.completion() == Completion.GIVEN)) {
                    found.add(DoseWarning.of(
                            DoseConcern.DEVICE_CONTENT, "one device holds 28 mg (" + CONTENT.origin() + ")", device));
                }
                clear &= order <= 0;
            }
        }
        return clear;
    }

    private static Next next(@Nullable Integer remaining, List<Administration> used) {
        if (remaining == null) {
            return Next.UNKNOWN;
        }
        if (remaining == 0) {
            return Next.NONE;
        }
        if (used.stream().anyMatch(device -> device.completion() == Completion.IN_PROGRESS)) {
            return Next.IN_PROGRESS;
        }
        return used.isEmpty() ? Next.FIRST : Next.AFTER_REST;
    }

    /** Returns when the rest after the last device is over, and tells of each that began before it should. */
    private static @Nullable Instant rested(List<Administration> used, Threshold rest, List<DoseWarning> found) {
        Duration pause = Duration.ofNanos(rest.value()
                .value()
                .multiply(SECONDS_PER_MINUTE)
                .movePointRight(9)
                .longValueExact());
        Instant rested = null;
        for (Administration device : used) {
            if (rested != null && Times.start(device).isBefore(rested)) {
                found.add(DoseWarning.of(
                        DoseConcern.DEVICE_TOO_SOON,
                        "a device must come " + rest.value().value().toPlainString() + " min after the one before ("
                                + rest.origin() + ")",
                        device));
            }
            Instant end = Times.findEnd(device);
            Instant after = (end == null ? Times.start(device) : end).plus(pause);
            rested = rested == null || after.isAfter(rested) ? after : rested;
        }
        return rested;
    }
}
