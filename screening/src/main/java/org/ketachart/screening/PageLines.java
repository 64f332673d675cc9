package org.ketachart.screening;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.value.Require;

/** Lines no longer than a page is wide. What has no gap stands on a line of its own, however long. */
public final class PageLines {
    private static final int WIDTH = 140;

    private PageLines() {}

    /**
     * Returns a text in lines that break at spaces; a break of its own is a space, so that no text of a chart looks like a line of the page.
     *
     * @param first what stands before the first line, such as {@code "- "}; as many spaces stand before the others
     */
    public static List<String> of(String first, String text) {
        Require.present("first, text", first, text);
        List<String> lines = new ArrayList<>();
        String plain = text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
        String indent = " ".repeat(first.length());
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : plain.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
