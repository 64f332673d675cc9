package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/**
 * The doses of one drug by one route above or outside which somebody must look. No authority sets them (RTE-39); they warn and never refuse.
 *
 * <p>What is not set is not judged, and {@link #warnings} says so. Numbers are compared as they are, no part of one is dropped.
 *
 * @param drug for which drug
 * @param route by which route
 * @param mostPerKilogram above this it warns, in mg/kg; none when absent
 * @param most above this it warns, in mg; none when absent
 * @param reported what has been reported, in mg/kg, mg or min; ranges in one unit count as one, each unit is judged by itself
 * @param anesthetic what is given for anesthesia, in mg/kg: reached by a dose as large, and by an infusion that is larger; none when absent
 * @param shortestPush the shortest time of a push, in min; none when absent
 * @param fastest the most in a minute, in ug/kg/min; none when absent
 * @param undiluted a concentration that is never given undiluted, in mg/mL; none when absent
 */
public record DoseLimits(
        Drug drug,
        Route route,
        @Nullable Threshold mostPerKilogram,
        @Nullable Threshold most,
        List<Range> reported,
        @Nullable Threshold anesthetic,
        @Nullable Threshold shortestPush,
        @Nullable Threshold fastest,
        @Nullable Threshold undiluted) {
    /**
     * What has been reported, bounds included. That nobody reported more does not make it dangerous, nor what was reported safe.
     *
     * @param least in mg/kg, mg or min
     * @param most in the same unit, not less
     */
    public record Range(Threshold least, Threshold most) {
        /** Checks units and order. */
        public Range {
            Require.present("least, most", least, most);
            Unit unit = least.value().unit();
            Require.unit("reported range", least.value(), Unit.MILLIGRAM_PER_KILOGRAM, Unit.MILLIGRAM, Unit.MINUTE);
            Require.unit("most of a reported range", most.value(), unit);
            Require.that(
                    least.value().value().compareTo(most.value().value()) <= 0,
                    "most of a reported range must not be below its least");
        }

        Unit unit() {
            return least.value().unit();
        }

        String shown() {
            String origin =
                    least.origin().equals(most.origin()) ? least.origin() : least.origin() + "; " + most.origin();
            return least.value().value().toPlainString() + " to "
                    + most.value().value().toPlainString() + " " + unit().code() + " (" + origin + ")";
        }
    }

    /** Checks the units and keeps its own copy. */
    public DoseLimits {
        Require.present("drug, route, reported", drug, route, reported);
        limit("most per kilogram", mostPerKilogram, Unit.MILLIGRAM_PER_KILOGRAM);
        limit("most", most, Unit.MILLIGRAM);
        limit("anesthetic dose", anesthetic, Unit.MILLIGRAM_PER_KILOGRAM);
        limit("shortest push", shortestPush, Unit.MINUTE);
        limit("fastest", fastest, Unit.MICROGRAM_PER_KILOGRAM_MINUTE);
        limit("undiluted", undiluted, Unit.MILLIGRAM_PER_MILLILITER);
        reported = List.copyOf(reported);
    }

    private static void limit(String name, @Nullable Threshold limit, Unit unit) {
        if (limit != null) {
            Quantity value = limit.value();
            Require.unit(name, value, unit);
            Require.that(value.value().signum() > 0, CoreFault.RANGE, name + " must be above zero");
        }
    }

    /** Returns the defaults of a drug by a route, for a clinic to replace; for what the reference says nothing about there are none. */
    public static DoseLimits defaults(Drug drug, Route route) {
        return DefaultDoseLimits.of(drug, route);
    }

    /** Returns what is reported of a protocol's drug by its route, under the limits of its own packs. */
    public static DoseLimits of(Protocol protocol) {
        return defaults(protocol.drug(), protocol.route())
                .warningAbove(
                        protocol.limits().find(ProtocolValue.DOSE_PER_KILOGRAM).orElse(null),
                        protocol.limits().find(ProtocolValue.DOSE_TOTAL).orElse(null));
    }

    /** Returns these with the clinic's own limit of a dose in place of that of RTE-39; either may be absent. */
    public DoseLimits warningAbove(@Nullable Threshold perKilogram, @Nullable Threshold milligrams) {
        return new DoseLimits(
                drug, route, perKilogram, milligrams, reported, anesthetic, shortestPush, fastest, undiluted);
    }

    /**
     * Returns everything about a dose that somebody should see, all at once, and what could not be judged. An empty list is no clearance.
     *
     * @throws org.ketachart.core.value.DomainException if the dose is of another drug or by another route
     */
    public List<DoseWarning> warnings(Dose dose) {
        Require.that(
                dose.drug() == drug && dose.route() == route,
                "limits must be of the drug and route of the dose, were of " + drug.code() + ", " + route.code());
        return new DoseJudgement(this, dose).warnings();
    }

    /**
     * Returns which of the two limits a dose is above; one that goes by a weight nobody knows is not among them.
     *
     * @param amount in the unit
     * @param unit mg or mg/kg
     * @param kilograms the weight used, in kg; unknown when absent
     */
    public List<Threshold> exceededBy(BigDecimal amount, Unit unit, @Nullable BigDecimal kilograms) {
        boolean byWeight = unit == Unit.MILLIGRAM_PER_KILOGRAM;
        List<Threshold> exceeded = new ArrayList<>();
        if (mostPerKilogram != null && (byWeight || kilograms != null)) {
            BigDecimal limit = mostPerKilogram.value().value();
            if (amount.compareTo(byWeight || kilograms == null ? limit : limit.multiply(kilograms)) > 0) {
                exceeded.add(mostPerKilogram);
            }
        }
        if (most != null && (!byWeight || kilograms != null)) {
            BigDecimal milligrams = byWeight && kilograms != null ? amount.multiply(kilograms) : amount;
            if (milligrams.compareTo(most.value().value()) > 0) {
                exceeded.add(most);
            }
        }
        return List.copyOf(exceeded);
    }

    /** Returns whether there is any limit or range of the amount itself. */
    boolean limitsAmount() {
        return mostPerKilogram != null
                || most != null
                || anesthetic != null
                || reported.stream().anyMatch(range -> range.unit() != Unit.MINUTE);
    }
}
