package org.ketachart.journal;

import java.util.List;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/**
 * A log as read: the entries before the first fault, and everything that was found in all of it.
 *
 * @param entries in the order of belief, none after the first line that was refused
 * @param issues every fault and every tolerance, in the order of the lines
 */
public record SessionLog(List<LogEntry> entries, List<Issue> issues) {
    /** Keeps its own copies. */
    public SessionLog {
        entries = List.copyOf(entries);
        issues = List.copyOf(issues);
    }

    /** Returns the events before the first fault. */
    public List<Event> eventsUpToFault() {
        return entries.stream().map(LogEntry::event).toList();
    }

    /** Returns whether all of the log was accepted; what was tolerated does not count against it. */
    public boolean isWhole() {
        return issues.stream().noneMatch(Issue::isError);
    }

    /** Returns the visit as believed after the events before the first fault; refused where not even its opening was read. */
    public Result<Session> sessionUpToFault() {
        try {
            return Result.of(SessionFold.of(eventsUpToFault()));
        } catch (DomainException e) {
            return Result.refused(List.of(Issue.error(e.code(), "", String.valueOf(e.getMessage()))));
        }
    }
}
