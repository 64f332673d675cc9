package org.ketachart.benchmarks;

import java.util.Arrays;

/** What makes figures comparable: contenders that write the same bytes. */
final class SameBytes {
    private SameBytes() {}

    /** Throws if a contender wrote anything else. */
    static void need(String contender, byte[] ours, byte[] theirs) {
        int at = Arrays.mismatch(ours, theirs);
        if (at >= 0) {
            throw new IllegalStateException(contender + " must write our bytes, differs at byte " + at);
        }
    }
}
