package org.ketachart.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Proportions of every size, with many at the ends, where bounds are hardest. */
final class Samples {
    static final Confidence NINETY_FIVE = Confidence.ofPercent(95);
    private static final int MOST = 1_000_000;
    private static final List<String> LEVELS =
            List.of("0.5", "0.8", "0.9", "0.95", "0.975", "0.99", "0.999", "0.999999");

    private Samples() {}

    /** Returns a sample of 1 to a million, as likely small as large. */
    static Proportion any(Random random) {
        return upTo(MOST, random);
    }

    static Proportion upTo(int most, Random random) {
        long of = Math.round(Math.pow(most, random.nextDouble()));
        return new Proportion(
                switch (random.nextInt(6)) {
                    case 0 -> 0;
                    case 1 -> of;
                    case 2 -> Math.min(of, random.nextInt(6));
                    case 3 -> Math.max(0, of - random.nextInt(6));
                    default -> (long) (random.nextDouble() * (of + 1));
                },
                of);
    }

    static Confidence confidence(Random random) {
        return new Confidence(new BigDecimal(LEVELS.get(random.nextInt(LEVELS.size()))));
    }
}
