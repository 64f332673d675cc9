package org.ketachart.core.session;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * A preparation or integration visit or a next-day contact that belongs to this dose.
 *
 * <p>What was said there is never asked for: a narrative that the host keeps is pointed to, with the label that says how closely it is held.
 *
 * @param id kept through all amendments
 * @param kind what it is for
 * @param standing planned, held, missed or cancelled
 * @param at when it is planned or was held, with its offset as charted
 * @param encounter the host's own Encounter; absent when it has none
 * @param clinician who holds it; unknown when absent
 * @param narrative the host's own DocumentReference; absent when there is none, which is no gap
 * @param sensitivity how closely the narrative is held; absent exactly when there is none
 * @param status final, amended or entered in error
 */
public record CareVisit(
        RecordId id,
        CareVisitKind kind,
        CareVisitStatus standing,
        OffsetDateTime at,
        @Nullable HostRef encounter,
        @Nullable HostRef clinician,
        @Nullable HostRef narrative,
        @Nullable Sensitivity sensitivity,
        RecordStatus status)
        implements ChartedFact {
    /** Checks the time and what is pointed to. */
    public CareVisit {
        Require.present("id, kind, standing, at, status", id, kind, standing, at, status);
        Require.charted("at", at);
        Require.that(
                encounter == null || encounter.type().equals("Encounter"),
                "an encounter reference must be of type Encounter");
        Require.that(
                narrative == null || narrative.type().equals("DocumentReference"),
                "a narrative must be of type DocumentReference");
        Require.that(
                (narrative == null) == (sensitivity == null),
                CoreFault.CONTRADICTION,
                "a narrative must have a sensitivity, and nothing else may");
    }

    /** Returns a visit that is planned, of which no more is known. */
    public static CareVisit planned(RecordId id, CareVisitKind kind, OffsetDateTime at) {
        return new CareVisit(id, kind, CareVisitStatus.PLANNED, at, null, null, null, null, RecordStatus.FINAL);
    }
}
