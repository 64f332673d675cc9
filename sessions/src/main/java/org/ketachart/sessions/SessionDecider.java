package org.ketachart.sessions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Chart;
import org.ketachart.sessions.SessionCommand.Departure;
import org.ketachart.sessions.SessionCommand.Fact;
import org.ketachart.sessions.SessionCommand.Open;
import org.ketachart.sessions.SessionCommand.Step;
import org.ketachart.sessions.protocol.Protocol;

/**
 * Decides what a command in a visit leads to. It reads no clock, makes no ids and keeps nothing: the same arguments give the same decision.
 *
 * <p>Folding the accepted events onto the visit with {@link org.ketachart.core.event.SessionFold} gives the next visit.
 *
 * <p>It refuses plans, never facts. A reading beyond a limit is charted and raises an alert; a dose without its order is charted with a
 * deviation; whoever left, left.
 */
public final class SessionDecider {
    private SessionDecider() {}

    /**
     * Decides one command.
     *
     * @param session the visit as believed; absent when it is yet to be opened
     * @param command what somebody does
     * @param context whose visit, by whom, when
     * @param protocol the limits that hold
     * @param now when the system takes it in
     * @return the events to append, or every reason why not
     */
    public static Decision decide(
            @Nullable Session session, SessionCommand command, CommandContext context, Protocol protocol, Instant now) {
        if (command instanceof Open open) {
            return open(session, open, context, protocol, now);
        }
        if (session == null) {
            return refused(SessionFault.NOT_OPENED, "a visit must be opened first");
        }
        if (!isSameVisit(session.record().chart(), context.chart())) {
            return refused(SessionFault.OTHER_CHART, "a command must be of the visit's clinic, patient and session");
        }
        EventChain chain = new EventChain(session, context, protocol.ref(), now);
        if (command instanceof Fact fact) {
            return new Charting(session, context, protocol, now).chart(fact, chain);
        }
        if (command instanceof Departure departure) {
            return new Departing(session, context, protocol, now).depart(departure, chain);
        }
        return new Stepping(session, context, protocol, now).take((Step) command, chain);
    }

    private static Decision open(
            @Nullable Session session, Open open, CommandContext context, Protocol protocol, Instant now) {
        if (session != null) {
            return refused(SessionFault.ALREADY_OPENED, "a visit must be opened once");
        }
        if (!open.clinic().id().equals(context.chart().clinic())) {
            return refused(SessionFault.OTHER_CHART, "a visit must be opened in its own clinic's chart");
        }
        if (open.planned() != null && !SettingRule.allows(protocol, open.setting())) {
            return new Decision.Refused(List.of(SettingRule.refusal(protocol, open.setting())));
        }
        EventChain chain = new EventChain(null, context, protocol.ref(), now);
        chain.add(new SessionOpened(
                open.clinic(),
                open.setting(),
                open.encounter(),
                open.location(),
                open.indication(),
                open.planned(),
                open.phase(),
                open.plan(),
                open.number(),
                protocol.ref()));
        return chain.accepted();
    }

    private static boolean isSameVisit(Chart visit, Chart command) {
        return visit.clinic().equals(command.clinic())
                && visit.patient().equals(command.patient())
                && visit.session() != null
                && visit.session().equals(command.session());
    }

    private static Decision refused(SessionFault fault, String message) {
        return new Decision.Refused(List.of(Refusal.of(fault, message)));
    }
}
