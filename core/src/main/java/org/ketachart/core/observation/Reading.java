package org.ketachart.core.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Plausible;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/** The numbers in a vital sign, or why there are none. Bounds are those of {@link Plausible}, not of health. */
public sealed interface Reading {
    /** Returns which vital sign this is a reading of. */
    VitalKind kind();

    /**
     * An arterial blood pressure. A pair inside the bounds may still be an emergency, which is for a protocol to say.
     *
     * @param systolic the peak pressure, from 40 to 300 mm[Hg]
     * @param diastolic the resting pressure, from 20 to 200 mm[Hg] and below {@code systolic}
     */
    record BloodPressure(int systolic, int diastolic) implements Reading {
        /** Checks the bounds. */
        public BloodPressure {
            Plausible.SYSTOLIC.check("systolic", systolic);
            Plausible.DIASTOLIC.check("diastolic", diastolic);
            Require.that(
                    diastolic < systolic,
                    "diastolic must be below systolic, was " + systolic + "/" + diastolic + " mm[Hg]");
        }

        @Override
        public VitalKind kind() {
            return VitalKind.BLOOD_PRESSURE;
        }

        /** Returns whether either number is above its limit; a number equal to its limit is not. */
        public boolean exceeds(BloodPressure limit) {
            return systolic > limit.systolic || diastolic > limit.diastolic;
        }
    }

    /**
     * A heart rate.
     *
     * @param perMinute beats, from 20 to 300 /min
     */
    record HeartRate(int perMinute) implements Reading {
        /** Checks the bounds. */
        public HeartRate {
            Plausible.HEART_RATE.check("heart rate", perMinute);
        }

        @Override
        public VitalKind kind() {
            return VitalKind.HEART_RATE;
        }
    }

    /**
     * An oxygen saturation by pulse oximetry. A saturation on oxygen is not the same news as one on room air.
     *
     * @param percent from 30 to 100 %
     * @param onOxygen whether oxygen was given while it was read; unknown when absent
     * @param flow the oxygen flow, from 0.1 to 60 L/min; only with {@code onOxygen} true
     */
    record OxygenSaturation(
            int percent,
            @Nullable Boolean onOxygen,
            @Nullable Quantity flow) implements Reading {
        /** Checks the bounds. */
        public OxygenSaturation {
            Plausible.OXYGEN_SATURATION.check("oxygen saturation", percent);
            Require.unit("oxygen flow", flow, Unit.LITER_PER_MINUTE);
            if (flow != null) {
                Require.that(Boolean.TRUE.equals(onOxygen), "an oxygen flow must come with oxygen given");
                Require.inRange("oxygen flow", flow, Unit.LITER_PER_MINUTE, "0.1", "60");
            }
        }

        @Override
        public VitalKind kind() {
            return VitalKind.OXYGEN_SATURATION;
        }
    }

    /**
     * A respiratory rate.
     *
     * @param perMinute breaths, from 0 to 80 /min; 0 is apnea
     */
    record RespiratoryRate(int perMinute) implements Reading {
        /** Checks the bounds. */
        public RespiratoryRate {
            Plausible.RESPIRATORY_RATE.check("respiratory rate", perMinute);
        }

        @Override
        public VitalKind kind() {
            return VitalKind.RESPIRATORY_RATE;
        }
    }

    /**
     * A body temperature, in the unit it was read in.
     *
     * @param value from 25 to 45 Cel, or from 77 to 113 [degF]
     */
    record Temperature(Quantity value) implements Reading {
        /** Checks the bounds. */
        public Temperature {
            Require.present("value", value);
            Plausible.TEMPERATURE.check("temperature", value);
        }

        @Override
        public VitalKind kind() {
            return VitalKind.TEMPERATURE;
        }
    }

    /**
     * A body weight, in the unit it was read in. The weight a dose was computed from is named by the administration, not here.
     *
     * @param value from 20 to 400 kg, or from 44 to 882 [lb_av]
     */
    record Weight(Quantity value) implements Reading {
        private static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");

        /** Checks the bounds. */
        public Weight {
            Require.present("value", value);
            Plausible.WEIGHT.check("weight", value);
        }

        @Override
        public VitalKind kind() {
            return VitalKind.WEIGHT;
        }

        /** Returns the weight in kilograms, exactly; a pound is 0.45359237 kg by definition. */
        public BigDecimal kilograms() {
            return value.unit() == Unit.KILOGRAM ? value.value() : value.value().multiply(KILOGRAMS_PER_POUND);
        }
    }

    /**
     * A body height, in the unit it was read in.
     *
     * @param value from 100 to 250 cm, or from 39 to 99 [in_i]
     */
    record Height(Quantity value) implements Reading {
        /** Checks the bounds. */
        public Height {
            Require.present("value", value);
            Plausible.HEIGHT.check("height", value);
        }

        @Override
        public VitalKind kind() {
            return VitalKind.HEIGHT;
        }
    }

    /**
     * A reading that was due and is not there.
     *
     * @param of which one
     * @param reason why; never a negative finding
     * @param note what was written about it; absent when nothing was
     */
    record NotTaken(
            VitalKind of, AbsentReason reason, @Nullable Note note) implements Reading {
        /** Checks that all of it is there. */
        public NotTaken {
            Require.present("of, reason", of, reason);
        }

        @Override
        public VitalKind kind() {
            return of;
        }
    }
}
