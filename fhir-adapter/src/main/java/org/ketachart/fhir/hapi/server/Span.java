package org.ketachart.fhir.hapi.server;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time that a date of FHIR stands for: all of a year, a day, a second.
 *
 * <p>A date without an offset is the day on the clinic's wall. It is compared with what was charted in the offset it was charted with, so
 * that an answer does not depend on where the server stands.
 *
 * @param from its first moment; absent where it has always been
 * @param to the first moment after it; absent where it goes on
 */
record Span(@Nullable Edge from, @Nullable Edge to) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
            + "(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

    /** Returns the span of a date as FHIR writes it; nothing where it is none. */
    static Optional<Span> parse(String text) {
        Matcher part = FORM.matcher(text);
        if (!part.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(part));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Span of(Matcher part) {
        LocalDate day = LocalDate.of(number(part, 1, 0), number(part, 2, 1), number(part, 3, 1));
        String fraction = part.group(7);
        String offset = part.group(8);
        ZoneOffset zone = offset == null ? null : ZoneOffset.of(offset);
        if (part.group(4) == null) {
            ChronoUnit unit = part.group(3) != null
                    ? ChronoUnit.DAYS
                    : part.group(2) != null ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
            return between(day.atStartOfDay(), day.plus(1, unit).atStartOfDay(), zone);
        }
        LocalDateTime at = day.atTime(number(part, 4, 0), number(part, 5, 0), number(part, 6, 0));
        if (fraction != null) {
            long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
            long width = Math.round(Math.pow(10, 9.0 - fraction.length()));
            return between(at.plusNanos(nanos), at.plusNanos(nanos + width), zone);
        }
        return between(at, part.group(6) == null ? at.plusMinutes(1) : at.plusSeconds(1), zone);
    }

    private static int number(Matcher part, int group, int absent) {
        return part.group(group) == null ? absent : Integer.parseInt(part.group(group));
    }

    private static Span between(LocalDateTime from, LocalDateTime to, @Nullable ZoneOffset offset) {
        return new Span(new Edge(from, offset), new Edge(to, offset));
    }

    /** Returns whether all of the other lies within this. */
    boolean holds(Span other) {
        return from != null
                && to != null
                && other.from != null
                && other.to != null
                && from.compareTo(other.from) <= 0
                && other.to.compareTo(to) <= 0;
    }

    /** Returns whether a part of the other is after this. */
    boolean isBeforeSomeOf(Span other) {
        return other.to == null || (to != null && other.to.compareTo(to) > 0);
    }

    /** Returns whether a part of the other is before this. */
    boolean isAfterSomeOf(Span other) {
        return other.from == null || (from != null && other.from.compareTo(from) < 0);
    }

    /** A moment, in an offset or on a wall. */
    record Edge(LocalDateTime local, @Nullable ZoneOffset offset) {
        /** On the wall, unless both know their offset. No order for sorting: three of them need not agree. */
        int compareTo(Edge other) {
            if (offset == null || other.offset == null) {
                return local.compareTo(other.local);
            }
            Instant here = local.toInstant(offset);
            return here.compareTo(other.local.toInstant(other.offset));
        }
    }
}
