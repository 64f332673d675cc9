package org.ketachart.fhir;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.PlannedTime;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Require;

/**
 * The part of a session that its Encounter holds: who came, when, and how it ended. The dose is not in it.
 *
 * @param chart whose visit; its session is never absent
 * @param state where it stands
 * @param setting where the dose is taken
 * @param encounter the host's own Encounter, of which ours is a part; absent when it has none
 * @param location the host's own Location where it takes place; absent when it has none
 * @param indication the host's own Condition that is treated; unknown when absent
 * @param planned when it was meant to begin; absent when never planned
 * @param phase the phase it belongs to; absent when none
 * @param plan the maintenance plan it follows; absent when none
 * @param number which session it is; unknown when absent
 * @param protocol by which version it was judged; absent when none
 * @param arrived when the patient came; absent when not there
 * @param ended when it was over; absent while it goes on
 * @param notHeld why it was cancelled or missed; absent otherwise
 * @param discharge how it ended; absent while it goes on
 * @param adopted the facts that are the host's own resources
 */
public record Visit(
        Chart chart,
        SessionState state,
        Setting setting,
        @Nullable HostRef encounter,
        @Nullable HostRef location,
        @Nullable HostRef indication,
        @Nullable PlannedTime planned,
        @Nullable PhaseId phase,
        @Nullable PlanId plan,
        @Nullable SessionNumber number,
        @Nullable ProtocolRef protocol,
        @Nullable OffsetDateTime arrived,
        @Nullable OffsetDateTime ended,
        @Nullable Concept notHeld,
        @Nullable Discharge discharge,
        List<Adopted> adopted) {
    /** Checks that all of it is there, and keeps its own copy. */
    public Visit {
        Require.present("chart, state, setting, adopted", chart, state, setting, adopted);
        adopted = List.copyOf(adopted);
    }

    /** Returns the visit of a session. */
    public static Visit of(SessionRecord session) {
        return new Visit(
                session.chart(),
                session.state(),
                session.setting(),
                session.encounter(),
                session.location(),
                session.indication(),
                session.planned(),
                session.phase(),
                session.plan(),
                session.number(),
                session.protocol(),
                session.arrived(),
                session.ended(),
                session.notHeld(),
                session.discharge(),
                Adopted.of(session));
    }
}
