package org.ketachart.documents;

/** A part of the sheet over its whole width; parts are stacked, so that none is printed over another. */
interface Panel {
    /** Returns how high it is, in points. */
    double height();

    /** Draws it from its upper edge downward. */
    void draw(Svg svg, double top);
}
