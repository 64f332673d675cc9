package org.ketachart.testkit;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The seeds of a property test, one run each. Use {@link SeededTest}, which also shows the seed in the run's name; a run that failed is
 * repeated alone with {@code Arbitrary.of(seed)}.
 */
public final class Seeds implements ArgumentsProvider {
    /** How many seeds a property is tried with. */
    public static final int COUNT = 200;

    /** Returns the seeds, from 1 to {@link #COUNT}. */
    public static LongStream all() {
        return LongStream.rangeClosed(1, COUNT);
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return all().mapToObj(Arguments::of);
    }
}
