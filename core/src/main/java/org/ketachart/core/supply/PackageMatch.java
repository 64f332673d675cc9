package org.ketachart.core.supply;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;

/**
 * Whether two package codes name one package.
 *
 * <p>A national drug code has three segments and ten digits, or eleven where each segment is filled up; without hyphens nobody can tell which
 * segment of ten digits was the short one. What cannot be told is {@link #UNTOLD}, never {@link #OTHER}.
 */
enum PackageMatch {
    SAME,
    OTHER,
    UNTOLD;

    private static final String NDC = "http://hl7.org/fhir/sid/ndc";
    private static final Pattern SEGMENTS = Pattern.compile("([0-9]{4,5})-([0-9]{3,4})-([0-9]{1,2})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{10,11}");

    /** A display is a courtesy of the sender and says nothing of which package it is. */
    static PackageMatch of(Code recalled, @Nullable Code held) {
        if (held == null || !recalled.system().equals(held.system())) {
            return UNTOLD;
        }
        if (recalled.code().equals(held.code())) {
            return SAME;
        }
        return recalled.system().equals(NDC) ? ofDrugCodes(recalled.code(), held.code()) : OTHER;
    }

    private static PackageMatch ofDrugCodes(String one, String other) {
        List<String> first = filled(one);
        List<String> second = filled(other);
        if (first.isEmpty() || second.isEmpty()) {
            return OTHER;
        }
        boolean hyphens = one.contains("-") && other.contains("-");
        if (!hyphens && one.replace("-", "").equals(other.replace("-", ""))) {
            return SAME;
        }
        if (first.stream().noneMatch(second::contains)) {
            return OTHER;
        }
        return first.size() == 1 && second.size() == 1 ? SAME : UNTOLD;
    }

    /** Returns the eleven digits that a code may mean: one where its hyphens or its length say which. */
    private static List<String> filled(String code) {
        var segments = SEGMENTS.matcher(code);
        if (segments.matches()) {
            return List.of(zeros(segments.group(1), 5) + zeros(segments.group(2), 4) + zeros(segments.group(3), 2));
        }
        if (!DIGITS.matcher(code).matches()) {
            return List.of();
        }
        return code.length() == 11
                ? List.of(code)
                : List.of(
                        "0" + code,
                        code.substring(0, 5) + "0" + code.substring(5),
                        code.substring(0, 9) + "0" + code.substring(9));
    }

    private static String zeros(String segment, int length) {
        return "0".repeat(length - segment.length()) + segment;
    }
}
