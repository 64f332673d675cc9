package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.dose.DoseLimits.Range;
import org.ketachart.sessions.protocol.Threshold;

/** One look at one dose. Nothing is divided, so that no comparison rests on a rounded number. */
final class DoseJudgement {
    private static final BigDecimal MICROGRAMS = BigDecimal.valueOf(1000);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    private final DoseLimits limits;
    private final Dose dose;
    private final List<DoseWarning> found = new ArrayList<>();
    /** The origins of what goes by weight, and of what goes by time, where that is not known. */
    private final Set<String> byWeight = new LinkedHashSet<>();

    private final Set<String> byTime = new LinkedHashSet<>();

    DoseJudgement(DoseLimits limits, Dose dose) {
        this.limits = limits;
        this.dose = dose;
    }

    List<DoseWarning> warnings() {
        BigDecimal milligrams = dose.milligrams();
        if (milligrams != null && milligrams.signum() == 0) {
            return List.of();
        }
        if (!limits.limitsAmount()) {
            tell(DoseConcern.LIMIT_MISSING, "no limit of the dose is set for this drug by this route");
        }
        if (milligrams == null) {
            tell(DoseConcern.AMOUNT_UNKNOWN, "the amount must be known to be judged");
        } else {
            amount(milligrams);
            speed(milligrams);
        }
        duration();
        concentration();
        unknown(DoseConcern.WEIGHT_UNKNOWN, "the weight must be known to judge the dose by it", byWeight);
        unknown(DoseConcern.DURATION_UNKNOWN, "the time of the dose must be known to judge its speed", byTime);
        return List.copyOf(found);
    }

    private void amount(BigDecimal milligrams) {
        if (limits.mostPerKilogram() != null && kilograms() == null) {
            byWeight.add(limits.mostPerKilogram().origin());
        }
        limits.exceededBy(milligrams, Unit.MILLIGRAM, kilograms())
                .forEach(limit -> tell(DoseConcern.ABOVE_LIMIT, "the dose must be at most " + shown(limit)));
        Threshold anesthetic = limits.anesthetic();
        boolean push = dose.form() != DoseForm.INFUSION_SEGMENT;
        if (anesthetic != null && isPerKilogramAbove(milligrams, anesthetic, push)) {
            tell(DoseConcern.ANESTHETIC, "anesthetic doses begin at " + shown(anesthetic));
        }
        ranges(Unit.MILLIGRAM, milligrams, BigDecimal.ONE, DoseConcern.OUTSIDE_REPORTED, "reported doses are ");
        BigDecimal kilograms = kilograms();
        if (kilograms != null) {
            ranges(
                    Unit.MILLIGRAM_PER_KILOGRAM,
                    milligrams,
                    kilograms,
                    DoseConcern.OUTSIDE_REPORTED,
                    "reported doses are ");
        } else {
            of(Unit.MILLIGRAM_PER_KILOGRAM).forEach(range -> {
                byWeight.add(range.least().origin());
                byWeight.add(range.most().origin());
            });
        }
    }

    private void speed(BigDecimal milligrams) {
        Threshold fastest = limits.fastest();
        if (fastest == null) {
            return;
        }
        BigDecimal kilograms = kilograms();
        BigDecimal seconds = dose.seconds();
        if (kilograms == null) {
            byWeight.add(fastest.origin());
        }
        if (seconds == null) {
            byTime.add(fastest.origin());
        }
        if (kilograms != null
                && seconds != null
                && milligrams
                                .multiply(MICROGRAMS)
                                .multiply(SECONDS)
                                .compareTo(fastest.value()
                                        .value()
                                        .multiply(kilograms)
                                        .multiply(seconds))
                        > 0) {
            tell(DoseConcern.TOO_FAST, "the dose must run at most at " + shown(fastest));
        }
    }

    private void duration() {
        BigDecimal seconds = dose.seconds();
        Threshold shortest = limits.shortestPush();
        if (dose.form() == DoseForm.BOLUS && shortest != null) {
            if (seconds == null) {
                byTime.add(shortest.origin());
            } else if (seconds.compareTo(shortest.value().value().multiply(SECONDS)) < 0) {
                tell(DoseConcern.PUSH_TOO_SHORT, "a push must take at least " + shown(shortest));
            }
        }
        if (dose.form() == DoseForm.INFUSION_SEGMENT) {
            if (seconds == null) {
                of(Unit.MINUTE).forEach(range -> byTime.add(range.least().origin()));
            } else {
                ranges(
                        Unit.MINUTE,
                        seconds,
                        SECONDS,
                        DoseConcern.DURATION_OUTSIDE_REPORTED,
                        "reported infusions take ");
            }
        }
    }

    private void concentration() {
        Threshold undiluted = limits.undiluted();
        if (undiluted == null) {
            return;
        }
        if (dose.concentration() == null) {
            tell(
                    DoseConcern.CONCENTRATION_UNKNOWN,
                    "the concentration must be known to judge it (" + undiluted.origin() + ")");
        } else if (dose.concentration().value().compareTo(undiluted.value().value()) >= 0) {
            tell(DoseConcern.UNDILUTED, shown(undiluted) + " must be diluted, at least with an equal volume");
        }
    }

    /** Tells when an amount, divided by another, is in none of the ranges of a unit, though there are some. */
    private void ranges(Unit unit, BigDecimal amount, BigDecimal by, DoseConcern concern, String words) {
        List<Range> ranges = of(unit);
        boolean reported = ranges.stream()
                .anyMatch(
                        range -> amount.compareTo(range.least().value().value().multiply(by)) >= 0
                                && amount.compareTo(range.most().value().value().multiply(by)) <= 0);
        if (!ranges.isEmpty() && !reported) {
            tell(concern, words + ranges.stream().map(Range::shown).collect(Collectors.joining(" or ")));
        }
    }

    private List<Range> of(Unit unit) {
        return limits.reported().stream().filter(range -> range.unit() == unit).toList();
    }

    private boolean isPerKilogramAbove(BigDecimal milligrams, Threshold limit, boolean inclusive) {
        BigDecimal kilograms = kilograms();
        if (kilograms == null) {
            byWeight.add(limit.origin());
            return false;
        }
        int order = milligrams.compareTo(limit.value().value().multiply(kilograms));
        return order > 0 || (inclusive && order == 0);
    }

    private @Nullable BigDecimal kilograms() {
        return dose.weight() == null ? null : dose.weight().kilograms();
    }

    private void unknown(DoseConcern concern, String message, Set<String> origins) {
        if (!origins.isEmpty()) {
            tell(concern, message + " (" + String.join("; ", origins) + ")");
        }
    }

    private void tell(DoseConcern concern, String message) {
        found.add(DoseWarning.of(concern, message));
    }

    private static String shown(Threshold limit) {
        return limit.value().value().toPlainString() + " "
                + limit.value().unit().code() + " (" + limit.origin() + ")";
    }
}
