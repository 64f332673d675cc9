package org.ketachart.documents;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line as it is read.
 *
 * @param pieces in the order they are read in
 * @param height with the space to the next, in points
 */
record PdfLine(List<PdfPiece> pieces, float height) {
    PdfLine {
        pieces = List.copyOf(pieces);
    }

    /** Returns how wide it is. */
    float width() {
        return (float) pieces.stream().mapToDouble(PdfPiece::width).sum();
    }

    /** Returns the largest size on it. */
    float size() {
        return (float)
                pieces.stream().mapToDouble(piece -> piece.style().size()).max().orElse(0);
    }

    /** Returns the pieces from left to right: Hebrew among them is turned around. */
    List<PdfPiece> fromTheLeft() {
        StringBuilder seen = new StringBuilder();
        pieces.forEach(piece -> seen.append(piece.seen()));
        Bidi bidi = new Bidi(seen.toString(), Bidi.DIRECTION_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return pieces;
        }
        byte[] levels = new byte[pieces.size()];
        Object[] turned = new Object[pieces.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            turned[i] = levels[i] % 2 == 0 ? pieces.get(i) : pieces.get(i).mirrored();
        }
        Bidi.reorderVisually(levels, 0, turned, 0, turned.length);
        List<PdfPiece> found = new ArrayList<>();
        Arrays.stream(turned).forEach(piece -> found.add((PdfPiece) piece));
        return found;
    }
}
