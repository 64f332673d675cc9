package org.ketachart.core.form;

import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Require;

/**
 * An item of a form, the same in every revision that asks the same.
 *
 * @param value a section and a name, such as {@code blood-pressure.before-systolic}: two words of lower-case letters, digits and hyphens
 */
public record ItemId(String value) {
    private static final int LONGEST = 64;

    /** Checks the form. */
    public ItemId {
        Require.present("value", value);
        int dot = value.indexOf('.');
        boolean fits =
                dot > 0 && dot == value.lastIndexOf('.') && dot < value.length() - 1 && value.length() <= LONGEST;
        Require.that(
                fits && value.chars().allMatch(ItemId::isLegal),
                CoreFault.ID,
                "an item must be a section and a name of a-z 0-9 - with a dot between");
    }

    private static boolean isLegal(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    /** Returns the section it stands in. */
    public String section() {
        return value.substring(0, value.indexOf('.'));
    }
}
