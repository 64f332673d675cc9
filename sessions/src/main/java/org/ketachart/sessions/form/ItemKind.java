package org.ketachart.sessions.form;

import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Amount;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Day;
import org.ketachart.core.form.FormValue.Moment;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.Words;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.value.Coded;

/** What may stand in a field. */
public enum ItemKind implements Coded {
    WORDS("words", Words.class),
    YES_NO("yes-no", YesNo.class),
    CHOICE("choice", Choice.class),
    WHOLE("whole", Whole.class),
    AMOUNT("amount", Amount.class),
    DAY("day", Day.class),
    MOMENT("moment", Moment.class);

    private final String code;
    private final Class<? extends FormValue> type;

    ItemKind(String code, Class<? extends FormValue> type) {
        this.code = code;
        this.type = type;
    }

    /** Returns whether a value may stand in such a field. */
    public boolean takes(FormValue value) {
        return type.isInstance(value);
    }

    @Override
    public String code() {
        return code;
    }
}
