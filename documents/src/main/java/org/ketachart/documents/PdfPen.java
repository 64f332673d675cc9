package org.ketachart.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.ketachart.documents.PdfPiece.Kind;

/** Draws onto one page: lines of words, boxes, hairlines, and the watermark as an outline that is no text. */
final class PdfPen implements Closeable {
    private static final String TICKED = "[x]";
    private static final String EMPTY = "[ ]";
    private static final float ASCENT = 0.905f;
    private static final float PALE = 0.945f;
    private static final float LARGE = 150;
    private static final double SLANT = Math.toRadians(48);

    private final PDPageContentStream content;
    private final PdfFont font;

    PdfPen(PDDocument document, PDPage page, PdfFont font) throws IOException {
        this.content = new PDPageContentStream(document, page);
        this.font = font;
    }

    /** Draws a column down from here. */
    void draw(PdfBlock.Column column, float top) throws IOException {
        float y = top;
        for (PdfLine line : column.lines()) {
            draw(line, column.x(), y - (line.height() - line.size()) / 2 - ASCENT * line.size() + 0.05f * line.size());
            y -= line.height();
        }
    }

    private void draw(PdfLine line, float left, float baseline) throws IOException {
        List<PdfPiece> pieces = line.fromTheLeft();
        float x = left;
        int next = 0;
        while (next < pieces.size()) {
            PdfPiece piece = pieces.get(next++);
            if (piece.kind() != Kind.CHARACTER && piece.kind() != Kind.SPACE) {
                shape(piece, x, baseline);
                x += piece.width();
                continue;
            }
            StringBuilder run = new StringBuilder(piece.text());
            float wide = piece.width();
            while (next < pieces.size() && joins(piece, pieces.get(next))) {
                run.append(pieces.get(next).text());
                wide += pieces.get(next++).width();
            }
            text(run.toString(), piece.style(), x, baseline);
            x += wide;
        }
    }

    private static boolean joins(PdfPiece one, PdfPiece next) {
        return (next.kind() == Kind.CHARACTER || next.kind() == Kind.SPACE)
                && next.style().equals(one.style());
    }

    private void text(String text, PdfStyle style, float x, float baseline) throws IOException {
        text(text, style, x, baseline, style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    }

    private void text(String text, PdfStyle style, float x, float baseline, RenderingMode mode) throws IOException {
        content.beginText();
        content.setFont(font.embedded(), style.size());
        content.setNonStrokingColor(style.gray());
        content.setStrokingColor(style.gray());
        content.setLineWidth(style.size() * 0.026f);
        content.setRenderingMode(mode);
        content.newLineAtOffset(x, baseline + style.rise());
        content.showText(text);
        content.endText();
    }

    private void shape(PdfPiece piece, float x, float baseline) throws IOException {
        float size = piece.style().size();
        switch (piece.kind()) {
            case LACKING -> {
                content.setStrokingColor(0.55f);
                content.setLineWidth(0.4f);
                content.addRect(x + 0.7f, baseline - 0.28f * size, piece.width() - 1.4f, 1.25f * size);
                content.stroke();
                text(piece.text(), piece.style(), x + 2.4f, baseline);
            }
            case EMPTY_BOX, TICKED_BOX -> box(piece, x, baseline);
            case BLANK -> rule(x, x + piece.width(), baseline - 1.5f, 0.5f, 0.45f);
            case CHARACTER, SPACE, LINE_END -> {}
        }
    }

    /** A box is a drawing; who has it read aloud, or copies it, finds the same said in letters that are not seen. */
    private void box(PdfPiece piece, float x, float baseline) throws IOException {
        String said = piece.kind() == Kind.TICKED_BOX ? TICKED : EMPTY;
        PdfStyle fitting = new PdfStyle(piece.width() / font.width(TICKED), false, 0, 0);
        text(said, fitting, x, baseline, RenderingMode.NEITHER);
        float side = 0.82f * piece.style().size();
        float bottom = baseline - 0.07f * piece.style().size();
        content.setStrokingColor(piece.style().gray());
        content.setLineWidth(0.65f);
        content.addRect(x + 0.4f, bottom, side, side);
        content.stroke();
        if (piece.kind() == Kind.TICKED_BOX) {
            float inset = 0.2f * side;
            content.setLineWidth(1.15f);
            content.moveTo(x + 0.4f + inset, bottom + inset);
            content.lineTo(x + 0.4f + side - inset, bottom + side - inset);
            content.moveTo(x + 0.4f + inset, bottom + side - inset);
            content.lineTo(x + 0.4f + side - inset, bottom + inset);
            content.stroke();
        }
    }

    /** Draws a level line. */
    void rule(float from, float to, float y, float width, float gray) throws IOException {
        content.setStrokingColor(gray);
        content.setLineWidth(width);
        content.moveTo(from, y);
        content.lineTo(to, y);
        content.stroke();
    }

    /** Draws capital letters across the page, so pale that words on them stay easy to read. */
    void watermark(String letters) throws IOException {
        if (letters.isEmpty()) {
            return;
        }
        float size = Math.min(LARGE, 700 / font.width(letters));
        AffineTransform place = AffineTransform.getTranslateInstance(306, 396);
        place.rotate(SLANT);
        place.scale(size, size);
        place.translate(-font.width(letters) / 2, -0.36);
        content.setNonStrokingColor(PALE);
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) != ' ') {
                fill(font.outline(letters.charAt(i)), place);
            }
            place.translate(font.width(letters.substring(i, i + 1)), 0);
        }
    }

    private void fill(GeneralPath outline, AffineTransform place) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = outline.getPathIterator(place); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> content.closePath();
            }
            int last = switch (path.currentSegment(at)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            x = at[last];
            y = at[last + 1];
        }
        content.fill();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
