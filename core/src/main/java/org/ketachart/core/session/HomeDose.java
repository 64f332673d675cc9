package org.ketachart.core.session;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * A dose taken at home without the clinic watching, as it was told afterwards (MON-37). It is never planned here and always recordable; it
 * counts when the next dose is spaced.
 *
 * @param id kept through all amendments
 * @param taken when, as far as told, with its offset
 * @param drug which of the two drugs; esketamine is never dispensed for home use (CAR-13)
 * @param route by which route
 * @param given how much in mg; unknown when absent
 * @param supply where it came from; unknown when absent
 * @param from which supply dispensed by the program it was taken of; unknown when absent
 * @param monitored whether an adult was there; unknown when absent
 * @param symptoms what was felt; an empty list says nothing was told
 * @param reporter who told it; unknown when absent
 * @param note what was written about it; absent when nothing was
 * @param status final, amended or entered in error
 */
public record HomeDose(
        RecordId id,
        OffsetDateTime taken,
        Drug drug,
        Route route,
        @Nullable Quantity given,
        @Nullable SupplySource supply,
        @Nullable RecordId from,
        @Nullable Boolean monitored,
        List<Concept> symptoms,
        @Nullable HostRef reporter,
        @Nullable Note note,
        RecordStatus status)
        implements ChartedFact {
    /** Checks the time and the unit and keeps its own copy. */
    public HomeDose {
        Require.present("id, taken, drug, route, symptoms, status", id, taken, drug, route, symptoms, status);
        Require.charted("taken", taken);
        Require.unit("dose", given, Unit.MILLIGRAM);
        symptoms = Require.distinct("symptoms", symptoms);
    }
}
