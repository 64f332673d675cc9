package org.ketachart.packs.model;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Something that holds of every visit.
 *
 * @param name what holds, in words
 * @param every of how many visits one is held to it; what is dear is asked of fewer
 * @param check throws when it does not
 * @param repeats whether it makes the visit up anew, so that a shorter one does not break it
 */
record Law(String name, int every, Check check, boolean repeats) {
    Law(String name, int every, Check check) {
        this(name, every, check, false);
    }

    /** Looks at one visit; the dice pick what is looked at, the same for the same visit. */
    interface Check {
        void of(Visit visit, Dice dice);
    }

    /** Says that it does not hold, and of what. */
    static void that(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }

    static void same(Object expected, Object actual, Supplier<String> of) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(of.get() + "\n  expected " + expected + "\n  but was  " + actual);
        }
    }
}
