package org.ketachart.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A mark with its number, in the order of time over all lanes.
 *
 * @param number from 1
 * @param mark what it is
 */
record Numbered(int number, Mark mark) {
    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::start).thenComparing(Mark::lane).thenComparing(Mark::id);

    /** Returns the marks in order; marks of the same moment, lane and id stay as they were. */
    static List<Numbered> of(List<Mark> marks) {
        List<Mark> sorted = marks.stream().sorted(ORDER).toList();
        List<Numbered> numbered = new ArrayList<>();
        for (Mark mark : sorted) {
            numbered.add(new Numbered(numbered.size() + 1, mark));
        }
        return numbered;
    }
}
