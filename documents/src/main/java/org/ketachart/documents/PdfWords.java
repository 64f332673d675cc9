package org.ketachart.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketachart.documents.PdfPiece.Kind;

/**
 * Words on their way to a page, with boxes among them. Nothing that was written is dropped: a character that the font lacks, or that nobody
 * would see, stands as its code point in a frame.
 */
final class PdfWords {
    private static final float FRAMED = 0.78f;
    private static final float FRAME = 2.4f;
    private static final float BOX = 0.95f;

    private final PdfFont font;
    private final List<PdfPiece> pieces = new ArrayList<>();

    PdfWords(PdfFont font) {
        this.font = font;
    }

    /** Adds words; a line feed in them ends the line. */
    PdfWords say(String text, PdfStyle style) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        composed.codePoints().forEach(codePoint -> add(codePoint, style));
        return this;
    }

    private void add(int codePoint, PdfStyle style) {
        int type = Character.getType(codePoint);
        if (codePoint == '\n' || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            pieces.add(new PdfPiece(Kind.LINE_END, "", style, 0));
        } else if (codePoint == '\t' || (type == Character.SPACE_SEPARATOR && Character.isWhitespace(codePoint))) {
            pieces.add(new PdfPiece(Kind.SPACE, " ", style, font.width(" ") * style.size()));
        } else if (type == Character.SPACE_SEPARATOR) {
            character(" ", style);
        } else if (!font.has(codePoint)) {
            lacking(codePoint, style);
        } else if (isMark(type)) {
            mark(codePoint, style);
        } else {
            character(Character.toString(codePoint), style);
        }
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private void character(String text, PdfStyle style) {
        pieces.add(new PdfPiece(Kind.CHARACTER, text, style, font.width(text) * style.size()));
    }

    /** A mark goes onto the character before it; with none before it, or on top of itself, nobody would see it. */
    private void mark(int codePoint, PdfStyle style) {
        PdfPiece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        boolean fits = last != null
                && last.kind() == Kind.CHARACTER
                && !last.text().isBlank()
                && Normalizer.normalize(last.text(), Normalizer.Form.NFD).indexOf(codePoint) < 0;
        if (last != null && fits) {
            pieces.remove(pieces.size() - 1);
            character(last.text() + Character.toString(codePoint), last.style());
        } else {
            lacking(codePoint, style);
        }
    }

    private void lacking(int codePoint, PdfStyle style) {
        String name = String.format(Locale.ROOT, "U+%04X", codePoint);
        PdfStyle framed = new PdfStyle(style.size() * FRAMED, false, style.gray(), style.rise());
        pieces.add(new PdfPiece(Kind.LACKING, name, framed, font.width(name) * framed.size() + 2 * FRAME));
    }

    /** Adds a box and the words beside it, which stay together while a line holds them. */
    PdfWords box(boolean ticked, String text, PdfStyle style) {
        pieces.add(new PdfPiece(ticked ? Kind.TICKED_BOX : Kind.EMPTY_BOX, "", style, BOX * style.size()));
        character(" ", style);
        return say(text, style);
    }

    /** Adds a line to write on. */
    PdfWords blank(float width, PdfStyle style) {
        pieces.add(new PdfPiece(Kind.BLANK, "", style, width));
        return this;
    }

    /** Ends the line. */
    PdfWords next(PdfStyle style) {
        pieces.add(new PdfPiece(Kind.LINE_END, "", style, 0));
        return this;
    }

    /** Returns the lines, none wider than this unless one piece alone is. */
    List<PdfLine> lines(float width) {
        List<PdfLine> lines = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int until = from;
            int parting = from;
            float wide = 0;
            while (until < pieces.size() && pieces.get(until).kind() != Kind.LINE_END) {
                PdfPiece piece = pieces.get(until);
                wide += piece.width();
                if (wide > width && until > from && piece.kind() != Kind.SPACE) {
                    break;
                }
                until++;
                if (piece.parts() || isParted(until)) {
                    parting = until;
                }
            }
            boolean whole = until == pieces.size()
                    || pieces.get(until).kind() == Kind.LINE_END
                    || pieces.get(until).parts();
            int end = whole || parting == from ? until : parting;
            lines.add(line(from, end));
            from = end < pieces.size() && pieces.get(end).kind() == Kind.LINE_END ? end + 1 : end;
        }
        return lines;
    }

    private boolean isParted(int next) {
        return next < pieces.size() && pieces.get(next).kind() == Kind.LACKING;
    }

    private PdfLine line(int from, int until) {
        int end = until;
        while (end > from && pieces.get(end - 1).kind() == Kind.SPACE) {
            end--;
        }
        List<PdfPiece> kept = pieces.subList(from, end);
        float height = pieces.subList(from, Math.max(end, Math.min(from + 1, pieces.size()))).stream()
                .map(piece -> piece.style().leading())
                .reduce(0f, Math::max);
        return new PdfLine(kept, height);
    }
}
