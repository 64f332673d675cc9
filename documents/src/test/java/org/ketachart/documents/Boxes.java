package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Where the words of a page are printed. */
final class Boxes {
    private Boxes() {}

    record Box(String words, double left, double top, double right, double bottom) {
        boolean covers(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static List<Box> of(Drawn page) {
        List<Box> boxes = new ArrayList<>();
        for (Element text : page.named("text")) {
            double size = Double.parseDouble(text.getAttribute("font-size"));
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            boolean bold = text.getAttribute("font-weight").equals("bold");
            String words = text.getTextContent();
            double wide = bold ? Lettering.boldWidth(words, size) : Lettering.width(words, size);
            String anchor = anchor(text);
            double left = anchor.equals("middle") ? x - wide / 2 : anchor.equals("end") ? x - wide : x;
            boxes.add(new Box(words, left, y - size * 0.72, left + wide, y + size * 0.15));
        }
        return boxes;
    }

    private static String anchor(Element text) {
        String own = text.getAttribute("text-anchor");
        return own.isEmpty() ? ((Element) text.getParentNode()).getAttribute("text-anchor") : own;
    }

    /** Returns the pairs of words that are printed over each other. */
    static List<String> covered(Drawn page) {
        List<Box> boxes = of(page);
        List<String> covered = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                if (boxes.get(i).covers(boxes.get(j))) {
                    covered.add(boxes.get(i) + " and " + boxes.get(j));
                }
            }
        }
        return covered;
    }

    /** Returns the words that are not wholly on the page. */
    static List<String> outside(Drawn page) {
        String[] view = page.root().getAttribute("viewBox").split(" ", -1);
        Box sheet = new Box("", 0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
        return of(page).stream()
                .filter(box -> box.left() < sheet.left()
                        || box.right() > sheet.right()
                        || box.top() < sheet.top()
                        || box.bottom() > sheet.bottom())
                .map(Box::toString)
                .toList();
    }
}
