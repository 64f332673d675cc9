package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.dose.DoseStep.Standing;
import org.ketachart.sessions.dose.StepFacts.Indication;

/**
 * Which steps of esketamine a clinic goes by. They propose; how often a dose is given, and for how many weeks, is not judged here.
 *
 * <p>An unknown fact is not guessed: a dose is proposed only if it is in step whatever the fact may be, questioned only if it is out of step
 * whatever it may be, and unknown otherwise.
 *
 * @param older whether the lower start from 65 years on holds, as in Europe (RTE-14, V1)
 * @param ancestry whether the lower start with Japanese ancestry holds, as in Europe (RTE-15, M)
 */
public record StepRules(boolean older, boolean ancestry) {
    private static final int OLDER_FROM = 65;
    private static final BigDecimal STEP = DevicePlan.CONTENT.value().value();
    private static final List<BigDecimal> DOSES = Stream.of(1, 2, 3)
            .map(devices -> STEP.multiply(BigDecimal.valueOf(devices)))
            .toList();
    private static final BigDecimal LOW = DOSES.get(0);
    private static final BigDecimal MIDDLE = DOSES.get(1);
    private static final BigDecimal HIGH = DOSES.get(2);

    /** One way things may be, as far as it is known; the last dose is absent before the first. */
    private record World(
            Indication indication,
            boolean older,
            boolean ancestry,
            @Nullable BigDecimal last) {}

    /** Returns the defaults: the lower start of older patients holds, that of ancestry does not. */
    public static StepRules standard() {
        return new StepRules(true, false);
    }

    /** Returns 28, 56 and 84 mg, each with how it stands. */
    public List<DoseStep> propose(StepFacts facts) {
        List<World> worlds = worlds(facts);
        Set<StepReason> unknown = unknown(facts);
        List<DoseStep> steps = new ArrayList<>();
        for (BigDecimal dose : DOSES) {
            Set<StepReason> reasons = EnumSet.noneOf(StepReason.class);
            long questioned = worlds.stream()
                    .filter(world -> isQuestioned(dose, world, reasons))
                    .count();
            reasons.addAll(unknown);
            Standing standing = questioned == 0
                    ? Standing.PROPOSED
                    : questioned == worlds.size() ? Standing.QUESTIONED : Standing.UNKNOWN;
            steps.add(new DoseStep(new Quantity(dose, Unit.MILLIGRAM), standing, List.copyOf(reasons)));
        }
        return List.copyOf(steps);
    }

    private static boolean isQuestioned(BigDecimal dose, World world, Set<StepReason> reasons) {
        boolean acute = world.indication() == Indication.ACUTE_SUICIDAL_IDEATION;
        if (world.older()) {
            reasons.add(StepReason.OLDER);
        }
        if (acute) {
            reasons.add(StepReason.ACUTE_DOSE);
        }
        if (world.last() == null) {
            if (world.ancestry()) {
                reasons.add(StepReason.ANCESTRY);
            }
            if (!acute && !world.older() && !world.ancestry()) {
                reasons.add(StepReason.FIRST_DOSE);
            }
            BigDecimal start = world.older() || world.ancestry() ? LOW : acute ? HIGH : MIDDLE;
            return dose.compareTo(start) != 0;
        }
        if (!acute && !world.older()) {
            reasons.add(StepReason.LATER_DOSE);
        }
        boolean far = dose.subtract(world.last()).abs().compareTo(STEP) > 0;
        if (far || world.older()) {
            reasons.add(StepReason.STEP);
        }
        return far || (dose.compareTo(LOW) == 0 && !world.older());
    }

    private List<World> worlds(StepFacts facts) {
        List<World> worlds = new ArrayList<>();
        for (boolean isOlder : olderOf(facts)) {
            for (boolean hasAncestry : ancestryOf(facts)) {
                if (mayBeFirst(facts)) {
                    worlds.add(new World(facts.indication(), isOlder, hasAncestry, null));
                }
                for (BigDecimal last : lastOf(facts)) {
                    worlds.add(new World(facts.indication(), isOlder, hasAncestry, last));
                }
            }
        }
        return worlds;
    }

    private List<Boolean> olderOf(StepFacts facts) {
        if (!older) {
            return List.of(false);
        }
        return facts.age() == null ? List.of(false, true) : List.of(facts.age() >= OLDER_FROM);
    }

    private List<Boolean> ancestryOf(StepFacts facts) {
        if (!ancestry) {
            return List.of(false);
        }
        return facts.japaneseAncestry() == null ? List.of(false, true) : List.of(facts.japaneseAncestry());
    }

    private static boolean mayBeFirst(StepFacts facts) {
        return facts.lastDose() == null && (facts.earlierDoses() == null || facts.earlierDoses() == 0);
    }

    private static List<BigDecimal> lastOf(StepFacts facts) {
        if (facts.lastDose() != null) {
            return List.of(facts.lastDose().value());
        }
        return facts.earlierDoses() != null && facts.earlierDoses() == 0 ? List.of() : DOSES;
    }

    private Set<StepReason> unknown(StepFacts facts) {
        Set<StepReason> unknown = EnumSet.noneOf(StepReason.class);
        if (olderOf(facts).size() > 1) {
            unknown.add(StepReason.AGE_UNKNOWN);
        }
        if (ancestryOf(facts).size() > 1) {
            unknown.add(StepReason.ANCESTRY_UNKNOWN);
        }
        if (mayBeFirst(facts) && facts.earlierDoses() == null) {
            unknown.add(StepReason.HISTORY_UNKNOWN);
        }
        if (lastOf(facts).size() > 1) {
            unknown.add(StepReason.LAST_DOSE_UNKNOWN);
        }
        return unknown;
    }
}
