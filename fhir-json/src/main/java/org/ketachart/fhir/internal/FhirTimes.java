package org.ketachart.fhir.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** FHIR's times in text: seconds always, a fraction only when there is one, the offset as charted. */
public final class FhirTimes {
    private FhirTimes() {}

    /** Adds a dateTime, without quotes. */
    public static void write(OffsetDateTime time, JsonBytes out) {
        write(time.toLocalDate(), out);
        out.ascii('T');
        out.digits(time.getHour(), 2);
        out.ascii(':');
        out.digits(time.getMinute(), 2);
        out.ascii(':');
        out.digits(time.getSecond(), 2);
        int nano = time.getNano();
        if (nano != 0) {
            out.ascii('.');
            if (nano % 1_000_000 == 0) {
                out.digits(nano / 1_000_000, 3);
            } else if (nano % 1_000 == 0) {
                out.digits(nano / 1_000, 6);
            } else {
                out.digits(nano, 9);
            }
        }
        int minutes = time.getOffset().getTotalSeconds() / 60;
        if (minutes == 0) {
            out.ascii('Z');
        } else {
            out.ascii(minutes < 0 ? '-' : '+');
            out.digits(Math.abs(minutes) / 60, 2);
            out.ascii(':');
            out.digits(Math.abs(minutes) % 60, 2);
        }
    }

    /** Adds a date, without quotes. */
    public static void write(LocalDate date, JsonBytes out) {
        out.digits(date.getYear(), 4);
        out.ascii('-');
        out.digits(date.getMonthValue(), 2);
        out.ascii('-');
        out.digits(date.getDayOfMonth(), 2);
    }

    /** Returns whether the text is a date and time of FHIR that lacks its zone. */
    public static boolean lacksZone(String text) {
        return text.length() >= 19 && text.length() <= 29 && parse(text + "Z") != null;
    }

    /** Returns the time, or nothing if the text is not a whole dateTime of FHIR with its offset. */
    public static @Nullable OffsetDateTime parse(String text) {
        int length = text.length();
        if (length < 20 || !shaped(text, "0000-00-00T00:00:00")) {
            return null;
        }
        int at = 19;
        int nano = 0;
        if (text.charAt(at) == '.') {
            int unit = 100_000_000;
            int from = ++at;
            while (at < length && isDigit(text.charAt(at)) && unit > 0) {
                nano += (text.charAt(at) - '0') * unit;
                unit /= 10;
                at++;
            }
            if (at == from) {
                return null;
            }
        }
        ZoneOffset offset = offset(text, at);
        if (offset == null) {
            return null;
        }
        try {
            return OffsetDateTime.of(
                    LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nano),
                    offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(String text, int at) {
        int left = text.length() - at;
        if (left == 1 && text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        if (left != 6
                || (text.charAt(at) != '+' && text.charAt(at) != '-')
                || !shaped(text.substring(at + 1), "00:00")) {
            return null;
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = number(text, at + 4, at + 6);
        if (hours > 14 || minutes > 59) {
            return null;
        }
        int total = hours * 3600 + minutes * 60;
        return ZoneOffset.ofTotalSeconds(text.charAt(at) == '-' ? -total : total);
    }

    private static boolean shaped(String text, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(i);
            if (shape.charAt(i) == '0' ? !isDigit(c) : c != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
