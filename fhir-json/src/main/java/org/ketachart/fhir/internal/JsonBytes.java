package org.ketachart.fhir.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of UTF-8 bytes, with the escapes of JSON that common writers agree on: the quote, the backslash, control characters. */
public final class JsonBytes {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    private static final byte[] HEX_LOWER = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private byte[] bytes;
    private int size;

    /** Creates an empty run with room for so many bytes. */
    public JsonBytes(int capacity) {
        bytes = new byte[capacity];
    }

    /** Returns the text as a quoted JSON string in UTF-8, for constants. */
    public static byte[] literal(String text) {
        JsonBytes out = new JsonBytes(text.length() + 16);
        out.quoted(text);
        return out.toArray();
    }

    /** Returns the text in UTF-8 as it is, for constants that are JSON already. */
    public static byte[] fragment(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns how many bytes there are. */
    public int size() {
        return size;
    }

    /** Returns the last byte; there must be one. */
    public byte last() {
        return bytes[size - 1];
    }

    /** Returns one byte. */
    public byte at(int index) {
        return bytes[index];
    }

    /** Forgets what comes after. */
    public void truncate(int newSize) {
        size = newSize;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }

    /** Adds one ASCII character. */
    public void ascii(char c) {
        room(1);
        bytes[size++] = (byte) c;
    }

    /** Adds text of which every character is ASCII and needs no escape. */
    @SuppressWarnings("deprecation") // the copy of Latin-1 bytes that never goes through an encoder
    public void ascii(String text) {
        int length = text.length();
        room(length);
        text.getBytes(0, length, bytes, size);
        size += length;
    }

    /** Adds a name, with the comma that goes before all but the first of an object; text as {@link #ascii(String)} has it. */
    @SuppressWarnings("deprecation") // as above
    public void name(String text) {
        int length = text.length();
        room(length + 4);
        if (bytes[size - 1] != '{') {
            bytes[size++] = ',';
        }
        bytes[size++] = '"';
        text.getBytes(0, length, bytes, size);
        size += length;
        bytes[size++] = '"';
        bytes[size++] = ':';
    }

    /** Adds bytes as they are. */
    public void raw(byte[] fragment) {
        raw(fragment, 0, fragment.length);
    }

    /** Adds part of an array as it is. */
    public void raw(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    /** Adds a JSON string. */
    public void quoted(String text) {
        room(text.length() + 2);
        bytes[size++] = '"';
        escaped(text);
        ascii('"');
    }

    /** Adds text as it stands inside a JSON string. */
    public void escaped(String text) {
        int length = text.length();
        room(length);
        byte[] target = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                target[at++] = (byte) c;
            } else {
                size = at;
                escapedSlowly(text, i);
                return;
            }
        }
        size = at;
    }

    private void escapedSlowly(String text, int from) {
        room((text.length() - from) * 6);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                escapedAscii(c);
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xc0 | (c >> 6));
                bytes[size++] = (byte) (0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                threeBytes(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int whole = Character.toCodePoint(c, text.charAt(++i));
                bytes[size++] = (byte) (0xf0 | (whole >> 18));
                bytes[size++] = (byte) (0x80 | ((whole >> 12) & 0x3f));
                bytes[size++] = (byte) (0x80 | ((whole >> 6) & 0x3f));
                bytes[size++] = (byte) (0x80 | (whole & 0x3f));
            } else {
                threeBytes('\ufffd');
            }
        }
    }

    private void threeBytes(char c) {
        bytes[size++] = (byte) (0xe0 | (c >> 12));
        bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        bytes[size++] = (byte) (0x80 | (c & 0x3f));
    }

    private void escapedAscii(char c) {
        if (c >= ' ' && c != '"' && c != '\\') {
            bytes[size++] = (byte) c;
            return;
        }
        bytes[size++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[size++] = (byte) c;
            case '\b' -> bytes[size++] = 'b';
            case '\t' -> bytes[size++] = 't';
            case '\n' -> bytes[size++] = 'n';
            case '\f' -> bytes[size++] = 'f';
            case '\r' -> bytes[size++] = 'r';
            default -> {
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[c >> 4];
                bytes[size++] = HEX[c & 15];
            }
        }
    }

    /** Adds a whole number. */
    public void whole(long value) {
        if (value < 0 || value > 999) {
            ascii(Long.toString(value));
        } else {
            digits((int) value, value > 99 ? 3 : value > 9 ? 2 : 1);
        }
    }

    /** Adds the last so many digits of a number, with leading zeros. */
    public void digits(int value, int width) {
        room(width);
        int rest = value;
        for (int i = size + width - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += width;
    }

    /** Adds a decimal without exponent, with its scale. */
    public void decimal(BigDecimal value) {
        ascii(value.toPlainString());
    }

    /** Adds bytes as lower-case hexadecimal digits. */
    public void hex(byte[] source, int from, int to) {
        room(2 * (to - from));
        for (int i = from; i < to; i++) {
            bytes[size++] = HEX_LOWER[(source[i] >> 4) & 15];
            bytes[size++] = HEX_LOWER[source[i] & 15];
        }
    }

    /** Returns a copy of everything. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Returns a copy of a part. */
    public byte[] toArray(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Writes everything to a stream, which stays open. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }
}
