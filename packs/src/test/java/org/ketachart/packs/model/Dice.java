package org.ketachart.packs.model;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed makes the same visit. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 17);
    }

    /** Returns true so many times in a thousand. */
    boolean chance(int inThousand) {
        return random.nextInt(1000) < inThousand;
    }

    /** Returns a number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
