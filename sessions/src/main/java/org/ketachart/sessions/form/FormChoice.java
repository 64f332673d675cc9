package org.ketachart.sessions.form;

import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A box of a field that has several.
 *
 * @param code as it is recorded
 * @param text as it is printed
 */
public record FormChoice(RecordId code, Note text) {
    /** Checks that all of it is there. */
    public FormChoice {
        Require.present("code, text", code, text);
    }
}
