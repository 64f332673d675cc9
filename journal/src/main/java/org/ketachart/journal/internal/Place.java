package org.ketachart.journal.internal;

import org.jspecify.annotations.Nullable;

/**
 * Where in a JSON value one stands; becomes text only when there is something to report.
 *
 * @param parent the place around it; absent at the top
 * @param segment the name of a known field, or an index in brackets
 */
public record Place(@Nullable Place parent, String segment) {
    /** The value as a whole. */
    public static final Place TOP = new Place(null, "");

    /** Returns the place of a field whose name is known, never one taken from the input. */
    public Place field(String name) {
        return new Place(this, name);
    }

    Place element(int index) {
        return new Place(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        if (parent == null) {
            return segment;
        }
        String before = parent.toString();
        return before.isEmpty() || segment.startsWith("[") ? before + segment : before + "." + segment;
    }
}
