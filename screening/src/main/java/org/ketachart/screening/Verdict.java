package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What a condition says of the evidence, and why.
 *
 * @param truth met, not met or unknown
 * @param used all the evidence that says so
 * @param missing what would settle an unknown
 * @param until the last day on which the same evidence says the same; absent when no day changes it
 */
public record Verdict(
        Truth truth,
        List<RecordId> used,
        List<Question> missing,
        @Nullable LocalDate until) {
    private static final int FEW = 16;

    /** Checks that an unknown says what is missing. */
    public Verdict {
        Require.present("truth, used, missing", truth, used, missing);
        used = List.copyOf(used);
        missing = List.copyOf(missing);
        Require.that(truth != Truth.UNKNOWN || !missing.isEmpty(), "an unknown must say what is missing");
    }

    static Verdict unknown(List<RecordId> used, List<Question> missing, @Nullable LocalDate until) {
        return new Verdict(Truth.UNKNOWN, used, missing, until);
    }

    Verdict negated() {
        return switch (truth) {
            case MET -> new Verdict(Truth.NOT_MET, used, missing, until);
            case NOT_MET -> new Verdict(Truth.MET, used, missing, until);
            case UNKNOWN -> this;
        };
    }

    /**
     * Returns what several conditions say together, by all the evidence that says so: of two diseases of the heart the reader sees both.
     *
     * @param deciding the truth that decides as soon as one has it: met for any, not met for all
     */
    static Verdict together(List<Verdict> parts, Truth deciding) {
        Verdict witness = null;
        boolean unknown = false;
        for (Verdict part : parts) {
            if (part.truth == deciding) {
                witness = witness == null ? part : witness.beside(part);
            }
            unknown |= part.truth == Truth.UNKNOWN;
        }
        if (witness != null) {
            return witness;
        }
        List<RecordId> used = new ArrayList<>();
        List<Question> missing = new ArrayList<>();
        LocalDate until = null;
        for (Verdict part : parts) {
            addNew(part.used, used);
            addNew(part.missing, missing);
            until = earlier(until, part.until);
        }
        Truth otherwise = deciding == Truth.MET ? Truth.NOT_MET : Truth.MET;
        return new Verdict(unknown ? Truth.UNKNOWN : otherwise, used, missing, until);
    }

    /** Two witnesses of one truth are two reasons, and it stands as long as either does. */
    private Verdict beside(Verdict other) {
        List<RecordId> both = new ArrayList<>(used);
        addNew(other.used, both);
        return new Verdict(truth, both, List.of(), later(until, other.until));
    }

    /** Each of the two names nothing twice. Few are looked through faster than they are hashed. */
    private static <T> void addNew(List<T> some, List<T> all) {
        if (all.isEmpty()) {
            all.addAll(some);
            return;
        }
        Collection<T> seen = all.size() > FEW ? new HashSet<>(all) : List.copyOf(all);
        for (T one : some) {
            if (!seen.contains(one)) {
                all.add(one);
            }
        }
    }

    /** Returns the earlier of two days; an absent one is later than any. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** Returns the later of two days; an absent one is later than any. */
    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return isLater(one, other) ? one : other;
    }

    private static boolean isLater(@Nullable LocalDate one, @Nullable LocalDate other) {
        return other != null && (one == null || one.isAfter(other));
    }
}
