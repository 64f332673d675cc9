package org.ketachart.fhir.internal;

import java.nio.charset.StandardCharsets;

/** JSON strings in bytes. Positions of whole strings include both quotes. */
public final class JsonText {
    private JsonText() {}

    /** Returns the text of a string that was checked. */
    public static String decode(byte[] bytes, int from, int to) {
        boolean plain = true;
        for (int i = from + 1; i < to - 1; i++) {
            if (bytes[i] == '\\') {
                return unescape(bytes, from + 1, to - 1);
            }
            plain &= bytes[i] >= 0;
        }
        return new String(bytes, from + 1, to - from - 2, plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String unescape(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int start = from;
        int i = from;
        while (i < to) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            text.append(new String(bytes, start, i - start, StandardCharsets.UTF_8));
            text.append((char) escapedUnit(bytes, i, to));
            i += bytes[i + 1] == 'u' ? 6 : 2;
            start = i;
        }
        return text.append(new String(bytes, start, to - start, StandardCharsets.UTF_8))
                .toString();
    }

    /** Returns the UTF-16 unit that the escape at this place stands for, or -1. */
    static int escapedUnit(byte[] bytes, int at, int end) {
        if (at + 1 >= end) {
            return -1;
        }
        return switch (bytes[at + 1]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> at + 6 <= end ? hex(bytes, at + 2) : -1;
            default -> -1;
        };
    }

    private static int hex(byte[] bytes, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit((char) bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    /** Returns how many bytes the character beyond ASCII at this place has, or 0 if it is not well-formed UTF-8. */
    static int utf8Length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xff;
        if (first >= 0xc2 && first <= 0xdf) {
            return follows(bytes, at + 1, end, 0x80, 0xbf) ? 2 : 0;
        }
        if (first >= 0xe0 && first <= 0xef) {
            int lowest = first == 0xe0 ? 0xa0 : 0x80;
            int highest = first == 0xed ? 0x9f : 0xbf;
            return follows(bytes, at + 1, end, lowest, highest) && follows(bytes, at + 2, end, 0x80, 0xbf) ? 3 : 0;
        }
        if (first >= 0xf0 && first <= 0xf4) {
            int lowest = first == 0xf0 ? 0x90 : 0x80;
            int highest = first == 0xf4 ? 0x8f : 0xbf;
            return follows(bytes, at + 1, end, lowest, highest)
                            && follows(bytes, at + 2, end, 0x80, 0xbf)
                            && follows(bytes, at + 3, end, 0x80, 0xbf)
                    ? 4
                    : 0;
        }
        return 0;
    }

    private static boolean follows(byte[] bytes, int at, int end, int lowest, int highest) {
        int b = at < end ? bytes[at] & 0xff : 0;
        return b >= lowest && b <= highest;
    }
}
