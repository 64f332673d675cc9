package org.ketachart.fhir;

import java.util.Arrays;
import org.ketachart.fhir.internal.JsonTape;

/** The bytes of a chart with their tape, to look about in. */
final class ChartText extends JsonLook {
    ChartText(byte[] bytes, JsonTape tape) {
        super(bytes, tape);
    }

    byte head(int value) {
        return tape.head(value);
    }

    /** Returns the number of the first value after this one and all it holds. */
    int after(int value) {
        return tape.next(value);
    }

    String number(int value) {
        return new String(
                bytes,
                tape.start(value),
                tape.end(value) - tape.start(value),
                java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    byte[] slice(int value) {
        return Arrays.copyOfRange(bytes, tape.start(value), tape.end(value));
    }

    boolean same(int one, int other) {
        return Arrays.equals(bytes, tape.start(one), tape.end(one), bytes, tape.start(other), tape.end(other));
    }

    int hash(int value) {
        int hash = 1;
        int end = tape.end(value);
        for (int i = tape.start(value); i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
