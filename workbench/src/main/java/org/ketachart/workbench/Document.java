package org.ketachart.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.ketachart.core.value.Result;
import org.ketachart.journal.LedgerLogReader;

/** A file that was named on the command line, whole in memory, and what kind of document it is by its structure. */
final class Document {
    /** What a document may be. */
    enum Kind {
        /** What has objects a line and says of itself nothing else; a reader of logs will say what is wrong with it. */
        LOG("is a session log"),
        /** A log of the controlled substances of a clinic. */
        LEDGER("is a ledger log (see ketachart ledger --help)"),
        /** A FHIR Bundle. */
        BUNDLE("is a FHIR resource"),
        /** Any other FHIR resource. */
        RESOURCE("is a FHIR resource"),
        /** Text of which no line begins as an object: nothing that any reader of ours could say more of. */
        OTHER("is other text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns what to call it in a message. */
        String words() {
            return words;
        }
    }

    private static final LedgerLogReader LEDGERS = new LedgerLogReader();

    private static final int LARGEST = 256 << 20;
    private static final int SAMPLE = 4096;
    private static final Pattern OBJECT = Pattern.compile("\\uFEFF?\\s*\\{\\s*\"");

    private final String name;
    private final byte[] bytes;
    private final Kind kind;

    private Document(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.kind = kind(bytes);
    }

    /** Reads a file, or standard input for {@code -}. */
    static Result<Document> read(Surroundings around, String name) {
        byte[] bytes;
        try {
            if (name.equals("-")) {
                bytes = around.in().readNBytes(LARGEST + 1);
            } else {
                Path file = Path.of(name);
                if (!Files.exists(file)) {
                    return refused(CommandFault.MISSING, "must be a file that exists");
                }
                if (Files.isDirectory(file)) {
                    return refused(CommandFault.NOT_A_FILE, "must be a file, is a folder");
                }
                try (InputStream in = Files.newInputStream(file)) {
                    bytes = in.readNBytes(LARGEST + 1);
                }
            }
        } catch (IOException e) {
            return refused(CommandFault.UNREADABLE, "must be readable");
        } catch (InvalidPathException e) {
            return refused(CommandFault.MISSING, "must be a file name");
        }
        return of(name.equals("-") ? "standard input" : name, bytes);
    }

    private static Result<Document> of(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return refused(CommandFault.EMPTY, "must hold a log or a resource, is empty");
        }
        if (bytes.length > LARGEST) {
            return refused(CommandFault.TOO_LARGE, "must have at most " + LARGEST + " bytes");
        }
        for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
            if (bytes[i] == 0) {
                return refused(CommandFault.BINARY, "must be text in UTF-8, is binary");
            }
        }
        return Result.of(new Document(name, bytes));
    }

    private static Result<Document> refused(CommandFault fault, String message) {
        return Result.refused(List.of(fault.issue(message)));
    }

    /**
     * Returns whether one of the first two lines is one of a log, of a session or of a ledger: each says its version and its type, and FHIR
     * has no version there. Of two lines, so that a log is known whose first line is damaged.
     */
    static boolean beginsAsLog(byte[] bytes) {
        return isOfLog(bytes, 0) || isOfLog(bytes, secondLine(bytes));
    }

    private static int secondLine(byte[] bytes) {
        int second = 0;
        while (second < bytes.length && bytes[second] != '\n') {
            second++;
        }
        return second;
    }

    private static boolean isOfLog(byte[] bytes, int from) {
        boolean version = false;
        boolean type = false;
        try (JsonParser in = new JsonFactory().createParser(bytes, from, bytes.length - from)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (!(version && type) && in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                JsonToken value = in.nextToken();
                version |= field.equals("v") && value == JsonToken.VALUE_NUMBER_INT;
                type |= field.equals("type") && value == JsonToken.VALUE_STRING;
                in.skipChildren();
            }
            return version && type;
        } catch (IOException e) {
            return false;
        }
    }

    /** Looks for a resource type among the fields of the first object; stops at the first byte that is not JSON. */
    private static Kind kind(byte[] bytes) {
        try (JsonParser in = new JsonFactory().createParser(bytes)) {
            boolean any = in.nextToken() == JsonToken.START_OBJECT;
            while (any && in.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = in.currentName().equals("resourceType");
                in.nextToken();
                if (found) {
                    return "Bundle".equals(in.getValueAsString()) ? Kind.BUNDLE : Kind.RESOURCE;
                }
                in.skipChildren();
            }
        } catch (IOException e) {
            return kindOfLines(bytes);
        }
        return kindOfLines(bytes);
    }

    private static Kind kindOfLines(byte[] bytes) {
        int second = secondLine(bytes);
        if (LEDGERS.isLedger(bytes) || LEDGERS.isLedger(Arrays.copyOfRange(bytes, second, bytes.length))) {
            return Kind.LEDGER;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.isBlank()
                        || text.lines().anyMatch(line -> OBJECT.matcher(line).lookingAt())
                ? Kind.LOG
                : Kind.OTHER;
    }

    /** Returns how to call it in a message. */
    String name() {
        return name;
    }

    /** Returns its bytes; not a copy. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns what it is. */
    Kind kind() {
        return kind;
    }
}
