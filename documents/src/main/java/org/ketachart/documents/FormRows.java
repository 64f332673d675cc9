package org.ketachart.documents;

import java.util.List;
import org.ketachart.documents.PdfBlock.Column;

/** The blocks a form is built of: headings with a hairline, and rows of a label and what stands beside it. */
final class FormRows {
    private static final float VALUES = 292;
    private static final float GUTTER = 18;
    private static final float LABELS = VALUES - GUTTER - PdfPaper.LEFT;
    private static final float PALE = 0.86f;

    private final PdfPaper paper;

    FormRows(PdfPaper paper) {
        this.paper = paper;
    }

    PdfWords words() {
        return paper.words();
    }

    /** Returns a heading over the whole width. */
    PdfBlock heading(String text) {
        return whole(words().say(text, PdfStyle.HEADING), 15, 3.5f, 0.45f);
    }

    /** Returns words over the whole width. */
    PdfBlock whole(PdfWords words, float above, float below, float rule) {
        return new PdfBlock(List.of(new Column(PdfPaper.LEFT, words.lines(PdfPaper.WIDTH))), above, below, rule);
    }

    /** Returns a paragraph of small print. */
    PdfBlock small(String text) {
        return whole(words().say(text, PdfStyle.SMALL), 3, 2, 1);
    }

    /** Returns a row. */
    PdfBlock row(PdfWords label, PdfWords value) {
        return row(label, value, 3.2f, PALE);
    }

    /** Returns a row without a hairline, closer to its neighbors. */
    PdfBlock plain(String label, String value) {
        return row(words().say(label, PdfStyle.LABEL), words().say(value, PdfStyle.VALUE), 2.1f, 1);
    }

    private static PdfBlock row(PdfWords label, PdfWords value, float space, float rule) {
        return new PdfBlock(
                List.of(
                        new Column(PdfPaper.LEFT, label.lines(LABELS)),
                        new Column(VALUES, value.lines(PdfPaper.RIGHT - VALUES))),
                space,
                space,
                rule);
    }

    /** Returns short lines in two columns, read from left to right. */
    PdfBlock pair(String left, String right) {
        float half = PdfPaper.WIDTH / 2;
        return new PdfBlock(
                List.of(
                        new Column(
                                PdfPaper.LEFT, words().say(left, PdfStyle.SMALL).lines(half - GUTTER)),
                        new Column(
                                PdfPaper.LEFT + half,
                                words().say(right, PdfStyle.SMALL).lines(half))),
                1,
                0.5f,
                1);
    }
}
