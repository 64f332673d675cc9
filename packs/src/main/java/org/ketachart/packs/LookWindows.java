package org.ketachart.packs;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ketachart.sessions.protocol.LookFrom;
import org.ketachart.sessions.protocol.PlannedLook;

/** The minutes in which a reading answers a planned look. */
final class LookWindows {
    private static final int LONGEST = 1440;

    private LookWindows() {}

    /** Returns whether one reading could answer both: of one role, counted from one moment, of one item, at one minute. */
    static boolean overlap(PlannedLook one, PlannedLook other) {
        if (one.role() != other.role()
                || one.from() != other.from()
                || one.from() == LookFrom.BEFORE_DOSE
                || Collections.disjoint(one.of(), Set.copyOf(other.of()))) {
            return false;
        }
        List<Integer> dues = dues(other);
        return dues(one).stream()
                .anyMatch(due -> dues.stream()
                        .anyMatch(second -> due - one.early() < second + other.late()
                                && second - other.early() < due + one.late()));
    }

    private static List<Integer> dues(PlannedLook look) {
        Integer every = look.every();
        if (every == null) {
            return List.of(look.first());
        }
        Integer until = look.until();
        int last = until == null ? LONGEST : until;
        return IntStream.iterate(look.first(), due -> due <= last, due -> due + every)
                .boxed()
                .toList();
    }
}
