package org.ketachart.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of a printed page: Liberation Sans, which lies in PDFBox's own jar and has Latin, Greek, Cyrillic and Hebrew. No font of the
 * machine is ever asked for, so a page looks the same everywhere.
 */
final class PdfFont {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont outlines;
    private final CmapLookup glyphs;
    private final PDType0Font embedded;

    private PdfFont(TrueTypeFont outlines, PDType0Font embedded) throws IOException {
        this.outlines = outlines;
        this.glyphs = outlines.getUnicodeCmapLookup();
        this.embedded = embedded;
    }

    /** Returns the font for one document, which will hold the glyphs that were used and no others. */
    static PdfFont of(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("the font must lie in the jar of PDFBox");
            }
            TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // A ligature would be read back as another character than the one that was written.
            outlines.setEnableGsub(false);
            return new PdfFont(outlines, PDType0Font.load(document, outlines, true));
        }
    }

    PDType0Font embedded() {
        return embedded;
    }

    /** Returns whether it can draw this character so that a reader sees it. */
    boolean has(int codePoint) {
        return Character.getType(codePoint) != Character.FORMAT && glyphs.getGlyphId(codePoint) != 0;
    }

    /** Returns how wide a text is set in a size of one; each of its characters must be one that the font has. */
    float width(String text) {
        return (float) text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int codePoint) {
        try {
            return (double) outlines.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / outlines.getUnitsPerEm();
        } catch (IOException e) {
            throw new IllegalStateException("a font that was read into memory can be read again", e);
        }
    }

    /** Returns the outline of a character in a size of one, for what is drawn and is no text. */
    GeneralPath outline(char letter) throws IOException {
        GlyphData glyph = outlines.getGlyph().getGlyph(glyphs.getGlyphId(letter));
        GeneralPath path = glyph.getPath();
        path.transform(
                AffineTransform.getScaleInstance(1.0 / outlines.getUnitsPerEm(), 1.0 / outlines.getUnitsPerEm()));
        return path;
    }
}
