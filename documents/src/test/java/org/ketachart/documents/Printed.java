package org.ketachart.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed document, read back as a reader of the file would have it read aloud. */
final class Printed {
    private static final float BELOW_HEADER = 48;
    private static final float ABOVE_FOOTER = 734;

    private final byte[] bytes;

    Printed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What is between header and footer of the pages. */
    private static final class Body extends PDFTextStripper {
        @Override
        protected void processTextPosition(TextPosition text) {
            if (text.getYDirAdj() > BELOW_HEADER && text.getYDirAdj() < ABOVE_FOOTER) {
                super.processTextPosition(text);
            }
        }
    }

    interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all text, without blanks at the ends of lines. */
    String text() {
        return read(document -> tidy(new PDFTextStripper().getText(document)));
    }

    /** Returns the text of each page. */
    List<String> pages() {
        return read(document -> {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(tidy(stripper.getText(document)));
            }
            return pages;
        });
    }

    /** Returns what is between headers and footers, without any white space: how lines were broken makes no difference then. */
    String body() {
        return read(document -> squashed(new Body().getText(document)));
    }

    private static String tidy(String text) {
        return text.replace('\u00a0', ' ').replaceAll("(?m) +$", "").replace("\r", "");
    }

    /** Returns a text without white space, in the one form in which two that look the same are the same. */
    static String squashed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u2028\\u2029]+", "");
    }

    /** Returns a text as it is to be found: a character that cannot be drawn, or that nobody would see, as its code point. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(
                        c -> shown.append(isLost(c) ? String.format(Locale.ROOT, "U+%04X", c) : Character.toString(c)));
        return squashed(shown.toString());
    }

    /**
     * Of the characters of the generator these are all: pictures, letters of mathematics, the staff of Aesculapius, Arabic, Han, and what has no
     * shape.
     */
    private static boolean isLost(int codePoint) {
        return codePoint > 0xffff
                || Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0x2695
                || (codePoint >= 0x600 && codePoint < 0x700)
                || (codePoint >= 0x3000 && codePoint < 0xa000)
                || codePoint >= 0xfe00;
    }
}
