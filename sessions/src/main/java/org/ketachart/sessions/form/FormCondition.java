package org.ketachart.sessions.form;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.Require;

/**
 * When a field is asked: only after another has a certain answer. While that other is empty, nobody knows whether it is asked.
 *
 * @param item the other field
 * @param is {@code yes}, {@code no} or the code of a choice; absent where {@code below} is given
 * @param below asked where the other field's number is below this; absent where {@code is} is given
 */
public record FormCondition(
        ItemId item, @Nullable String is, @Nullable Integer below) {
    /** Checks that one of the two is given. */
    public FormCondition {
        Require.present("item", item);
        Require.that((is == null) != (below == null), "a condition must have one of is and below");
    }

    /** Returns whether a value of the other field makes this one asked. */
    public boolean isMetBy(FormValue value) {
        if (value instanceof YesNo said) {
            return (said.yes() ? "yes" : "no").equals(is);
        } else if (value instanceof Choice choice) {
            return choice.code().value().equals(is);
        }
        return below != null && value instanceof Whole whole && whole.number() < below;
    }
}
