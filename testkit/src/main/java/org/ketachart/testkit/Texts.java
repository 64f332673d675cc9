package org.ketachart.testkit;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Legal text that is hard to carry: quotes, markup, escapes, characters beyond the basic plane, both directions of writing. */
final class Texts {
    private static final String ID_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-";

    private static final List<String> SNIPPETS = List.of(
            "nausea",
            "felt \"far away\"",
            "it's",
            "C:\\temp\\new",
            "\\u0041 \\n",
            "<b>&amp;</b> & <br/>",
            "]]> <!-- -->",
            "a / b",
            "\uD83D\uDE00",
            "\uD83D\uDC69\u200D\u2695\uFE0F",
            "\uD835\uDD18nter",
            "e\u0301 \u00e9 \u1e9e",
            "\u05E9\u05DC\u05D5\u05DD",
            "\u202Ertl\u202C",
            "\u0645\u0631\u062D\u0628\u0627",
            "two\nlines",
            "a\tb",
            "two  spaces",
            "x\u2028y\u2029z",
            "a\u00a0b\u200bc\uFEFFd",
            "\uFFFD",
            "\u6F22\u5B57",
            "null",
            "true",
            "-1e5",
            "{\"a\":[1]}",
            "${x} %s {0} #{y}",
            "'; drop table x; --",
            "=1+1",
            "a,b;c|d^e~f");

    private static final List<String> SYSTEMS = List.of(
            "http://snomed.info/sct",
            "http://loinc.org",
            "https://example.org/fhir/CodeSystem/a?b=c&d=e#f",
            "urn:oid:2.16.840.1.113883.6.69",
            "urn:x:\"<\u00e9\\\uD83D\uDE00>");

    private final SplittableRandom random;
    private final @Nullable String token;

    Texts(SplittableRandom random, @Nullable String token) {
        this.random = random;
        this.token = token;
    }

    /** Returns something a person may have written. */
    String text() {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            text.append(i == 0 ? "" : pick(List.of(" ", "", "\n", "\t"))).append(pick(SNIPPETS));
        }
        if (token != null) {
            text.insert(0, token + " ");
        }
        if (random.nextInt(300) == 0) {
            text.append(" long".repeat(1000));
        }
        return text.toString().strip();
    }

    /** Returns a code: text without white space. */
    String word() {
        String plain = random.nextInt(10) == 0 ? "\u00e9<\"\\&\uD83D\uDE00" : "c" + random.nextInt(100_000);
        return token == null ? plain : token + plain;
    }

    /** Returns an absolute URI. */
    String system() {
        return token == null ? pick(SYSTEMS) : "urn:x:" + token;
    }

    /** Returns an id as a host may give one. */
    String id() {
        int length = random.nextInt(20) == 0 ? 64 : random.nextInt(20) == 0 ? 1 : 5 + random.nextInt(16);
        StringBuilder id = new StringBuilder(token == null ? "" : token + "-");
        while (id.length() < length) {
            id.append(ID_CHARACTERS.charAt(random.nextInt(ID_CHARACTERS.length())));
        }
        return id.toString();
    }

    /** Returns an item of a form. */
    String item() {
        return pick(List.of("patient", "session", "blood-pressure", "x")) + "." + pick(List.of("a", "lot", "q-"))
                + digits(3);
    }

    /** Returns what evidence may be about. */
    String topic() {
        return pick(List.of("sedation", "pressure-", "x")) + digits(3);
    }

    /** Returns a hash. */
    String sha256() {
        StringBuilder hash = new StringBuilder();
        while (hash.length() < 64) {
            hash.append(Integer.toHexString(random.nextInt(16)));
        }
        return hash.toString();
    }

    /** Returns a literal reference to a resource of the type. */
    String literal(String type) {
        String id = id();
        return switch (random.nextInt(8)) {
            case 0 -> "https://ehr.example.org/r4/" + type + "/" + id;
            case 1 -> "urn:uuid:" + (token == null ? "9f0f6f5e-5f6a-4a1e-8c2b-" + digits(12) : token);
            case 2 -> type + "/" + id + "/_history/2";
            case 3 -> type + "/\u00e9\"<&\\" + id;
            default -> type + "/" + id;
        };
    }

    /** Returns a JSON object on one line. */
    String json() {
        return pick(List.of(
                "{}",
                "{\"x\":\"" + json(token) + "\"}",
                "{\"a\":[1,2.50,-3],\"b\":{\"c\":null,\"d\":true},\"e\":\"" + json(token) + "\"}",
                "{\"q\":\"\\\"\\\\\\n\\u2028\uD83D\uDE00<&>\",\"z\":\"" + json(token) + "\"}"));
    }

    private static String json(@Nullable String text) {
        return text == null ? "new" : text;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
