package org.ketachart.core.supply;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What a patient was given to take home: who made it, which lot, how much, and what came back.
 *
 * <p>What was taken of it is told dose by dose ({@link org.ketachart.core.session.HomeDose}); the three together show what is not accounted for.
 * Compounded ketamine is not evaluated by the FDA (CAR-10), and esketamine is never dispensed for home use (CAR-13); where it was, that is
 * a fact and recorded. It lives in the log alone.
 *
 * @param id kept through all amendments
 * @param dispensed when
 * @param drug which of the two drugs
 * @param route by which route it is to be taken
 * @param compounder the pharmacy or maker, as on the label; unknown when absent
 * @param product as on the label; unknown when absent
 * @param lot as on the label; unknown when absent
 * @param expires as on the label; unknown when absent
 * @param units how many tablets, troches or sprays, more than none
 * @param strength of one of them in mg; unknown when absent
 * @param returned what came back
 * @param status final, amended or entered in error
 */
public record HomeSupply(
        RecordId id,
        OffsetDateTime dispensed,
        Drug drug,
        Route route,
        @Nullable Note compounder,
        @Nullable Note product,
        @Nullable Note lot,
        @Nullable PartialDate expires,
        Quantity units,
        @Nullable Quantity strength,
        List<SupplyReturn> returned,
        RecordStatus status)
        implements ChartedFact {
    /** Checks units and times and keeps its own copy. */
    public HomeSupply {
        Require.present(
                "id, dispensed, drug, route, units, returned, status",
                id,
                dispensed,
                drug,
                route,
                units,
                returned,
                status);
        Require.charted("dispensed", dispensed);
        Require.unit("units dispensed", units, Unit.DOSE);
        Require.that(units.value().signum() > 0, CoreFault.RANGE, "units dispensed must be more than none");
        Require.unit("strength", strength, Unit.MILLIGRAM);
        Require.that(strength == null || strength.value().signum() > 0, CoreFault.RANGE, "strength must be above zero");
        returned = Require.distinct("returned", returned);
    }
}
