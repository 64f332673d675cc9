package org.ketachart.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.journal.fault.ChainFault;

/** Sorts the lines of one log into the chain that leads to its end, and everything else. */
final class ChainReading {
    /** A head may count entries that are gone, but not without end. */
    private static final int MOST_GONE = 100_000;

    private final List<ChainLine> lines = new ArrayList<>();
    private final List<ChainFinding> findings = new ArrayList<>();

    void add(ChainLine line) {
        lines.add(line);
    }

    ChainCheck check(@Nullable String trusted) {
        if (lines.stream().noneMatch(ChainReading::isOfLedger)) {
            return new ChainCheck(List.of(new ChainFinding(ChainFault.NO_LEDGER, 0, -1)), 0, null, -1);
        }
        List<ChainLine> once = once();
        List<ChainLine> heads = once.stream()
                .filter(line -> line.is(LedgerLineType.HEAD) && isBelievable(line))
                .toList();
        List<ChainLine> whole = once.stream()
                .filter(line -> line.isWhole() && !line.is(LedgerLineType.HEAD))
                .toList();
        ChainSpine spine = new ChainSpine(
                whole,
                heads.stream()
                        .max(Comparator.comparingLong(ChainLine::seq).thenComparingInt(ChainLine::number))
                        .orElse(null));
        List<ChainLine> loose = new ArrayList<>(once.stream()
                .filter(line -> !line.is(LedgerLineType.HEAD) && !spine.holds(line))
                .toList());
        spine.missing().forEach((seq, hash) -> explain(seq, hash.orElse(null), spine, loose));
        for (ChainLine line : loose) {
            boolean taken = line.isWhole() || spine.lines().containsKey(line.seq());
            findings.add(new ChainFinding(taken ? ChainFault.INSERTED : ChainFault.CHANGED, line.number(), line.seq()));
        }
        ChainSpine.outOfOrder(spine.lines().values())
                .forEach(line -> findings.add(new ChainFinding(ChainFault.REORDERED, line.number(), line.seq())));
        ofHeads(once, heads, spine);
        return result(spine, trusted);
    }

    private static boolean isOfLedger(ChainLine line) {
        return line.is(LedgerLineType.OPENED) || line.is(LedgerLineType.ENTRY) || line.is(LedgerLineType.HEAD);
    }

    private boolean isBelievable(ChainLine head) {
        return head.isWhole() && head.seq() >= 0 && head.seq() <= lines.size() + (long) MOST_GONE;
    }

    /** Of a line that stands in the log more than once, the one that follows its forerunner is the first, and the others are copies. */
    private List<ChainLine> once() {
        Map<String, ChainLine> first = new LinkedHashMap<>();
        String before = null;
        for (ChainLine line : lines) {
            String hash = line.isWhole() ? String.valueOf(line.hash()) : "line " + line.number();
            if (!first.containsKey(hash)
                    || (before != null && before.equals(line.previous()) && !follows(first.get(hash)))) {
                first.put(hash, line);
            }
            if (!line.is(LedgerLineType.HEAD)) {
                before = line.hash();
            }
        }
        List<ChainLine> once = new ArrayList<>();
        for (ChainLine line : lines) {
            String hash = line.isWhole() ? String.valueOf(line.hash()) : "line " + line.number();
            if (Objects.equals(first.get(hash), line)) {
                once.add(line);
            } else {
                findings.add(new ChainFinding(
                        ChainFault.REPEATED, line.number(), line.is(LedgerLineType.HEAD) ? -1 : line.seq()));
            }
        }
        return once;
    }

    private boolean follows(@Nullable ChainLine line) {
        int at = lines.indexOf(line) - 1;
        while (at >= 0 && lines.get(at).is(LedgerLineType.HEAD)) {
            at--;
        }
        return line != null
                && (at < 0
                        ? line.previous() == null
                        : Objects.equals(lines.get(at).hash(), line.previous()));
    }

    /** An entry that must be there was changed if a line is left that says to be it, and is gone otherwise. */
    private void explain(long seq, @Nullable String hash, ChainSpine spine, List<ChainLine> loose) {
        ChainLine below = spine.lines().get(seq - 1);
        Optional<ChainLine> changed = loose.stream()
                .filter(line -> hash != null && hash.equals(line.hash()))
                .findFirst()
                .or(() -> loose.stream()
                        .filter(line -> !line.isWhole()
                                && below != null
                                && below.hash() != null
                                && below.hash().equals(line.previous()))
                        .findFirst())
                .or(() -> loose.stream().filter(line -> line.seq() == seq).findFirst())
                .or(() -> loose.stream()
                        .filter(line -> line.seq() < 0 && stands(line, seq, spine))
                        .findFirst());
        changed.ifPresent(loose::remove);
        findings.add(changed.map(line -> new ChainFinding(ChainFault.CHANGED, line.number(), seq))
                .orElse(new ChainFinding(ChainFault.REMOVED, 0, seq)));
    }

    private static boolean stands(ChainLine line, long seq, ChainSpine spine) {
        Map.Entry<Long, ChainLine> before = spine.lines().lowerEntry(seq);
        Map.Entry<Long, ChainLine> after = spine.lines().higherEntry(seq);
        return (before == null || before.getValue().number() < line.number())
                && (after == null || line.number() < after.getValue().number());
    }

    private void ofHeads(List<ChainLine> once, List<ChainLine> believable, ChainSpine spine) {
        boolean spoilt = false;
        for (ChainLine line : once) {
            if (line.is(LedgerLineType.HEAD) && !believable.contains(line)) {
                spoilt = true;
                findings.add(new ChainFinding(ChainFault.HEAD_CHANGED, line.number(), -1));
            }
        }
        long last = spine.lines().isEmpty() ? -1 : spine.lines().lastKey();
        boolean sealed = false;
        for (ChainLine head : believable) {
            ChainLine counted = spine.lines().get(head.seq());
            sealed |= head.seq() >= last;
            if (counted != null && !Objects.equals(counted.hash(), head.previous())) {
                findings.add(new ChainFinding(ChainFault.INSERTED, head.number(), -1));
            } else if (counted != null && counted.number() > head.number()) {
                findings.add(new ChainFinding(ChainFault.REORDERED, head.number(), -1));
            }
        }
        if (!sealed && !spoilt) {
            findings.add(new ChainFinding(ChainFault.END_MISSING, 0, -1));
        }
    }

    private ChainCheck result(ChainSpine spine, @Nullable String trusted) {
        Map.Entry<Long, ChainLine> last = spine.lines().lastEntry();
        long known = -1;
        for (Map.Entry<Long, ChainLine> each : spine.lines().entrySet()) {
            if (each.getValue().hash() != null && each.getValue().hash().equals(trusted)) {
                known = each.getKey();
            }
        }
        if (trusted != null && known < 0) {
            findings.add(new ChainFinding(ChainFault.UNTRUSTED, 0, -1));
        }
        findings.sort(Comparator.comparingInt((ChainFinding one) -> one.line() == 0 ? Integer.MAX_VALUE : one.line())
                .thenComparingLong(ChainFinding::seq));
        return new ChainCheck(
                findings,
                last == null ? 0 : last.getKey(),
                last == null ? null : last.getValue().hash(),
                known);
    }
}
