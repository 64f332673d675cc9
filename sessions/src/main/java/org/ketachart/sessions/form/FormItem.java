package org.ketachart.sessions.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * A field of a form.
 *
 * @param id the same in every revision that asks the same
 * @param text as it is printed, in our own words
 * @param kind what may stand in it
 * @param choices its boxes; none where it has none
 * @param required whether the form is incomplete without it, where it is asked
 * @param asked when it is asked; always when absent
 * @param source what fills it
 * @param unit as it is printed behind a number; none when absent
 * @param row the row of the clinical reference
 * @param mark how sure that row is
 */
public record FormItem(
        ItemId id,
        Note text,
        ItemKind kind,
        List<FormChoice> choices,
        boolean required,
        @Nullable FormCondition asked,
        ItemSource source,
        @Nullable Note unit,
        String row,
        Mark mark) {
    private static final int MOST_MINUTES = 1440;

    /** Checks that a field with boxes has them, and no other has. */
    public FormItem {
        Require.present("id, text, kind, choices, source, row, mark", id, text, kind, choices, source, row, mark);
        choices = Require.distinct("choices", choices);
        Require.that(
                (kind == ItemKind.CHOICE) == !choices.isEmpty(), "a field of choices must have some, and no other may");
    }

    /** Returns the box of this code; nothing if the field has none. */
    public Optional<FormChoice> choice(RecordId code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    /** Returns whether a value may stand in this field. */
    public boolean takes(FormValue value) {
        return kind.takes(value)
                && (!(value instanceof Choice chosen) || choice(chosen.code()).isPresent());
    }

    /** Returns whether a person may enter a value: one that fits, and of numbers one from 0 on, of minutes up to those of a day. */
    public boolean mayBeEntered(FormValue value) {
        boolean minutes = unit != null && unit.text().equals(Unit.MINUTE.code());
        return takes(value)
                && !(value instanceof Whole whole
                        && (whole.number() < 0 || (minutes && whole.number() > MOST_MINUTES)));
    }
}
