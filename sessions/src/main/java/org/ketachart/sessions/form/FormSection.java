package org.ketachart.sessions.form;

import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * A part of a form under a heading of its own.
 *
 * @param id the first word of its items' ids
 * @param title as it is printed
 */
public record FormSection(String id, Note title) {
    /** Checks that all of it is there. */
    public FormSection {
        Require.present("id, title", id, title);
        Require.token("section", id);
    }
}
