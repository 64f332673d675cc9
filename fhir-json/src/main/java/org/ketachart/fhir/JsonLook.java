package org.ketachart.fhir;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.internal.JsonTape;
import org.ketachart.fhir.internal.JsonText;

/** Looking about in a document without moving: places are numbers of the tape. */
abstract class JsonLook {
    final byte[] bytes;
    final JsonTape tape;

    JsonLook(byte[] bytes, JsonTape tape) {
        this.bytes = bytes;
        this.tape = tape;
    }

    /** Returns why a document cannot be read at all. */
    static Issue flaw(JsonTape.Flaw flaw, int offset) {
        return switch (flaw) {
            case NOT_JSON ->
                Issue.error(FhirFault.JSON.code(), "", "the document must be JSON, was not at byte " + offset);
            case NOT_UTF8 ->
                Issue.error(FhirFault.UTF8.code(), "", "the document must be UTF-8, was not at byte " + offset);
            case NAME_TWICE ->
                Issue.error(
                        FhirFault.DUPLICATE.code(),
                        "",
                        "an object must have each name once, had one twice at byte " + offset);
            case TOO_DEEP ->
                Issue.error(
                        FhirFault.TOO_DEEP.code(),
                        "",
                        "the document must be at most 64 deep and an object 256 wide, was more at byte " + offset);
            case NUMBER_TOO_LONG ->
                Issue.error(
                        FhirFault.NUMBER.code(),
                        "",
                        "a number must have at most 64 characters, had more at byte " + offset);
        };
    }

    /** Returns where the value of a name begins in the object that begins here; -1 if it has none. */
    final int peek(int object, String name) {
        if (object < 0 || tape.head(object) != '{') {
            return -1;
        }
        int limit = tape.next(object);
        for (int i = object + 1; i < limit; i = tape.next(i + 1)) {
            if (spells(i, name)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Returns whether the object that begins here has no other names than these. */
    final boolean hasOnly(int object, String... names) {
        int limit = tape.next(object);
        for (int i = object + 1; i < limit; i = tape.next(i + 1)) {
            boolean known = false;
            for (String name : names) {
                known |= spells(i, name);
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** Returns where the first entry of the array that begins here begins; -1 if it has none or is none. */
    final int first(int array) {
        return array >= 0 && tape.head(array) == '[' && tape.next(array) > array + 1 ? array + 1 : -1;
    }

    /** Returns where the entry after this one begins; -1 at the end of its array. */
    final int nextAfter(int array, int entry) {
        int next = tape.next(entry);
        return next < tape.next(array) ? next : -1;
    }

    /** Returns whether an object begins here. */
    final boolean isObject(int value) {
        return value >= 0 && tape.head(value) == '{';
    }

    /** Returns the text that begins here, if it is text. */
    final @Nullable String text(int value) {
        return value >= 0 && tape.head(value) == '"' ? decode(value) : null;
    }

    /** Returns the text of the string that begins here. */
    final String decode(int value) {
        int start = tape.start(value);
        int end = tape.end(value);
        return tape.isPlain(value)
                ? new String(bytes, start + 1, end - start - 2, StandardCharsets.ISO_8859_1)
                : JsonText.decode(bytes, start, end);
    }

    /** Returns whether the string that begins here spells an ASCII text, without escapes. */
    final boolean spells(int value, String text) {
        int length = text.length();
        int start = tape.start(value) + 1;
        if (tape.end(value) - start != length + 1 || tape.head(value) != '"') {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (bytes[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
