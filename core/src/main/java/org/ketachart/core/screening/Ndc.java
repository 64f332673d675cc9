package org.ketachart.core.screening;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * National drug codes of the United States: one code is written in two ways, as labeler, product and package with hyphens, or as eleven digits
 * without, where each part is filled up with zeros in front to five, four and two.
 *
 * <p>Ten digits without hyphens may be several codes, and are none.
 */
final class Ndc {
    private static final String SYSTEM = "http://hl7.org/fhir/sid/ndc";
    private static final Pattern PARTS = Pattern.compile("([0-9]{4,5})-([0-9]{3,4})(?:-([0-9]{1,2}))?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{11}");
    private static final int PRODUCT = 9;

    private Ndc() {}

    /** Returns a code as the system's codes are compared: a national drug code in eleven digits, any other as it is. */
    static String compared(String system, String code) {
        return SYSTEM.equals(system) ? digits(code).orElse(code) : code;
    }

    /** Returns labeler and product of a code in nine digits; nothing where it is none. */
    static Optional<String> product(String system, String code) {
        if (!SYSTEM.equals(system)) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(code);
        return parts.matches()
                ? Optional.of(filled(parts.group(1), 5) + filled(parts.group(2), 4))
                : digits(code).map(all -> all.substring(0, PRODUCT));
    }

    private static Optional<String> digits(String code) {
        Matcher parts = PARTS.matcher(code);
        if (parts.matches() && parts.group(3) != null) {
            return Optional.of(filled(parts.group(1), 5) + filled(parts.group(2), 4) + filled(parts.group(3), 2));
        }
        return DIGITS.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    private static String filled(String part, int length) {
        return "0".repeat(length - part.length()) + part;
    }
}
