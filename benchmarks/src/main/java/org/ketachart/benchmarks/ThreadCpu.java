package org.ketachart.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The CPU time of the benchmark's own thread for each operation: what wall time would be on a core that nothing else used.
 *
 * <p>Work of the collector and the compiler is on other threads and does not count.
 */
public final class ThreadCpu implements InternalProfiler {
    /** The name of the figure, in microseconds for each operation. */
    public static final String FIGURE = "cpu.thread.norm";

    private static final String WORKER = "-jmh-worker-";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    /** Creates the profiler; JMH does. */
    public ThreadCpu() {}

    @Override
    public String getDescription() {
        return "CPU time of the benchmark thread";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = workers();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanos = workers() - before;
        long operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(FIGURE, nanos / operations / 1000, "us/op", AggregationPolicy.AVG));
    }

    private long workers() {
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo thread = threads.getThreadInfo(id);
            if (thread != null && thread.getThreadName().contains(WORKER)) {
                sum += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return sum;
    }
}
