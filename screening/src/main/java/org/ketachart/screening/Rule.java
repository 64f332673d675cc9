package org.ketachart.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.InteractionSeverity;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.Require;

/**
 * One rule: for which drug, where and by which way it is asked, what it asks, and what it means when that is so.
 *
 * <p>It knows only what is of the day it is asked about or before; what is of a later day neither meets nor denies it. A word that set it aside is
 * of this version alone.
 *
 * @param ref its id, and the version of the pack it stands in
 * @param title in words, such as {@code Aneurysm of an artery}
 * @param advice what a clinician should do or know when it is met, or not met for a requirement
 * @param kind what it means when it is met
 * @param severity how grave an interaction is; absent for any other kind
 * @param unmet what a requirement leads to that is not met: {@code no}, {@code ask}, or {@code yes} for what is advised and stops nothing; absent
 *     for any other kind
 * @param agents the drugs it is about, at least one
 * @param jurisdictions whose labels say so, at least one
 * @param routes the ways it is about; none for all
 * @param when what it asks
 * @param origins the rows it rests on, at least one, each with its mark
 */
public record Rule(
        RuleRef ref,
        Note title,
        Note advice,
        FindingKind kind,
        @Nullable InteractionSeverity severity,
        @Nullable ClearanceWord unmet,
        List<Drug> agents,
        List<Jurisdiction> jurisdictions,
        List<Route> routes,
        Condition when,
        List<Origin> origins) {
    /** Checks that severity and what is unmet stand where they belong. */
    public Rule {
        Require.present(
                "ref, title, advice, kind, agents, jurisdictions, routes, when, origins",
                ref,
                title,
                advice,
                kind,
                agents,
                jurisdictions,
                routes,
                when,
                origins);
        agents = Require.distinct("agents", agents);
        jurisdictions = Require.distinct("jurisdictions", jurisdictions);
        routes = Require.distinct("routes", routes);
        origins = Require.distinct("origins", origins);
        Require.that(!agents.isEmpty() && !jurisdictions.isEmpty(), "a rule must be about a drug, somewhere");
        Require.that(!origins.isEmpty(), "a rule must say what it rests on");
        Require.that(
                (kind == FindingKind.INTERACTION) == (severity != null), "an interaction alone must have a severity");
        Require.that(
                kind == FindingKind.REQUIREMENT
                        ? unmet != null && unmet != ClearanceWord.YES_WITH_CAUTIONS
                        : unmet == null,
                "a requirement alone must say no, ask or yes where it is not met");
        Require.that(
                !(when instanceof Chosen) || !routes.isEmpty(),
                "a rule that asks nothing must name the ways it is about");
    }

    /**
     * Returns whether it is asked for a drug, by this label and way. While the way is not decided the rules of every way are asked, but not those
     * that speak of the choice alone.
     */
    public boolean appliesTo(Drug agent, Jurisdiction jurisdiction, @Nullable Route route) {
        return agents.contains(agent)
                && jurisdictions.contains(jurisdiction)
                && (route == null ? !(when instanceof Chosen) : routes.isEmpty() || routes.contains(route));
    }

    /** Returns the word that it leads to on its own, before anybody set it aside. */
    ClearanceWord says(Truth truth) {
        if (kind == FindingKind.REQUIREMENT) {
            return switch (truth) {
                case MET -> ClearanceWord.YES;
                case NOT_MET -> unmet == null ? ClearanceWord.ASK : unmet;
                case UNKNOWN -> isAdvice() ? ClearanceWord.YES : ClearanceWord.ASK;
            };
        }
        if (truth == Truth.NOT_MET || isForReading()) {
            return ClearanceWord.YES;
        }
        if (truth == Truth.UNKNOWN) {
            return ClearanceWord.ASK;
        }
        boolean absolute = kind == FindingKind.ABSOLUTE || severity == InteractionSeverity.CONTRAINDICATED;
        if (absolute) {
            return ClearanceWord.NO;
        }
        return kind == FindingKind.RELATIVE ? ClearanceWord.ASK : ClearanceWord.YES_WITH_CAUTIONS;
    }

    /** Returns whether it is a requirement that changes no word, as a test that some standard asks for. */
    boolean isAdvice() {
        return unmet == ClearanceWord.YES;
    }

    private boolean isForReading() {
        return kind == FindingKind.INFORMATION
                || severity == InteractionSeverity.MINOR
                || severity == InteractionSeverity.INFORMATIONAL;
    }
}
