package org.ketachart.core.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What constructors check: plausibility (a slip of the hand) and what FHIR can carry; never clinical judgement. */
public final class Require {
    private static final int LONGEST_TEXT = 10_000;

    private Require() {}

    /**
     * Checks that nothing is missing that is never absent. Our own build knows that beforehand; a host's may not.
     *
     * @param names of the values, with commas between
     * @throws NullPointerException that names the first that is missing
     */
    public static void present(String names, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                throw new NullPointerException(names.split(", ", -1)[i] + " must be there");
            }
        }
    }

    /**
     * Checks that a number is plausible.
     *
     * @throws DomainException with {@link CoreFault#RANGE} when outside
     */
    public static void inRange(String name, int value, int lowest, int highest, String unit) {
        if (value < lowest || value > highest) {
            throw new DomainException(
                    CoreFault.RANGE,
                    name + " must be from " + lowest + " to " + highest + space(unit) + ", was " + value);
        }
    }

    /**
     * Checks that an amount is plausible and in one of the units its fact is charted in.
     *
     * @throws DomainException with {@link CoreFault#UNIT} or {@link CoreFault#RANGE}
     */
    public static void inRange(String name, Quantity value, Unit unit, String lowest, String highest) {
        if (value.unit() != unit) {
            return;
        }
        if (value.value().compareTo(new BigDecimal(lowest)) < 0
                || value.value().compareTo(new BigDecimal(highest)) > 0) {
            throw new DomainException(
                    CoreFault.RANGE,
                    name + " must be from " + lowest + " to " + highest + " " + unit.code() + ", was "
                            + value.value().toPlainString());
        }
    }

    /**
     * Checks that an amount is in one of the units its fact is charted in.
     *
     * @throws DomainException with {@link CoreFault#UNIT} otherwise
     */
    public static void unit(String name, @Nullable Quantity value, Unit... allowed) {
        if (value != null && !List.of(allowed).contains(value.unit())) {
            throw new DomainException(
                    CoreFault.UNIT,
                    name + " must be in "
                            + String.join(
                                    " or ",
                                    List.of(allowed).stream().map(Unit::code).toList()) + ", was in "
                            + value.unit().code());
        }
    }

    /**
     * Checks text that a person entered or a code: not blank, no surrounding white space, no control characters except line feed and tab.
     *
     * @throws DomainException with {@link CoreFault#TEXT} otherwise; the text itself is not repeated
     */
    public static void text(String name, @Nullable String value) {
        String must = value == null ? null : flaw(value);
        if (must != null) {
            throw new DomainException(CoreFault.TEXT, name + must);
        }
    }

    /** Returns what a text must be that it is not; messages are made only for texts that are refused. */
    private static @Nullable String flaw(String value) {
        if (value.isBlank()) {
            return " must not be blank";
        }
        if (isSpace(value.charAt(0)) || isSpace(value.charAt(value.length() - 1))) {
            return " must not begin or end with white space";
        }
        if (value.length() > LONGEST_TEXT) {
            return " must have at most 10000 characters";
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f)) {
                return " must not hold control characters";
            }
            if (Character.isSurrogate(c)) {
                boolean whole = Character.isHighSurrogate(c)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!whole) {
                    return " must hold whole characters";
                }
                i++;
            } else if (c == 0xfffe || c == 0xffff) {
                return " must hold characters only";
            }
        }
        return null;
    }

    /** The white space of {@link String#strip()}, none of which is beyond the first 65,536 characters. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }

    /**
     * Checks a URI or a code: text without any white space.
     *
     * @throws DomainException with {@link CoreFault#TEXT} otherwise
     */
    public static void token(String name, @Nullable String value) {
        text(name, value);
        for (int i = 0; value != null && i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || (c > 0x7f && (Character.isWhitespace(c) || Character.isSpaceChar(c)))) {
                throw new DomainException(CoreFault.TEXT, name + " must not hold white space");
            }
        }
    }

    /**
     * Checks a time as charted: whole minutes of offset within 14 hours, a year from 1 to 9999.
     *
     * @throws DomainException with {@link CoreFault#TIME} otherwise
     */
    public static void charted(String name, @Nullable OffsetDateTime time) {
        if (time == null) {
            return;
        }
        int offset = time.getOffset().getTotalSeconds();
        that(offset % 60 == 0, CoreFault.TIME, name + " must have an offset of whole minutes");
        that(Math.abs(offset) <= 14 * 3600, CoreFault.TIME, name + " must have an offset within 14 hours");
        year(name, time.getYear());
    }

    /**
     * Checks that a date can be carried.
     *
     * @throws DomainException with {@link CoreFault#TIME} for a year outside 1 to 9999
     */
    public static void date(String name, @Nullable LocalDate date) {
        if (date != null) {
            year(name, date.getYear());
        }
    }

    private static void year(String name, int year) {
        that(year >= 1 && year <= 9999, CoreFault.TIME, name + " must have a year from 1 to 9999");
    }

    /**
     * Checks that an interval does not end before it starts; unknown ends are accepted.
     *
     * @throws DomainException with {@link CoreFault#CONTRADICTION} otherwise
     */
    public static void inOrder(String name, @Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {
        that(
                start == null || end == null || !end.isBefore(start),
                CoreFault.CONTRADICTION,
                name + " must not end before it starts");
    }

    /**
     * Checks that no fact is named twice.
     *
     * @throws DomainException with {@link CoreFault#CONTRADICTION} otherwise
     */
    public static <T> List<T> distinct(String name, Collection<T> values) {
        that(
                new HashSet<>(values).size() == values.size(),
                CoreFault.CONTRADICTION,
                name + " must not name one thing twice");
        return List.copyOf(values);
    }

    /**
     * Checks that the facts of one value agree.
     *
     * @throws DomainException with {@link CoreFault#CONTRADICTION} otherwise
     */
    public static void that(boolean holds, String message) {
        that(holds, CoreFault.CONTRADICTION, message);
    }

    /**
     * Checks one rule.
     *
     * @throws DomainException with the given fault when it does not hold
     */
    public static void that(boolean holds, CoreFault fault, String message) {
        if (!holds) {
            throw new DomainException(fault, message);
        }
    }

    private static String space(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
