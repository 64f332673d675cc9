package org.ketachart.fhir;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

/** The one dosage of an order: its words, how long an infusion is to run, route and amount. */
final class OrderDosage {
    private static final String MINUTES = "min";

    @Nullable
    Route route;

    @Nullable
    Quantity dose;

    @Nullable
    Quantity over;

    @Nullable
    Note instruction;

    static void write(MedicationOrder order, FhirWriter out) {
        out.array("dosageInstruction");
        out.object();
        Note instruction = order.instruction();
        out.string("text", instruction == null ? null : instruction.text());
        Quantity over = order.over();
        if (over != null) {
            out.object("timing");
            out.object("repeat");
            out.decimal("duration", over.value());
            out.word("durationUnit", MINUTES);
            out.end();
            out.end();
        }
        out.concept("route", DoseCodes.ROUTE, order.route());
        out.array("doseAndRate");
        out.object();
        out.quantity("doseQuantity", order.dose());
        out.end();
        out.end();
        out.end();
        out.end();
    }

    void read(FhirCursor in) {
        in.array();
        boolean first = true;
        while (in.nextEntry()) {
            if (!first) {
                in.fault(FhirFault.CONTRADICTION, "an order must have one dosage, had more");
                in.skip();
                continue;
            }
            first = false;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "text" -> instruction = in.note();
                    case "timing" -> readTiming(in);
                    case "route" -> route = in.concept(DoseCodes.ROUTE);
                    case "doseAndRate" -> readDose(in);
                    default -> in.keep();
                }
            }
        }
    }

    private void readTiming(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            if (in.name().equals("repeat")) {
                readRepeat(in);
            } else {
                in.keep();
            }
        }
    }

    private void readRepeat(FhirCursor in) {
        BigDecimal duration = null;
        boolean inMinutes = false;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "duration" -> duration = in.decimal();
                case "durationUnit" -> {
                    inMinutes = MINUTES.equals(in.string());
                    if (!inMinutes) {
                        in.fault(FhirFault.UNIT, "the time an infusion is to run must be in min");
                    }
                }
                default -> in.keep();
            }
        }
        if (duration != null && !inMinutes) {
            in.need("durationUnit", in.has("durationUnit") ? MINUTES : null);
        } else if (duration != null) {
            BigDecimal minutes = duration;
            over = in.build("duration", () -> new Quantity(minutes, Unit.MINUTE));
        }
    }

    private void readDose(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (dose != null) {
                in.fault(FhirFault.CONTRADICTION, "an order must have one dose, had more");
                in.skip();
                continue;
            }
            in.object();
            while (in.nextField()) {
                if (in.name().equals("doseQuantity")) {
                    dose = in.quantity();
                } else {
                    in.keep();
                }
            }
        }
    }

    /** Records what is missing, after the resource was gone through. */
    void need(FhirCursor in) {
        in.need("dosageInstruction[0].route", route);
        in.need("dosageInstruction[0].doseAndRate[0].doseQuantity", dose);
    }
}
