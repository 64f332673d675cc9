package org.ketachart.fhir;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.Comparator;
import org.ketachart.core.course.DoseRange;
import org.ketachart.core.course.SessionInterval;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

/** The parts that the resources of a maintenance plan share. */
final class PlanParts {
    private static final String UCUM = "http://unitsofmeasure.org";

    private PlanParts() {}

    /** Reads the intent; only a plan is one. */
    static void readIntent(FhirCursor in) {
        String intent = in.string();
        if (intent != null && !intent.equals("plan")) {
            in.fault(FhirFault.CODE, "the intent must be plan");
        }
    }

    /** Reads that a request asks for a medicine; one that forbids it is no plan. */
    static void readProhibition(FhirCursor in) {
        if (Boolean.FALSE.equals(in.bool())) {
            in.keep();
        } else {
            in.fault(FhirFault.MODIFIER, "a plan must ask for a medicine, not forbid it");
        }
    }

    /** Reads how many sessions there are in each interval: one. */
    static void readOnce(FhirCursor in) {
        Integer frequency = in.whole();
        if (frequency != null && frequency != 1) {
            in.fault(FhirFault.NUMBER, "a plan must have one session in each interval, had " + frequency);
        }
    }

    /** Reads from a list of references the first to a resource of ours of this type and kind; the others are kept. */
    static @Nullable String readOurs(FhirCursor in, String type, Kind kind, @Nullable String known) {
        String id = known;
        in.array();
        while (in.nextEntry()) {
            ResourceKey key = in.peekReference();
            if (id == null && key != null && key.kind() == kind && key.type().equals(type)) {
                id = in.reference(kind);
            } else {
                in.keep();
            }
        }
        return id;
    }

    /** Writes how far apart the sessions are. */
    static void writeInterval(SessionInterval interval, FhirWriter out) {
        out.object("timing");
        out.object("repeat");
        out.whole("frequency", 1);
        out.whole("period", interval.every());
        out.whole("periodMax", interval.atMost());
        out.code("periodUnit", interval.unit());
        out.end();
        out.end();
    }

    /** Reads the doses a plan allows. */
    static @Nullable DoseRange readRange(FhirCursor in) {
        Quantity low = null;
        Quantity high = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "low" -> low = in.quantity();
                case "high" -> high = in.quantity();
                default -> in.keep();
            }
        }
        in.need("low", low);
        in.need("high", high);
        Quantity from = low;
        Quantity to = high;
        return from == null || to == null ? null : in.build(() -> new DoseRange(from, to));
    }

    /** Writes a score held against a target. */
    static void writeTarget(String name, Quantity target, Comparator comparator, FhirWriter out) {
        out.object(name);
        out.decimal("value", target.value());
        out.code("comparator", comparator);
        out.word("unit", Units.text(target.unit()));
        out.word("system", UCUM);
        out.word("code", target.unit().code());
        out.end();
    }

    /** A target as it is read. */
    static final class Target {
        @Nullable
        Quantity amount;

        @Nullable
        Comparator comparator;

        void read(FhirCursor in) {
            BigDecimal value = null;
            Unit unit = null;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "value" -> value = in.decimal();
                    case "comparator" -> comparator = in.code(Comparator.class);
                    case "unit", "system" -> in.skip();
                    case "code" -> unit = in.code(Unit.class);
                    default -> in.keep();
                }
            }
            in.need("value", value);
            in.need("comparator", comparator);
            in.need("code", unit);
            BigDecimal number = value;
            Unit itsUnit = unit;
            amount = number == null || itsUnit == null ? null : in.build(() -> new Quantity(number, itsUnit));
        }
    }
}
