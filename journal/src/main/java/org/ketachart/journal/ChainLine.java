package org.ketachart.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketachart.journal.internal.Faults;
import org.ketachart.journal.internal.Json;
import org.ketachart.journal.internal.JsonText;

/**
 * A line of a ledger as a link: the last field of its object is the hash of all bytes before that field. Since one of the fields before is
 * the hash of the entry before, no byte of an entry can change without the rest of the chain.
 */
final class ChainLine {
    private static final String BEFORE = ",\"hash\":\"";
    private static final String AFTER = "\"}";
    private static final int TAIL = BEFORE.length() + 64 + AFTER.length();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final int number;
    private final byte[] bytes;
    private final Json.@Nullable Members object;
    private final @Nullable String hash;
    private final boolean whole;

    private ChainLine(int number, byte[] bytes, Json.@Nullable Members object, @Nullable String hash, boolean whole) {
        this.number = number;
        this.bytes = bytes;
        this.object = object;
        this.hash = hash;
        this.whole = whole;
    }

    /** Returns what a line says of itself. */
    static ChainLine of(int number, byte[] bytes, JsonText text) {
        JsonText.Found found = text.read(bytes, "", new Faults());
        String tail =
                bytes.length <= TAIL ? "" : new String(bytes, bytes.length - TAIL, TAIL, StandardCharsets.ISO_8859_1);
        String stated = tail.startsWith(BEFORE) && tail.endsWith(AFTER)
                ? tail.substring(BEFORE.length(), TAIL - AFTER.length())
                : "";
        boolean formed = HASH.matcher(stated).matches();
        boolean whole = found != null && formed && stated.equals(hash(Arrays.copyOf(bytes, bytes.length - TAIL)));
        return new ChainLine(number, bytes, found == null ? null : found.object(), formed ? stated : null, whole);
    }

    /** What a line says in its fields. */
    interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    /** Returns the bytes of a line, without its line feed. */
    static byte[] write(JsonText text, LedgerLineType type, @Nullable String previous, Fields fields) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(768);
        try (JsonGenerator out = text.compact(line)) {
            out.writeStartObject();
            out.writeNumberField("v", LedgerLogReader.VERSION);
            out.writeStringField("type", type.code());
            fields.write(out);
            if (previous != null) {
                out.writeStringField("previous", previous);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] object = line.toByteArray();
        byte[] content = Arrays.copyOf(object, object.length - 1);
        line.reset();
        line.writeBytes(content);
        line.writeBytes((BEFORE + hash(content) + AFTER).getBytes(StandardCharsets.US_ASCII));
        return line.toByteArray();
    }

    /** Returns the hash by which a line is known that was written so. */
    static String hashOf(byte[] written) {
        return new String(written, written.length - 64 - AFTER.length(), 64, StandardCharsets.US_ASCII);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    int number() {
        return number;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Returns whether the line is what its own hash says. */
    boolean isWhole() {
        return whole;
    }

    /** Returns the hash it states; null where it states none. */
    @Nullable
    String hash() {
        return hash;
    }

    /** Returns the hash of the entry before that it states; null where it states none. */
    @Nullable
    String previous() {
        return text("previous");
    }

    /** Returns whether it says to be of this type. */
    boolean is(LedgerLineType type) {
        return type.code().equals(text("type"));
    }

    /** Returns its number in the ledger: 0 for the opening, the count of a head, -1 where it says none. */
    long seq() {
        if (is(LedgerLineType.OPENED)) {
            return 0;
        }
        Json said = object == null ? null : object.fields().get(is(LedgerLineType.HEAD) ? "count" : "seq");
        if (said instanceof Json.Digits digits && digits.literal().matches("[0-9]{1,15}")) {
            return Long.parseLong(digits.literal());
        }
        return -1;
    }

    private @Nullable String text(String field) {
        return object != null && object.fields().get(field) instanceof Json.Text said ? said.value() : null;
    }
}
