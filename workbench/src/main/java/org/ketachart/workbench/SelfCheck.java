package org.ketachart.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.journal.CanonicalJson;

/** What must hold for every log, whatever it says: one record, however it is reached. */
final class SelfCheck {
    private final SessionBundle bundles;
    private final CanonicalJson json = new CanonicalJson();

    SelfCheck(SessionBundle bundles) {
        this.bundles = bundles;
    }

    /** Checks that a Bundle is written as the same bytes again and read back as the same record, as far as it is ours. */
    List<Issue> bundle(SessionRecord record, List<Event> log, byte[] bundle) {
        List<Issue> found = new ArrayList<>();
        if (!Arrays.equals(bundle, bundles.write(record, log))) {
            found.add(CommandFault.SELF_CHECK.issue("a Bundle written twice must have the same bytes"));
        }
        Result<SessionRecord> back = bundles.read(bundle);
        found.addAll(back.issues());
        if (back.isOk() && !Arrays.equals(json.write(record.withoutHostOwned()), json.write(back.value()))) {
            found.add(CommandFault.SELF_CHECK.issue("the record must be the same from the log and from its Bundle"));
        }
        return found;
    }

    /**
     * Checks that what is believed by replay up to a moment is what was believed at that moment. Where the system's clock went back
     * within the log, that moment is not compared.
     */
    static List<Issue> beliefs(List<Event> events) {
        SessionFold fold = new SessionFold();
        Instant latest = Instant.MIN;
        for (int i = 0; i < events.size(); i++) {
            fold.apply(events.get(i));
            Instant at = events.get(i).header().recordedAt();
            boolean ordered = !at.isBefore(latest);
            latest = ordered ? at : latest;
            boolean last = events.stream()
                    .skip(i + 1L)
                    .allMatch(e -> e.header().recordedAt().isAfter(at));
            if (ordered && last && !believed(events, at, fold.session())) {
                return List.of(CommandFault.SELF_CHECK.issue(
                        "what was believed when event " + (i + 1) + " was recorded must be shown again by replay"));
            }
        }
        return List.of();
    }

    private static boolean believed(List<Event> events, Instant at, Session then) {
        try {
            return SessionFold.asBelieved(events, at).equals(then);
        } catch (DomainException e) {
            return false;
        }
    }
}
