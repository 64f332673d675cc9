package org.ketachart.fhir.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes once over a document and says whether it is one JSON value in strict UTF-8, not too deep, with no name twice in an object. What
 * passed can be read without looking twice.
 */
public final class JsonCheck {
    /** Why bytes cannot be read. */
    public enum Flaw {
        NOT_JSON,
        NOT_UTF8,
        NAME_TWICE,
        TOO_DEEP,
        NUMBER_TOO_LONG
    }

    private static final int DEEPEST = 64;
    private static final int WIDEST = 256;
    private static final int LONGEST_NUMBER = 64;

    private final byte[] bytes;
    private final int end;
    private int at;
    private @Nullable Flaw fault;
    private int[] names = new int[96];
    private int nameCount;
    private boolean escapes;

    /** Looks at part of an array. */
    public JsonCheck(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** Returns what is wrong; nothing if the bytes can be read. */
    public @Nullable Flaw find() {
        space();
        if (value(0)) {
            space();
            if (at < end) {
                return Flaw.NOT_JSON;
            }
            return null;
        }
        return fault == null ? Flaw.NOT_JSON : fault;
    }

    /** Returns where the fault is. */
    public int offset() {
        return at;
    }

    private void space() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    private boolean refuse(Flaw why) {
        fault = why;
        return false;
    }

    private boolean value(int depth) {
        if (at >= end) {
            return false;
        }
        return switch (bytes[at]) {
            case '{' -> depth < DEEPEST ? object(depth + 1) : refuse(Flaw.TOO_DEEP);
            case '[' -> depth < DEEPEST ? array(depth + 1) : refuse(Flaw.TOO_DEEP);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean object(int depth) {
        int mark = nameCount;
        at++;
        space();
        if (at < end && bytes[at] == '}') {
            at++;
            return true;
        }
        while (at < end && bytes[at] == '"') {
            int from = at;
            if (!string() || !nameIsNew(mark, from, at)) {
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
            if (at < end && bytes[at] == '}') {
                at++;
                nameCount = mark;
                return true;
            }
            if (at >= end || bytes[at] != ',') {
                return false;
            }
            at++;
            space();
        }
        return false;
    }

    private boolean nameIsNew(int mark, int from, int to) {
        if (nameCount - mark >= 2 * WIDEST) {
            return refuse(Flaw.TOO_DEEP);
        }
        for (int i = mark; i < nameCount; i += 2) {
            if (sameName(names[i], names[i + 1], from, to)) {
                at = from;
                return refuse(Flaw.NAME_TWICE);
            }
        }
        if (nameCount + 2 > names.length) {
            names = Arrays.copyOf(names, names.length * 2);
        }
        names[nameCount++] = from;
        names[nameCount++] = to;
        return true;
    }

    private boolean sameName(int from, int to, int otherFrom, int otherTo) {
        if (to - from == otherTo - otherFrom) {
            if (bytes[to - 2] == bytes[otherTo - 2] && Arrays.equals(bytes, from, to, bytes, otherFrom, otherTo)) {
                return true;
            }
        }
        return escapes && JsonText.decode(bytes, from, to).equals(JsonText.decode(bytes, otherFrom, otherTo));
    }

    private boolean array(int depth) {
        at++;
        space();
        if (at < end && bytes[at] == ']') {
            at++;
            return true;
        }
        while (value(depth)) {
            space();
            if (at < end && bytes[at] == ']') {
                at++;
                return true;
            }
            if (at >= end || bytes[at] != ',') {
                return false;
            }
            at++;
            space();
        }
        return false;
    }

    private boolean string() {
        at++;
        while (at < end) {
            byte b = bytes[at];
            if (b == '"') {
                at++;
                return true;
            }
            if (b == '\\') {
                if (!escape()) {
                    return false;
                }
            } else if (b >= ' ') {
                at++;
            } else if (b >= 0) {
                return false;
            } else {
                int length = JsonText.utf8Length(bytes, at, end);
                if (length == 0) {
                    return refuse(Flaw.NOT_UTF8);
                }
                at += length;
            }
        }
        return false;
    }

    private boolean escape() {
        escapes = true;
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
                return refuse(Flaw.NUMBER_TOO_LONG);
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
