package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload.DeviationRecorded;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.event.EventPayload.GateOverridden;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;

/**
 * Who wrote the record of a visit, as its log tells: a retraction, a gate set aside and a deviation each with its reason, and the last
 * other event as the one that wrote all the rest. Each is known by the id of its event, so that a log sent again changes nothing.
 */
final class LogChanges {
    private final SessionRecord session;
    private final Set<ResourceKey> written;
    private final List<ChangeRecord> changes = new ArrayList<>();

    private LogChanges(SessionRecord session, Set<ResourceKey> written) {
        this.session = session;
        this.written = written;
    }

    /**
     * Returns the changes.
     *
     * @param written the resources that are sent with them; no change points to others
     */
    static List<ChangeRecord> of(SessionRecord session, List<Event> log, Set<ResourceKey> written) {
        LogChanges found = new LogChanges(session, written);
        EventHeader last = null;
        for (Event event : log) {
            EventHeader header = event.header();
            if (event.payload() instanceof EnteredInError retracted) {
                found.retract(header, retracted);
            } else if (event.payload() instanceof GateOverridden overridden) {
                Concept reason = Concept.text(overridden.override().reason().text());
                found.add(header, overridden.override().clinician(), List.of(), reason);
            } else if (event.payload() instanceof DeviationRecorded recorded) {
                found.add(
                        header,
                        header.actor(),
                        recorded.deviation().concerns(),
                        recorded.deviation().what());
            } else {
                last = header;
            }
        }
        if (last != null) {
            found.changes.add(0, change(last, last.actor(), List.copyOf(written), null));
        }
        return found.changes;
    }

    /**
     * A retraction of what the record does not hold, or of what the log alone holds, changed nothing here; one of the host's fact changed
     * what the visit makes of it.
     */
    private void retract(EventHeader header, EnteredInError retracted) {
        if (!retracted.fact().kind().isOfRecord()) {
            return;
        }
        boolean adopted =
                Adopted.of(session).stream().anyMatch(one -> one.fact().equals(retracted.fact()));
        if (adopted || written.contains(FactRefs.key(header.clinic(), retracted.fact()))) {
            add(
                    header,
                    header.actor(),
                    List.of(retracted.fact()),
                    retracted.reason().what());
        }
    }

    /** Adds a change of these facts, of a form in both its resources, or of the visit where they are none that is sent. */
    private void add(EventHeader header, HostRef author, List<FactRef> facts, Concept reason) {
        ClinicId clinic = session.chart().clinic();
        Set<ResourceKey> targets = new LinkedHashSet<>();
        for (FactRef fact : facts) {
            if (fact.kind().isOfRecord()) {
                targets.add(FactRefs.key(clinic, fact));
            }
            if (fact.kind() == FactKind.FORM) {
                targets.add(ResourceKey.of("Task", clinic, Kind.FORM_SUBMISSION, fact.id()));
            }
        }
        targets.retainAll(written);
        if (targets.isEmpty()) {
            targets.add(ResourceKey.of("Encounter", clinic, Kind.SESSION, session.id()));
        }
        changes.add(change(header, author, List.copyOf(targets), reason));
    }

    private static ChangeRecord change(
            EventHeader header, HostRef author, List<ResourceKey> targets, @Nullable Concept reason) {
        HostRef onBehalfOf = header.onBehalfOf();
        return new ChangeRecord(
                header.clinic(),
                header.id().value(),
                targets,
                header.occurredAt(),
                header.recordedAt(),
                author,
                onBehalfOf != null && onBehalfOf.type().equals("Organization") ? onBehalfOf : null,
                reason);
    }
}
