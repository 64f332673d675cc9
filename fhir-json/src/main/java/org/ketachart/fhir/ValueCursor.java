package org.ketachart.fhir;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.fhir.internal.JsonTape;

/** The data types of FHIR that hold a value of several parts: amounts, periods, annotations. */
abstract class ValueCursor extends CodingCursor {
    private static final String UCUM = "http://unitsofmeasure.org";

    ValueCursor(byte[] bytes, JsonTape tape, int at) {
        super(bytes, tape, at);
    }

    /** Reads the first bare text of a list of Annotations; annotations with an author or a time are kept. */
    public @Nullable Note notes() {
        Note note = null;
        array();
        while (nextEntry()) {
            int here = here();
            boolean bare = peek(here, "text") >= 0
                    && peek(here, "time") < 0
                    && peek(here, "authorString") < 0
                    && peek(here, "authorReference") < 0;
            if (note != null || !bare) {
                keep();
                continue;
            }
            object();
            while (nextField()) {
                if (name().equals("text")) {
                    note = note();
                } else {
                    keep();
                }
            }
        }
        return note;
    }

    /** Reads an amount in a unit the record is charted in. */
    public @Nullable Quantity quantity() {
        BigDecimal value = null;
        String system = null;
        String code = null;
        object();
        while (nextField()) {
            switch (name()) {
                case "value" -> value = decimal();
                case "unit" -> skip();
                case "system" -> system = string();
                case "code" -> code = string();
                case "comparator" -> {
                    fault(FhirFault.MODIFIER, "an amount must be known exactly, had a comparator");
                    skip();
                }
                default -> keep();
            }
        }
        need("value", value);
        Unit unit =
                code == null || !UCUM.equals(system) ? null : Unit.find(code).orElse(null);
        if (unit == null) {
            fault(FhirFault.UNIT, "the unit must be a UCUM code of the closed list");
        }
        if (value == null || unit == null) {
            return null;
        }
        BigDecimal amount = value;
        return build(() -> new Quantity(amount, unit));
    }

    /** Returns an amount as a whole number in this unit; records under the name of its field why it is none. */
    public @Nullable Integer whole(String name, @Nullable Quantity quantity, Unit unit) {
        need(name, quantity);
        if (quantity == null) {
            return null;
        }
        if (quantity.unit() != unit) {
            fault(
                    FhirFault.UNIT,
                    name,
                    "the unit must be " + unit.code() + ", was "
                            + quantity.unit().code());
            return null;
        }
        try {
            return quantity.value().intValueExact();
        } catch (ArithmeticException e) {
            fault(FhirFault.NUMBER, name, "the number must be whole, with at most 9 digits");
            return null;
        }
    }

    /** Reads a Period with a start. */
    public @Nullable Interval period() {
        OffsetDateTime start = null;
        OffsetDateTime end = null;
        object();
        while (nextField()) {
            switch (name()) {
                case "start" -> start = dateTime();
                case "end" -> end = dateTime();
                default -> keep();
            }
        }
        need("start", start);
        OffsetDateTime from = start;
        OffsetDateTime to = end;
        return from == null ? null : build(() -> new Interval(from, to));
    }

    /** Reads a moment as a time without an end. */
    public @Nullable Interval moment() {
        OffsetDateTime start = dateTime();
        return start == null ? null : build(() -> new Interval(start, null));
    }
}
