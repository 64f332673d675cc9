package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide words are, and how they are cut and broken to fit. The sizes are those of Helvetica with some air, since no page knows which font
 * it is shown in.
 */
final class Lettering {
    /** Widths of the characters from space to tilde, in thousandths of the size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final double AIR = 1.05;
    private static final double BOLD = 1.08;
    private static final String CUT = "\u2026";
    private static final int MARKS_IN_A_ROW = 2;

    private Lettering() {}

    /** Returns how wide words are at a size, in points. */
    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Lettering::thousandths).sum() * size * AIR / 1000;
    }

    /** Returns how wide they are in bold. */
    static double boldWidth(String words, double size) {
        return width(words, size) * BOLD;
    }

    private static double thousandths(int character) {
        if (character >= ' ' && character <= '~') {
            return WIDTHS[character - ' '];
        }
        if (isMark(character)) {
            return 0;
        }
        boolean wide = character >= 0x1100 && !(character >= 0x2000 && character <= 0x22ff);
        return Character.isSupplementaryCodePoint(character) ? 1300 : wide ? 1050 : 650;
    }

    /**
     * Returns a text as one line of it can be printed: line breaks are spaces, what is not seen or turns the line around is left out, and no
     * more accents are piled up than a writing needs.
     */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int marks = 0;
        boolean space = true;
        for (int c : text.codePoints().toArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                if (!space) {
                    line.append(' ');
                }
                space = true;
                continue;
            }
            marks = isMark(c) ? marks + 1 : 0;
            if (isSeen(c) && marks <= MARKS_IN_A_ROW) {
                line.appendCodePoint(c);
                space = false;
            }
        }
        return line.toString().stripTrailing();
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isSeen(int character) {
        int type = Character.getType(character);
        boolean noCharacter = (character & 0xfffe) == 0xfffe || type == Character.SURROGATE;
        return type != Character.FORMAT && type != Character.CONTROL && !noCharacter;
    }

    /** Returns a text in one line, cut to a width; a cut ends in an ellipsis. */
    static String cut(String text, double size, double room) {
        String line = line(text);
        if (width(line, size) <= room) {
            return line;
        }
        double left = room - width(CUT, size);
        StringBuilder kept = new StringBuilder();
        for (int c : line.codePoints().toArray()) {
            left -= width(Character.toString(c), size);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + CUT;
    }

    /** Returns a text broken between words into lines of a width; what does not fit into so many lines is cut. */
    static List<String> lines(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = line(text);
        while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, size) > room) {
            int end = fitting(rest, size, room);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(cut(rest, size, room));
        }
        return lines;
    }

    /** Returns where to break: after the last word that fits, or inside a word that is wider than the line. */
    private static int fitting(String line, double size, double room) {
        double used = 0;
        int space = 0;
        int end = 0;
        while (end < line.length()) {
            int c = line.codePointAt(end);
            used += width(Character.toString(c), size);
            if (used > room) {
                break;
            }
            end += Character.charCount(c);
            if (c == ' ') {
                space = end;
            }
        }
        return space > 0 ? space : Math.max(end, Character.charCount(line.codePointAt(0)));
    }
}
