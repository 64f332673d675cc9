package org.ketachart.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks in the way in which the published figures were taken, and prints these figures as Markdown.
 *
 * <p>The compiler works in the foreground, so that a machine shared with other work does not leave code interpreted while it is measured.
 */
public final class Baseline {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Baseline() {}

    /**
     * Runs all benchmarks, or those whose names match.
     *
     * @param args regular expressions as JMH has them
     */
    public static void main(String[] args) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .addProfiler(ThreadCpu.class)
                .addProfiler(GCProfiler.class)
                .forks(1)
                .threads(1)
                .warmupIterations(10)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xms2g", "-Xmx2g", "-Xbatch");
        for (String name : args) {
            options = options.include(name);
        }
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> runs) {
        Map<String, Map<String, RunResult>> byClass = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> name(run, 2),
                        LinkedHashMap::new,
                        Collectors.toMap(run -> name(run, 1), run -> run, (a, b) -> a, LinkedHashMap::new)));
        byClass.forEach((subject, rows) -> {
            System.out.println();
            System.out.println("| " + subject + " | CPU us/op | bytes/op |");
            System.out.println("| --- | ---: | ---: |");
            rows.forEach((row, run) -> System.out.println(String.format(
                    Locale.ROOT, "| %s | %.2f | %,.0f |", row, median(run, ThreadCpu.FIGURE), median(run, ALLOCATED))));
            System.out.println();
            ratio(rows, "writeHapiBuildAndEncode", "writeOurs");
            ratio(rows, "writeOurs", "writeJacksonStreaming");
            ratio(rows, "readHapiParse", "readOurs");
            ratio(rows, "readHapiParse", "readAndScreenOurs");
            ratio(rows, "readHapiParseWithoutNarrative", "readOursWithoutNarrative");
            ratio(rows, "readOurs", "readJacksonTokens");
        });
    }

    private static void ratio(Map<String, RunResult> rows, String above, String below) {
        RunResult dividend = rows.get(above);
        RunResult divisor = rows.get(below);
        if (dividend != null && divisor != null) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "- %s / %s: %.2f",
                    above,
                    below,
                    median(dividend, ThreadCpu.FIGURE) / median(divisor, ThreadCpu.FIGURE)));
        }
    }

    private static String name(RunResult run, int fromEnd) {
        String[] parts = run.getParams().getBenchmark().split("\\.", -1);
        return parts[parts.length - fromEnd];
    }

    /** The median over all measured iterations of all forks. */
    private static double median(RunResult run, String figure) {
        double[] sorted = run.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getSecondaryResults().get(figure))
                .mapToDouble(figures -> figures.getScore())
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
