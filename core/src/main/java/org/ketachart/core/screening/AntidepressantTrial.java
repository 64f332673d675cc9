package org.ketachart.core.screening;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;

/**
 * One past trial of an antidepressant, as the work-up of treatment-resistant depression asks for it (SCR-09).
 *
 * <p>Whether it was adequate and failed is for a rule to say: every fact that is absent leaves that open.
 *
 * @param drug which one
 * @param drugClass its class, such as SSRI; absent when unknown
 * @param dose the highest dose a day; absent when unknown
 * @param from when it began; absent when unknown
 * @param until when it ended; absent when unknown or not over
 * @param weeks at or above the lowest adequate dose, 0 to 1040; absent when unknown
 * @param improvement the best improvement in %, from -100 (twice as bad) to 100; absent when unknown
 * @param adherent whether it was taken as prescribed; absent when unknown
 * @param end why it ended; absent when unknown
 * @param sameEpisode whether it was in the present episode; absent when unknown
 */
public record AntidepressantTrial(
        Concept drug,
        @Nullable Topic drugClass,
        @Nullable Quantity dose,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable Integer weeks,
        @Nullable Integer improvement,
        @Nullable Boolean adherent,
        @Nullable TrialEnd end,
        @Nullable Boolean sameEpisode) {
    private static final int LONGEST = 1040;

    /** Checks that the figures are plausible and agree. */
    public AntidepressantTrial {
        Require.present("drug", drug);
        if (weeks != null) {
            Require.inRange("weeks", weeks, 0, LONGEST, "wk");
        }
        if (improvement != null) {
            Require.inRange("improvement", improvement, -100, 100, "%");
        }
        Require.that(dose == null || dose.isNotNegative(), CoreFault.RANGE, "a dose must be zero or more");
        Require.that(
                from == null || until == null || !until.latest().isBefore(from.earliest()),
                "a trial must not end before it starts");
        Require.that(end != TrialEnd.ONGOING || until == null, "a trial that goes on must not have an end");
    }
}
