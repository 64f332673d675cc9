package org.ketachart.documents;

/**
 * How words are set.
 *
 * @param size in points
 * @param bold thickened, for the font has one weight
 * @param gray from 0, black, to 1, white
 * @param rise above the line, in points
 */
record PdfStyle(float size, boolean bold, float gray, float rise) {
    static final PdfStyle TITLE = new PdfStyle(17, true, 0.08f, 0);
    static final PdfStyle STAMP = new PdfStyle(10.5f, true, 0.08f, 0);
    static final PdfStyle HEADING = new PdfStyle(11, true, 0.08f, 0);
    static final PdfStyle VALUE = new PdfStyle(9.5f, false, 0, 0);
    static final PdfStyle LABEL = new PdfStyle(9.5f, false, 0.28f, 0);
    static final PdfStyle MUTED = new PdfStyle(9.5f, false, 0.5f, 0);
    static final PdfStyle SMALL = new PdfStyle(7.2f, false, 0.38f, 0);
    static final PdfStyle SOURCE = new PdfStyle(6.2f, false, 0.38f, 2.8f);

    private static final float LEADING = 1.3f;

    /** Returns how high a line of it is. */
    float leading() {
        return size * LEADING;
    }
}
