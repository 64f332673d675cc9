package org.ketachart.journal.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ketachart.core.value.Require;

/** Times as the log writes them: seconds always, a fraction of 3, 6 or 9 digits only where there is one, the offset as charted. */
final class Times {
    private Times() {}

    static String write(Object time) {
        OffsetDateTime at = time instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
        StringBuilder text = new StringBuilder(35);
        digits(text, at.getYear(), 4).append('-');
        digits(text, at.getMonthValue(), 2).append('-');
        digits(text, at.getDayOfMonth(), 2).append('T');
        digits(text, at.getHour(), 2).append(':');
        digits(text, at.getMinute(), 2).append(':');
        digits(text, at.getSecond(), 2);
        fraction(text, at.getNano());
        return text.append(at.getOffset().getId()).toString();
    }

    private static void fraction(StringBuilder text, int nano) {
        if (nano == 0) {
            return;
        }
        text.append('.');
        if (nano % 1_000_000 == 0) {
            digits(text, nano / 1_000_000, 3);
        } else if (nano % 1000 == 0) {
            digits(text, nano / 1000, 6);
        } else {
            digits(text, nano, 9);
        }
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        return text.append(digits);
    }

    static OffsetDateTime charted(String text) {
        if (text.length() < 20 || text.endsWith("z") || hasNoSeconds(text)) {
            throw new DateTimeException("no time of the log");
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        Require.charted("a time", time);
        return time;
    }

    static Instant instant(String text) {
        if (!text.endsWith("Z")) {
            throw new DateTimeException("no moment of the log");
        }
        return charted(text).toInstant();
    }

    /** The library's parser takes a time without seconds; the log does not. */
    private static boolean hasNoSeconds(String text) {
        int clock = text.indexOf('T') + 1;
        return clock + 5 >= text.length() || text.charAt(clock + 5) != ':';
    }
}
