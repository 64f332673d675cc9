package org.ketachart.journal.internal;

import java.util.Locale;

/** Names of the program as words of the log. */
public final class Words {
    private Words() {}

    /** Returns the simple name of a type in lower case with hyphens: {@code BloodPressure} becomes {@code blood-pressure}. */
    public static String of(Class<?> type) {
        return split(type.getSimpleName(), '-');
    }

    /** Returns the name of a component as it stands in messages: {@code occurredAt} becomes {@code occurred at}. */
    static String spoken(String component) {
        return split(component, ' ');
    }

    private static String split(String name, char between) {
        StringBuilder word = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i))) {
                word.append(between);
            }
            word.append(name.charAt(i));
        }
        return word.toString().toLowerCase(Locale.ROOT);
    }
}
