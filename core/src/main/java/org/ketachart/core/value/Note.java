package org.ketachart.core.value;

/**
 * Words a person wrote into the record. May hold anything, so it never shows itself in {@code toString}.
 *
 * @param text as written, trimmed, at most 10000 characters
 */
public record Note(String text) {
    /** Checks the text. */
    public Note {
        Require.present("text", text);
        Require.text("note", text);
    }

    @Override
    public String toString() {
        return "Note[withheld]";
    }
}
