package org.ketachart.core.session;

import java.time.OffsetDateTime;
import java.util.List;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * The doses of earlier visits, as the clinic knows them when this visit begins: of all clinics, both drugs, every route. An empty list says
 * that there was none; no history says that nobody looked.
 *
 * @param id kept through all amendments
 * @param asOf when it was looked up, with its offset as charted
 * @param doses in any order
 * @param status final, amended or entered in error
 */
public record DoseHistory(RecordId id, OffsetDateTime asOf, List<PriorDose> doses, RecordStatus status)
        implements ChartedFact {
    /** Checks the time and keeps its own copy. */
    public DoseHistory {
        Require.present("id, asOf, doses, status", id, asOf, doses, status);
        Require.charted("as of", asOf);
        doses = List.copyOf(doses);
    }
}
