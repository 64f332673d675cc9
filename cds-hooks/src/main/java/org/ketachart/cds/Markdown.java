package org.ketachart.cds;

/**
 * Text from a chart or a pack as part of a card in GitHub-flavored Markdown: it shows as it is written, and can make no link, image, heading,
 * list, table, HTML or second line.
 */
final class Markdown {
    private Markdown() {}

    /** Returns a text in one line without control and direction characters, at most so many characters long. */
    static String line(String text, int longest) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                space = !out.isEmpty();
            } else if (isShown(c)) {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.appendCodePoint(c);
            }
        }
        String line = out.toString();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED;
    }

    /** Returns a text in one line of Markdown, at most so many characters long as it shows. */
    static String escaped(String text, int longest) {
        String line = line(text, longest);
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\\', '`', '*', '_', '[', ']', '~', '|', '#', '@' ->
                    out.append('\\').append(c);
                case ':' -> out.append(isLinking(line, i) ? "\\:" : ":");
                case '.' -> out.append(isWeb(line, i) || isNumbering(line, i) ? "\\." : ".");
                case ')' -> out.append(isNumbering(line, i) ? "\\)" : ")");
                case '-', '+', '=' -> out.append(i == 0 ? "\\" : "").append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** A colon with anything right behind it may be that of a URL. */
    private static boolean isLinking(String line, int at) {
        return at + 1 < line.length() && line.charAt(at + 1) != ' ';
    }

    private static boolean isWeb(String line, int at) {
        return at >= 3 && line.regionMatches(true, at - 3, "www", 0, 3);
    }

    /** At the start of a line, digits and a dot begin a list. */
    private static boolean isNumbering(String line, int at) {
        for (int i = 0; i < at; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return at > 0;
    }
}
