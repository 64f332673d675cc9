package org.ketachart.documents;

/** Where things lie on the page, in points: US Letter, landscape. */
final class Sheet {
    static final double WIDTH = 792;
    static final double HEIGHT = 612;
    static final double MARGIN = 24;

    /** Where the hours begin; names of rows stand left of it. */
    static final double LEFT = 108;

    /** Where the hours end, with room for half a label beyond. */
    static final double RIGHT = 756;

    /** The width between the margins. */
    static final double INNER = WIDTH - 2 * MARGIN;

    /** The size of numbers and words in rows and remarks. */
    static final double SMALL = 7;

    /** The size of what names a row. */
    static final double NAME = 7.5;

    private Sheet() {}
}
