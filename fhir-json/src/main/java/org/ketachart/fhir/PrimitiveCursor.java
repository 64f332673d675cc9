package org.ketachart.fhir;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.PartialDate;
import org.ketachart.fhir.internal.FhirTimes;
import org.ketachart.fhir.internal.JsonTape;

/** The primitive types of FHIR: text, codes, truth, numbers, times, and the values made of one of them. */
abstract class PrimitiveCursor extends JsonCursor {
    PrimitiveCursor(byte[] bytes, JsonTape tape, int at) {
        super(bytes, tape, at);
    }

    /** Reads text. */
    public @Nullable String string() {
        int start = take('"', "a string");
        if (start < 0) {
            return null;
        }
        String text = decode(start);
        if (text.isEmpty()) {
            fault(FhirFault.SHAPE, "a string must not be empty");
            return null;
        }
        return text;
    }

    /** Reads a word whose own code is FHIR's code. */
    public <E extends Enum<E> & Coded> @Nullable E code(Class<E> type) {
        String code = string();
        if (code == null) {
            return null;
        }
        for (E word : type.getEnumConstants()) {
            if (word.code().equals(code)) {
                return word;
            }
        }
        fault(
                FhirFault.CODE,
                "the code must be one of "
                        + Stream.of(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", ")));
        return null;
    }

    /** Reads truth or falsehood. */
    public @Nullable Boolean bool() {
        boolean isTrue = head() == 't';
        return take(isTrue ? 't' : 'f', "true or false") < 0 ? null : isTrue;
    }

    /** Returns the characters of the number that waits. */
    final @Nullable String number() {
        byte head = head();
        boolean fits = head == '-' || (head >= '0' && head <= '9');
        int start = take(fits ? (char) head : '0', "a number");
        return start < 0
                ? null
                : new String(
                        bytes, tape.start(start), tape.end(start) - tape.start(start), StandardCharsets.ISO_8859_1);
    }

    /** Makes a value; if its constructor refuses, records why at the place one is at. */
    public <T> @Nullable T build(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (DomainException e) {
            issue(e.code(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Makes a value of a field one has gone through; if its constructor refuses, records why under the name of the field. */
    public <T> @Nullable T build(String name, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (DomainException e) {
            issue(e.code(), name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Reads a whole number. */
    public @Nullable Integer whole() {
        String number = number();
        if (number == null) {
            return null;
        }
        if (number.length() <= 9 && number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0) {
            return Integer.valueOf(number);
        }
        fault(FhirFault.NUMBER, "the number must be whole, with at most 9 digits");
        return null;
    }

    /** Reads a decimal with its scale; an exponent is written out, which is reported. */
    public @Nullable BigDecimal decimal() {
        String number = number();
        if (number == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(number);
        if (value.scale() < -18 || value.scale() > 18) {
            fault(FhirFault.NUMBER, "the number must have an exponent from -18 to 18");
            return null;
        }
        if (value.scale() < 0) {
            tolerance(FhirFault.PLAINER_NUMBER, "the number must be written without exponent, had one");
            return value.setScale(0);
        }
        return value;
    }

    /** Reads a time with its offset. */
    public @Nullable OffsetDateTime dateTime() {
        String text = string();
        if (text == null) {
            return null;
        }
        OffsetDateTime time = FhirTimes.parse(text);
        if (time == null) {
            if (FhirTimes.lacksZone(text)) {
                fault(FhirFault.ZONE, "the time must have its zone, had none");
            } else {
                fault(FhirFault.TIME, "the time must be a whole dateTime of FHIR with seconds and zone");
            }
        }
        return time;
    }

    /** Reads a machine's time. */
    public @Nullable Instant instant() {
        OffsetDateTime time = dateTime();
        return time == null ? null : time.toInstant();
    }

    /** Reads a date as precise as it is known. */
    public @Nullable PartialDate partialDate() {
        String text = string();
        return text == null ? null : build(() -> PartialDate.parse(text));
    }

    /** Reads a day. */
    public @Nullable LocalDate date() {
        PartialDate date = partialDate();
        if (date == null) {
            return null;
        }
        Integer month = date.month();
        Integer day = date.day();
        if (month == null || day == null) {
            fault(FhirFault.DATE, "the date must have its day, had none");
            return null;
        }
        return LocalDate.of(date.year(), month, day);
    }
}
