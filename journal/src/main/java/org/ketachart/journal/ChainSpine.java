package org.ketachart.journal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The chain that leads to the end of a ledger log, found backward from its end: each line names the one before it, so what nothing leads to
 * was put in, and what is led to and not there is changed or gone.
 */
final class ChainSpine {
    private final Map<String, ChainLine> byHash;
    private final Map<String, Integer> depths = new HashMap<>();
    private final NavigableMap<Long, ChainLine> spine = new TreeMap<>();
    private final NavigableMap<Long, Optional<String>> missing = new TreeMap<>();
    private final Set<ChainLine> used = new HashSet<>();

    /**
     * Finds the chain.
     *
     * @param whole the lines, save heads, that are what their hash says, none twice
     * @param head the head that counts most; null where there is none to be believed
     */
    ChainSpine(List<ChainLine> whole, @Nullable ChainLine head) {
        byHash = new HashMap<>();
        whole.forEach(line -> byHash.put(String.valueOf(line.hash()), line));
        if (head != null) {
            trace(head.previous(), head.seq());
            extend(head);
        } else {
            whole.stream()
                    .max(Comparator.comparingInt(this::depth).thenComparingInt(ChainLine::number))
                    .ifPresent(tail -> trace(tail.hash(), tail.seq()));
        }
    }

    /** What was written after the last head goes on from it, and stands after it. */
    private void extend(ChainLine head) {
        Optional<ChainLine> next = follower(String.valueOf(head.previous()), head);
        while (next.isPresent()) {
            put(next.get().seq(), next.get());
            next = follower(String.valueOf(next.get().hash()), head);
        }
    }

    private Optional<ChainLine> follower(String hash, ChainLine head) {
        return byHash.values().stream()
                .filter(line -> hash.equals(line.previous()) && line.number() > head.number() && !used.contains(line))
                .filter(line -> line.seq() > (spine.isEmpty() ? head.seq() : Math.max(head.seq(), spine.lastKey())))
                .min(Comparator.comparingInt(ChainLine::number));
    }

    private void trace(@Nullable String end, long count) {
        String hash = end;
        long seq = count;
        while (seq >= 0) {
            ChainLine line = hash == null ? null : byHash.get(hash);
            boolean fits = line != null && line.seq() >= 0 && line.seq() <= seq && !used.contains(line);
            if (!fits) {
                line = bridge(seq);
            }
            long reached = line == null ? -1 : line.seq();
            for (long gone = seq; gone > reached; gone--) {
                missing.put(gone, gone == seq && !fits ? Optional.ofNullable(hash) : Optional.empty());
            }
            if (line == null) {
                return;
            }
            put(reached, line);
            hash = line.previous();
            seq = reached - 1;
        }
    }

    private void put(long seq, ChainLine line) {
        spine.put(seq, line);
        used.add(line);
    }

    /** Returns the line below a gap from which the chain goes on: the nearest by number that is in step with its own forerunner. */
    private @Nullable ChainLine bridge(long above) {
        return byHash.values().stream()
                .filter(line -> line.seq() >= 0 && line.seq() < above && !used.contains(line) && isInStep(line))
                .max(Comparator.comparingLong(ChainLine::seq)
                        .thenComparingInt(this::depth)
                        .thenComparing(
                                Comparator.comparingInt(ChainLine::number).reversed()))
                .orElse(null);
    }

    private boolean isInStep(ChainLine line) {
        ChainLine before = line.previous() == null ? null : byHash.get(line.previous());
        return before == null || before.seq() + 1 == line.seq();
    }

    /** How many lines lead up to one without a gap; counted upward so that a long chain needs no deep stack. */
    private int depth(ChainLine line) {
        int steps = 0;
        ChainLine at = line;
        while (at != null && !depths.containsKey(String.valueOf(at.hash()))) {
            steps++;
            at = at.previous() == null ? null : byHash.get(at.previous());
        }
        int base = at == null ? 0 : depths.getOrDefault(String.valueOf(at.hash()), 0);
        depths.put(String.valueOf(line.hash()), base + steps);
        return base + steps;
    }

    /** Returns the lines of the chain by number. */
    NavigableMap<Long, ChainLine> lines() {
        return spine;
    }

    /** Returns the numbers that the chain must have and has not, each with its hash where the one after it names it. */
    NavigableMap<Long, Optional<String>> missing() {
        return missing;
    }

    /** Returns whether a line is of the chain. */
    boolean holds(ChainLine line) {
        return used.contains(line);
    }

    /** Returns those of the chain that stand out of order: the fewest that, put back, would set it right. */
    static Collection<ChainLine> outOfOrder(Collection<ChainLine> chain) {
        List<ChainLine> lines = List.copyOf(chain);
        int size = lines.size();
        int[] ends = new int[size];
        int[] before = new int[size];
        int longest = 0;
        for (int i = 0; i < size; i++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (lines.get(ends[middle]).number() < lines.get(i).number()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            longest = Math.max(longest, low + 1);
        }
        Set<ChainLine> moved = new HashSet<>(lines);
        for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = before[i]) {
            moved.remove(lines.get(i));
        }
        return moved;
    }
}
