package org.ketachart.core.value;

import org.jspecify.annotations.Nullable;

/**
 * A word of a terminology.
 *
 * @param system the terminology, an absolute URI such as {@code http://snomed.info/sct}
 * @param code the word's code, without white space
 * @param display the terminology's own text for it; absent when not known
 */
public record Code(String system, String code, @Nullable String display) {
    /** Checks the texts. */
    public Code {
        Require.present("system, code", system, code);
        Require.token("code system", system);
        Require.that(system.indexOf(':') > 0, CoreFault.TEXT, "code system must be an absolute URI");
        Require.token("code", code);
        Require.text("code display", display);
    }

    @Override
    public String toString() {
        return "Code[withheld]";
    }
}
