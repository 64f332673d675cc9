package org.ketachart.journal.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.PartialDate;
import org.ketachart.journal.fault.JournalFault;

/** The shapes of what is one JSON string, number or truth value. */
final class Scalars {
    private static final int LONGEST_NUMBER = 40;

    private Scalars() {}

    static Map<Class<?>, Shape> all() {
        Map<Class<?>, Shape> all = new HashMap<>();
        all.put(String.class, new InString("text", text -> text, Object::toString));
        all.put(
                OffsetDateTime.class,
                new InString("a time such as 2026-03-02T09:15:00-06:00", Times::charted, Times::write));
        all.put(Instant.class, new InString("a moment such as 2026-03-02T15:15:00Z", Times::instant, Times::write));
        all.put(LocalDate.class, new InString("a date such as 2026-03-02", LocalDate::parse, Object::toString));
        all.put(
                LocalDateTime.class,
                new InString("a local time such as 2026-03-02T09:15", LocalDateTime::parse, Object::toString));
        all.put(ZoneId.class, new InString("a zone such as America/Chicago", ZoneId::of, Object::toString));
        all.put(PartialDate.class, new InString("a date", PartialDate::parse, Object::toString));
        all.put(BigDecimal.class, new Decimal());
        all.put(int.class, new Count(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue));
        all.put(Integer.class, new Count(Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue));
        all.put(long.class, new Count(Long.MIN_VALUE, Long.MAX_VALUE, number -> number));
        all.put(Long.class, new Count(Long.MIN_VALUE, Long.MAX_VALUE, number -> number));
        all.put(boolean.class, new Truth());
        all.put(Boolean.class, new Truth());
        return all;
    }

    /** Notes that a value is of another JSON type. */
    static void wrongType(String expected, Json was, Place at, Faults faults) {
        faults.add(JournalFault.WRONG_TYPE, at, "the value must be " + expected + ", was " + was.name());
    }

    private record InString(String form, Function<String, Object> parse, Function<Object, String> print)
            implements Shape {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeString(print.apply(value));
        }

        @Override
        public @Nullable Object read(Json json, Place at, Faults faults) {
            if (!(json instanceof Json.Text text)) {
                wrongType("a string", json, at, faults);
                return null;
            }
            try {
                return parse.apply(text.value());
            } catch (DomainException e) {
                faults.add(e, at);
            } catch (DateTimeException e) {
                faults.add(JournalFault.TIME, at, "the value must be " + form);
            }
            return null;
        }
    }

    private record Decimal() implements Shape {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeNumber(((BigDecimal) value).toPlainString());
        }

        @Override
        public @Nullable Object read(Json json, Place at, Faults faults) {
            if (!(json instanceof Json.Digits digits)) {
                wrongType("a number", json, at, faults);
                return null;
            }
            String literal = digits.literal();
            if (literal.length() > LONGEST_NUMBER || literal.indexOf('e') >= 0 || literal.indexOf('E') >= 0) {
                faults.add(JournalFault.NUMBER, at, "the number must be plain, without an exponent, and short");
                return null;
            }
            return new BigDecimal(literal);
        }
    }

    private record Count(long lowest, long highest, Function<Long, Object> narrow) implements Shape {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeNumber(((Number) value).longValue());
        }

        @Override
        public @Nullable Object read(Json json, Place at, Faults faults) {
            if (!(json instanceof Json.Digits digits)) {
                wrongType("a number", json, at, faults);
                return null;
            }
            try {
                long number = Long.parseLong(digits.literal());
                if (number >= lowest && number <= highest) {
                    return narrow.apply(number);
                }
            } catch (NumberFormatException e) {
                // Noted below, like a number outside the range.
            }
            faults.add(JournalFault.NUMBER, at, "the number must be whole and without an exponent");
            return null;
        }
    }

    private record Truth() implements Shape {
        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeBoolean((Boolean) value);
        }

        @Override
        public @Nullable Object read(Json json, Place at, Faults faults) {
            if (json instanceof Json.Flag flag) {
                return flag.value();
            }
            wrongType("true or false", json, at, faults);
            return null;
        }
    }
}
