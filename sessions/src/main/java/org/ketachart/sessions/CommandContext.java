package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What comes with every command: whose visit, who says so, and when it happened.
 *
 * <p>The library makes no ids. The host gives a base, and the events of one command are {@code {base}-1}, {@code {base}-2} and so on; an
 * alert, deviation, gate or override takes the id of its event. The same command on the same
 * visit under the same base gives the same events; on a visit that has these events already it is a new command.
 *
 * @param base unique in the clinic's journal, at most 60 characters so that parts fit
 * @param chart whose visit; its session is never absent
 * @param actor who says so, a person or a device
 * @param role in which role; absent for devices and patients
 * @param onBehalfOf for whom; absent when for nobody else
 * @param occurredAt when it happened, as charted
 * @param source which system it came from
 * @param amends the event this one corrects, which is then judged by no gate and no state, for it happened; absent when none
 * @param causedBy the event that led to this command; absent when none
 * @param recalls the lots that are known to be taken back, from which no dose begins
 */
public record CommandContext(
        EventId base,
        Chart chart,
        HostRef actor,
        @Nullable StaffRole role,
        @Nullable HostRef onBehalfOf,
        OffsetDateTime occurredAt,
        RecordId source,
        @Nullable EventId amends,
        @Nullable EventId causedBy,
        List<LotRecall> recalls) {
    /** Checks that ids can be derived and that the visit is named. */
    public CommandContext {
        Require.present(
                "base, chart, actor, occurredAt, source, recalls", base, chart, actor, occurredAt, source, recalls);
        recalls = List.copyOf(recalls);
        Require.that(base.value().length() <= 60, CoreFault.ID, "a base id must have at most 60 characters");
        Require.that(chart.session() != null, CoreFault.MISSING, "a command must name its session");
        Require.charted("occurred at", occurredAt);
        Require.that(
                amends == null || !amends.value().startsWith(base.value() + "-"),
                "a command must not amend its own events");
    }

    /** Returns what comes with a command that somebody of the staff gives for themselves, and that corrects nothing. */
    public static CommandContext of(
            EventId base, Chart chart, HostRef actor, StaffRole role, OffsetDateTime occurredAt, RecordId source) {
        return new CommandContext(base, chart, actor, role, null, occurredAt, source, null, null, List.of());
    }

    /** Returns this context for a command that corrects an earlier event. */
    public CommandContext amending(EventId event) {
        return new CommandContext(base, chart, actor, role, onBehalfOf, occurredAt, source, event, causedBy, recalls);
    }

    /** Returns this context for a command that an earlier event led to, such as an alert. */
    public CommandContext because(EventId event) {
        return new CommandContext(base, chart, actor, role, onBehalfOf, occurredAt, source, amends, event, recalls);
    }

    /** Returns this context with the recalls that the host knows of, for a command that begins or charts a dose. */
    public CommandContext knowing(List<LotRecall> known) {
        return new CommandContext(base, chart, actor, role, onBehalfOf, occurredAt, source, amends, causedBy, known);
    }
}
