package org.ketachart.documents;

/**
 * What is set as one and never broken: a character with the marks on it, a space, a box.
 *
 * @param text as it is drawn; of a box nothing
 * @param width in points
 */
record PdfPiece(Kind kind, String text, PdfStyle style, float width) {
    private static final String OPENING = "([{<\u00ab\u2039";
    private static final String CLOSING = ")]}>\u00bb\u203a";

    enum Kind {
        CHARACTER,
        SPACE,
        LINE_END,
        /** A character the font lacks: its code point in a frame. */
        LACKING,
        EMPTY_BOX,
        TICKED_BOX,
        /** A line to write on. */
        BLANK
    }

    /** Returns whether a line may end before or after it. */
    boolean parts() {
        return kind == Kind.SPACE || kind == Kind.LACKING;
    }

    /** Returns what the algorithm of both directions sees of it. */
    char seen() {
        return switch (kind) {
            case CHARACTER -> text.charAt(0);
            case SPACE -> ' ';
            case LINE_END, LACKING, EMPTY_BOX, TICKED_BOX, BLANK -> '\ufffc';
        };
    }

    /** Returns it as it looks in words that run from right to left, where a bracket opens the other way. */
    PdfPiece mirrored() {
        if (kind != Kind.CHARACTER || text.length() != 1) {
            return this;
        }
        int opening = OPENING.indexOf(text);
        int closing = CLOSING.indexOf(text);
        String turned = opening >= 0
                ? CLOSING.substring(opening, opening + 1)
                : closing >= 0 ? OPENING.substring(closing, closing + 1) : text;
        return new PdfPiece(kind, turned, style, width);
    }
}
