package org.ketachart.fhir;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.fhir.ObservationCodes.VitalPart;

/** The numbers of a vital sign in its Observation: value, components, or the reason why there are none. */
final class ReadingFields {
    private final boolean host;
    private final Set<VitalPart> parts = EnumSet.noneOf(VitalPart.class);

    @Nullable
    Quantity value;

    @Nullable
    AbsentReason absent;

    @Nullable
    Note note;

    private @Nullable Quantity systolic;
    private @Nullable Quantity diastolic;
    private @Nullable Quantity flow;
    private @Nullable Boolean onOxygen;

    /**
     * Creates what is to be read.
     *
     * @param host whether others wrote it, who say by a flow alone that oxygen was given
     */
    ReadingFields(boolean host) {
        this.host = host;
    }

    static void writeValue(Reading reading, FhirWriter out) {
        if (reading instanceof Reading.HeartRate rate) {
            out.quantity("valueQuantity", rate.perMinute(), Unit.PER_MINUTE);
        } else if (reading instanceof Reading.RespiratoryRate rate) {
            out.quantity("valueQuantity", rate.perMinute(), Unit.PER_MINUTE);
        } else if (reading instanceof Reading.OxygenSaturation saturation) {
            out.quantity("valueQuantity", saturation.percent(), Unit.PERCENT);
        } else if (reading instanceof Reading.Temperature temperature) {
            out.quantity("valueQuantity", temperature.value());
        } else if (reading instanceof Reading.Weight weight) {
            out.quantity("valueQuantity", weight.value());
        } else if (reading instanceof Reading.Height height) {
            out.quantity("valueQuantity", height.value());
        } else if (reading instanceof Reading.NotTaken missed) {
            out.concept("dataAbsentReason", ObservationCodes.ABSENT_REASON, missed.reason());
            out.notes("note", missed.note());
        }
    }

    static void writeComponents(Reading reading, FhirWriter out) {
        out.array("component");
        if (reading instanceof Reading.BloodPressure pressure) {
            write(VitalPart.SYSTOLIC, pressure.systolic(), out);
            write(VitalPart.DIASTOLIC, pressure.diastolic(), out);
        } else if (reading instanceof Reading.NotTaken missed && missed.kind() == VitalKind.BLOOD_PRESSURE) {
            write(VitalPart.SYSTOLIC, missed.reason(), out);
            write(VitalPart.DIASTOLIC, missed.reason(), out);
        } else if (reading instanceof Reading.OxygenSaturation saturation) {
            if (saturation.onOxygen() != null) {
                begin(VitalPart.ON_OXYGEN, out);
                out.bool("valueBoolean", saturation.onOxygen());
                out.end();
            }
            if (saturation.flow() != null) {
                begin(VitalPart.OXYGEN_FLOW, out);
                out.quantity("valueQuantity", saturation.flow());
                out.end();
            }
        }
        out.end();
    }

    private static void begin(VitalPart part, FhirWriter out) {
        out.object();
        out.concept("code", ObservationCodes.VITAL_PART, part);
    }

    private static void write(VitalPart part, int pressure, FhirWriter out) {
        begin(part, out);
        out.quantity("valueQuantity", pressure, Unit.MILLIMETER_OF_MERCURY);
        out.end();
    }

    private static void write(VitalPart part, AbsentReason reason, FhirWriter out) {
        begin(part, out);
        out.concept("dataAbsentReason", ObservationCodes.ABSENT_REASON, reason);
        out.end();
    }

    void readComponents(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            VitalPart part = in.peekConcept("code", ObservationCodes.VITAL_PART);
            if (part == null) {
                in.keep();
                continue;
            }
            if (!parts.add(part)) {
                in.fault(FhirFault.CONTRADICTION, "a part of a reading must be there once, was there twice");
                in.skip();
                continue;
            }
            if (in.peek(in.here(), "valueQuantity") >= 0 && in.peek(in.here(), "dataAbsentReason") >= 0) {
                in.fault(FhirFault.CONTRADICTION, "a part of a reading must be there or be absent, was both");
            }
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "code" -> in.concept(ObservationCodes.VITAL_PART);
                    case "valueQuantity" -> put(part, in.quantity());
                    case "valueBoolean" -> onOxygen = in.bool();
                    case "dataAbsentReason" -> in.concept(ObservationCodes.ABSENT_REASON);
                    default -> in.keep();
                }
            }
        }
    }

    private void put(VitalPart part, @Nullable Quantity amount) {
        switch (part) {
            case SYSTOLIC -> systolic = amount;
            case DIASTOLIC -> diastolic = amount;
            case OXYGEN_FLOW -> flow = amount;
            case ON_OXYGEN -> onOxygen = null;
        }
    }

    /** Returns the reading that the fields make, after the resource was gone through. */
    @Nullable
    Reading reading(VitalKind kind, FhirCursor in) {
        AbsentReason reason = absent;
        if (reason != null) {
            if (value != null || systolic != null || diastolic != null) {
                in.fault(FhirFault.CONTRADICTION, "dataAbsentReason", "a reading must be there or be absent, was both");
                return null;
            }
            return new Reading.NotTaken(kind, reason, note);
        }
        return switch (kind) {
            case BLOOD_PRESSURE -> pressure(in);
            case HEART_RATE -> rate(in, Reading.HeartRate::new);
            case RESPIRATORY_RATE -> rate(in, Reading.RespiratoryRate::new);
            case OXYGEN_SATURATION -> saturation(in);
            case TEMPERATURE -> amount(in, Reading.Temperature::new);
            case WEIGHT -> amount(in, Reading.Weight::new);
            case HEIGHT -> amount(in, Reading.Height::new);
        };
    }

    private @Nullable Reading pressure(FhirCursor in) {
        Integer upper = in.whole("component", systolic, Unit.MILLIMETER_OF_MERCURY);
        Integer lower = in.whole("component", diastolic, Unit.MILLIMETER_OF_MERCURY);
        return upper == null || lower == null
                ? null
                : in.build("component", () -> new Reading.BloodPressure(upper, lower));
    }

    private @Nullable Reading saturation(FhirCursor in) {
        if (host && flow != null && onOxygen == null) {
            boolean flowing = flow.value().signum() > 0;
            onOxygen = flowing ? Boolean.TRUE : null;
            flow = flowing ? flow : null;
        }
        Integer percent = in.whole("valueQuantity", value, Unit.PERCENT);
        return percent == null
                ? null
                : in.build("valueQuantity", () -> new Reading.OxygenSaturation(percent, onOxygen, flow));
    }

    private @Nullable Reading rate(FhirCursor in, IntFunction<Reading> maker) {
        Integer perMinute = in.whole("valueQuantity", value, Unit.PER_MINUTE);
        return perMinute == null ? null : in.build("valueQuantity", () -> maker.apply(perMinute));
    }

    private @Nullable Reading amount(FhirCursor in, Function<Quantity, Reading> maker) {
        in.need("valueQuantity", value);
        Quantity amount = value;
        return amount == null ? null : in.build("valueQuantity", () -> maker.apply(amount));
    }

    /** Returns the reading in one line. */
    static String line(Reading reading) {
        String name = ObservationCodes.VITAL_SIGN.own(reading.kind()).display();
        if (reading instanceof Reading.BloodPressure pressure) {
            return name + " " + pressure.systolic() + "/" + pressure.diastolic() + " mmHg";
        }
        if (reading instanceof Reading.HeartRate rate) {
            return name + " " + rate.perMinute() + " /min";
        }
        if (reading instanceof Reading.RespiratoryRate rate) {
            return name + " " + rate.perMinute() + " /min";
        }
        if (reading instanceof Reading.OxygenSaturation saturation) {
            return name + " " + saturation.percent() + " %";
        }
        if (reading instanceof Reading.Temperature temperature) {
            return name + amount(temperature.value());
        }
        if (reading instanceof Reading.Weight weight) {
            return name + amount(weight.value());
        }
        if (reading instanceof Reading.Height height) {
            return name + amount(height.value());
        }
        return name + " not taken";
    }

    private static String amount(Quantity amount) {
        return " " + amount.value().toPlainString() + " " + Units.text(amount.unit());
    }
}
