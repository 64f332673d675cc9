package org.ketachart.core.screening;

import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Require;

/**
 * What evidence, rules and questions are about, in our own words: {@code intracranial-aneurysm}, {@code benzodiazepine}, {@code systolic}.
 *
 * <p>It is a meaning and no code of a terminology: which codes of a chart mean it is said by the terms of a rule pack.
 *
 * @param code lower case letters, digits and hyphens, 1 to 64 of them, a letter first
 */
public record Topic(String code) {
    /** Checks the form. */
    public Topic {
        Require.present("code", code);
        Require.that(isCode(code), CoreFault.TEXT, "a topic must have 1 to 64 of a-z 0-9 -, a letter first");
    }

    private static boolean isCode(String code) {
        boolean fits = !code.isEmpty() && code.length() <= 64 && code.charAt(0) >= 'a' && code.charAt(0) <= 'z';
        for (int i = 1; fits && i < code.length(); i++) {
            char c = code.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        }
        return fits;
    }
}
