package org.ketachart.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.fault.JournalFault;

/** What must hold between the events of one log; holds 32 bytes for each event it has seen, whatever the event's size. */
final class LogOrder {
    private final Map<EventId, byte[]> seen = new HashMap<>();
    private final Set<EventId> openings = new HashSet<>();
    private @Nullable EventHeader opening;
    private long seq;
    private boolean gaps;

    /** Returns the same knowledge of the log, to try on what may not be kept. */
    LogOrder copy() {
        LogOrder copy = new LogOrder();
        copy.seen.putAll(seen);
        copy.openings.addAll(openings);
        copy.opening = opening;
        copy.seq = seq;
        copy.gaps = gaps;
        return copy;
    }

    /** Returns what is wrong with the next event; a duplicate is a warning, and then the event is to be dropped. */
    List<Issue> check(Event event, byte[] raw, String place) {
        EventHeader header = event.header();
        byte[] earlier = seen.get(header.id());
        if (earlier != null) {
            return List.of(
                    Arrays.equals(earlier, digest(raw))
                            ? JournalFault.DUPLICATE.issue(place, "the event stands in the log already and is dropped")
                            : JournalFault.OTHER_BYTES.issue(
                                    place + ": id", "an id must stand for one event, was met before with other bytes"));
        }
        List<Issue> issues = new ArrayList<>();
        if (event.payload() instanceof SessionOpened opened) {
            opening(header, opened, place, issues);
        } else if (opening == null && !gaps) {
            issues.add(JournalFault.OPENING.issue(place + ": type", "a log must begin by opening its visit"));
        }
        sameChart(header, place, issues);
        reference(header.amends(), header.id(), place + ": amends", issues);
        reference(header.causedBy(), header.id(), place + ": causedBy", issues);
        if (header.seq() <= seq) {
            issues.add(JournalFault.ORDER.issue(
                    place + ": seq", "seq must be above " + seq + " of the event before, was " + header.seq()));
        }
        return issues;
    }

    /** Remembers an event that now stands in the log, unless one with its id does already. */
    void accept(Event event, byte[] raw) {
        EventHeader header = event.header();
        if (seen.putIfAbsent(header.id(), digest(raw)) != null) {
            return;
        }
        if (event.payload() instanceof SessionOpened && (opening == null || openings.contains(header.amends()))) {
            openings.add(header.id());
            opening = opening == null ? header : opening;
        }
        seq = Math.max(seq, header.seq());
    }

    /** Says that a line was refused, so that what follows is not blamed for what that line may have held. */
    void gap() {
        gaps = true;
    }

    private void opening(EventHeader header, SessionOpened opened, String place, List<Issue> issues) {
        boolean first = opening == null;
        if (!first && !openings.contains(header.amends())) {
            issues.add(JournalFault.REOPENED.issue(place + ": type", "a visit must be opened once"));
            return;
        }
        if (first && header.session() == null) {
            issues.add(JournalFault.OPENING.issue(place + ": session", "the opening must name its session"));
        }
        if (!opened.clinic().id().equals(header.clinic())) {
            issues.add(JournalFault.WRONG_CLINIC.issue(
                    place + ": payload.clinic.id", "the clinic opened must be the clinic of the event"));
        }
    }

    private void sameChart(EventHeader header, String place, List<Issue> issues) {
        EventHeader first = opening;
        if (first == null) {
            return;
        }
        if (!header.clinic().equals(first.clinic())) {
            issues.add(JournalFault.WRONG_CLINIC.issue(place + ": clinic", "an event must be of the log's clinic"));
        }
        if (!header.patient().equals(first.patient())) {
            issues.add(JournalFault.WRONG_PATIENT.issue(place + ": patient", "an event must be of the log's patient"));
        }
        if (first.session() != null && !first.session().equals(header.session())) {
            issues.add(JournalFault.WRONG_SESSION.issue(place + ": session", "an event must be of the log's session"));
        }
    }

    private void reference(@Nullable EventId to, EventId from, String place, List<Issue> issues) {
        if (to != null && !gaps && (to.equals(from) || !seen.containsKey(to))) {
            issues.add(JournalFault.UNKNOWN_REFERENCE.issue(place, "the event named must stand earlier in the log"));
        }
    }

    private static byte[] digest(byte[] raw) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
