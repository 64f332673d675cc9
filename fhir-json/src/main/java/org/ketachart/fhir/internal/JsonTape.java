package org.ketachart.fhir.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of a document begins and ends, found in one pass that also says whether the document may be read at all: one JSON
 * value in strict UTF-8, not too deep, with no name twice in an object.
 *
 * <p>Values have numbers in the order of the document; the name of a field is a value too, and its own value has the next number.
 */
public final class JsonTape {
    private static final int DEEPEST = 64;
    private static final int WIDEST = 256;
    private static final int LONGEST_NUMBER = 64;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /** Why bytes cannot be read. */
    public enum Flaw {
        NOT_JSON,
        NOT_UTF8,
        NAME_TWICE,
        TOO_DEEP,
        NUMBER_TOO_LONG
    }

    private final byte[] bytes;
    private final int end;
    private int at;
    private @Nullable Flaw flaw;
    private int[] spans;
    private int count;
    private int[] names = new int[64];
    private int[] marks = new int[64];
    private int nameCount;
    private boolean oddNames;

    /** Goes over the bytes once. */
    public JsonTape(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.spans = new int[3 * (16 + (to - from) / 12)];
        space();
        if (!value(0)) {
            flaw = flaw == null ? Flaw.NOT_JSON : flaw;
            return;
        }
        space();
        if (at < end) {
            flaw = Flaw.NOT_JSON;
        }
    }

    /** Returns why the bytes cannot be read; nothing if they can. */
    public @Nullable Flaw findFlaw() {
        return flaw;
    }

    /** Returns where the flaw is. */
    public int offset() {
        return at;
    }

    /** Returns the first byte of a value. */
    public byte head(int value) {
        return bytes[spans[3 * value]];
    }

    /** Returns where a value begins. */
    public int start(int value) {
        return spans[3 * value];
    }

    /** Returns where a value ends. */
    public int end(int value) {
        return spans[3 * value + 1];
    }

    /** Returns the number of the value after this one and all it holds. */
    public int next(int value) {
        byte head = head(value);
        return head == '{' || head == '[' ? spans[3 * value + 2] : value + 1;
    }

    /** Returns whether a string is ASCII without escapes. */
    public boolean isPlain(int string) {
        return spans[3 * string + 2] == 0;
    }

    private int open() {
        if (3 * count + 3 > spans.length) {
            spans = Arrays.copyOf(spans, spans.length * 2);
        }
        spans[3 * count] = at;
        spans[3 * count + 2] = 0;
        return count++;
    }

    private void close(int value) {
        spans[3 * value + 1] = at;
        spans[3 * value + 2] = count;
    }

    private void space() {
        int i = at;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        at = i;
    }

    private boolean refuse(Flaw why) {
        flaw = why;
        return false;
    }

    private boolean value(int depth) {
        if (at >= end) {
            return false;
        }
        int value = open();
        boolean fits = switch (bytes[at]) {
            case '{' -> depth < DEEPEST ? object(value, depth + 1) : refuse(Flaw.TOO_DEEP);
            case '[' -> depth < DEEPEST ? array(value, depth + 1) : refuse(Flaw.TOO_DEEP);
            case '"' -> string(value);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
        spans[3 * value + 1] = at;
        return fits;
    }

    private boolean object(int value, int depth) {
        int mark = nameCount;
        at++;
        space();
        boolean more = at < end && bytes[at] != '}';
        while (more) {
            if (at >= end || bytes[at] != '"') {
                return false;
            }
            int name = open();
            if (!string(name) || !nameIsNew(mark, name)) {
                return false;
            }
            space();
            if (at >= end || bytes[at] != ':') {
                return false;
            }
            at++;
            space();
            if (!value(depth)) {
                return false;
            }
            space();
            more = at < end && bytes[at] == ',';
            if (more) {
                at++;
                space();
            }
        }
        nameCount = mark;
        return shut(value, '}');
    }

    private boolean array(int value, int depth) {
        at++;
        space();
        boolean more = at < end && bytes[at] != ']';
        while (more) {
            if (!value(depth)) {
                return false;
            }
            space();
            more = at < end && bytes[at] == ',';
            if (more) {
                at++;
                space();
            }
        }
        return shut(value, ']');
    }

    private boolean shut(int value, char bracket) {
        if (at >= end || bytes[at] != bracket) {
            return false;
        }
        at++;
        close(value);
        return true;
    }

    private boolean nameIsNew(int mark, int name) {
        spans[3 * name + 1] = at;
        if (nameCount - mark >= WIDEST) {
            return refuse(Flaw.TOO_DEEP);
        }
        oddNames |= !isPlain(name);
        int itsMark = (bytes[at - 2] << 16) ^ (bytes[at - 3] << 8) ^ (at - start(name));
        for (int i = mark; i < nameCount; i++) {
            if ((marks[i] == itsMark || oddNames) && sameName(names[i], name)) {
                at = start(name);
                return refuse(Flaw.NAME_TWICE);
            }
        }
        if (nameCount == names.length) {
            names = Arrays.copyOf(names, names.length * 2);
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[nameCount] = itsMark;
        names[nameCount++] = name;
        return true;
    }

    private boolean sameName(int one, int other) {
        int from = spans[3 * one];
        int to = spans[3 * one + 1];
        int otherFrom = spans[3 * other];
        int otherTo = spans[3 * other + 1];
        if (Arrays.equals(bytes, from, to, bytes, otherFrom, otherTo)) {
            return true;
        }
        return oddNames && JsonText.decode(bytes, from, to).equals(JsonText.decode(bytes, otherFrom, otherTo));
    }

    private boolean string(int value) {
        boolean plain = true;
        int i = at + 1;
        while (true) {
            while (i + 8 <= end) {
                long eight = (long) EIGHT.get(bytes, i);
                long quote = eight ^ 0x2222222222222222L;
                long backslash = eight ^ 0x5c5c5c5c5c5c5c5cL;
                long met = ((quote - ONES) & ~quote)
                        | ((backslash - ONES) & ~backslash)
                        | ((eight - 0x2020202020202020L) & ~eight)
                        | eight;
                if ((met & HIGHS) != 0) {
                    i += Long.numberOfTrailingZeros(met & HIGHS) >>> 3;
                    break;
                }
                i += 8;
            }
            if (i >= end) {
                at = i;
                return false;
            }
            byte b = bytes[i];
            if (b == '"') {
                at = i + 1;
                spans[3 * value + 2] = plain ? 0 : 1;
                return true;
            }
            if (b >= ' ' && b != '\\') {
                i++;
                continue;
            }
            plain = false;
            at = i;
            if (b == '\\') {
                if (!escape()) {
                    return false;
                }
            } else if (b >= 0) {
                return false;
            } else {
                int length = JsonText.utf8Length(bytes, i, end);
                if (length == 0) {
                    return refuse(Flaw.NOT_UTF8);
                }
                at += length;
            }
            i = at;
        }
    }

    private boolean escape() {
        int unit = JsonText.escapedUnit(bytes, at, end);
        if (unit < 0 || Character.isLowSurrogate((char) unit)) {
            return false;
        }
        at += bytes[at + 1] == 'u' ? 6 : 2;
        if (!Character.isHighSurrogate((char) unit)) {
            return true;
        }
        int low = at < end && bytes[at] == '\\' ? JsonText.escapedUnit(bytes, at, end) : -1;
        if (low < 0 || !Character.isLowSurrogate((char) low)) {
            return false;
        }
        at += 6;
        return true;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= end || bytes[at] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        int from = at;
        if (bytes[at] == '-') {
            at++;
        }
        boolean zero = at < end && bytes[at] == '0';
        int wholes = digits();
        if (wholes == 0 || (zero && wholes > 1)) {
            return false;
        }
        if (at < end && bytes[at] == '.') {
            at++;
            if (digits() == 0) {
                return false;
            }
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            at++;
            if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            int exponent = digits();
            if (exponent == 0 || exponent > 9) {
                return exponent > 9 && refuse(Flaw.NUMBER_TOO_LONG);
            }
        }
        return at - from <= LONGEST_NUMBER || refuse(Flaw.NUMBER_TOO_LONG);
    }

    private int digits() {
        int from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - from;
    }
}
