package org.ketachart.sessions.watch;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.*;
import org.ketachart.core.session.*;
import org.ketachart.core.value.*;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.Protocol;

/** The log of one visit, told in minutes that passed since its first drug was meant to be given. */
final class WatchedVisit {
    static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 2, 9, 0);
    final List<Event> events = new ArrayList<>();
    final Protocol protocol;
    final ZoneId zone;
    final ZoneId charting;
    final OffsetDateTime zero;
    final WatchedFacts facts;
    private int minute;
    private int charted;

    WatchedVisit(Protocol protocol) {
        this(protocol, "America/Chicago", NINE);
    }

    WatchedVisit(Protocol protocol, String zone, LocalDateTime zero) {
        this(protocol, zone, zero, zone);
    }

    /** Begins a visit that is charted with the offsets of another zone than the clinic's. */
    WatchedVisit(Protocol protocol, String zone, LocalDateTime zero, String charting) {
        this.protocol = protocol;
        this.zone = ZoneId.of(zone);
        this.charting = ZoneId.of(charting);
        this.zero = zero.atZone(this.zone).toOffsetDateTime();
        this.facts = new WatchedFacts(protocol);
        this.minute = -60;
        this.charted = -60;
        add(new SessionOpened(
                Clinic.named("north", "North", this.zone),
                protocol.setting(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** Says when the next things happen, and are charted. */
    WatchedVisit at(int happens) {
        minute = happens;
        charted = Math.max(charted, happens);
        return this;
    }

    /** Says when the next things happened that are charted only now. */
    WatchedVisit late(int happened, int now) {
        minute = happened;
        charted = now;
        return this;
    }

    OffsetDateTime time(int after) {
        return zero.toInstant().plusSeconds(60L * after).atZone(charting).toOffsetDateTime();
    }

    Instant instant(int after) {
        return time(after).toInstant();
    }

    WatchedVisit add(EventPayload payload) {
        int number = events.size() + 1;
        EventHeader header = new EventHeader(
                new EventId("e" + number),
                new ClinicId("north"),
                HostRef.literal("Patient", "p"),
                new SessionId("s"),
                null,
                number,
                time(minute),
                instant(charted),
                HostRef.literal("Practitioner", "n"),
                StaffRole.NURSE,
                null,
                new RecordId("ehr"),
                null,
                null,
                null);
        events.add(new Event(header, payload));
        return this;
    }

    WatchedVisit arrive() {
        return add(new PatientArrived());
    }

    WatchedVisit begin(String giving) {
        return add(new DosingBegan()).give(giving);
    }

    /** Adds a giving that is over at once, such as a device. */
    WatchedVisit give(String id) {
        return add(facts.giving(id, time(minute), time(minute), RecordStatus.FINAL));
    }

    /** Adds a giving that began so many minutes ago and is over now. */
    WatchedVisit give(String id, int minutes) {
        return add(facts.giving(id, time(minute - minutes), time(minute), RecordStatus.FINAL));
    }

    WatchedVisit running(String id) {
        return add(new DosingBegan()).add(facts.giving(id, time(minute), null, RecordStatus.FINAL));
    }

    WatchedVisit complete() {
        return add(new DoseCompleted());
    }

    WatchedVisit stop() {
        return add(new DoseStopped(Reason.text("enough")));
    }

    WatchedVisit ready() {
        return add(new ReadyToLeave());
    }

    WatchedVisit finish() {
        return add(new SessionFinished(new Discharge(time(minute), Disposition.HOME, null, true, null)));
    }

    WatchedVisit leave() {
        return add(new PatientLeft(new Discharge(time(minute), Disposition.AGAINST_ADVICE, null, null, null)));
    }

    /** Adds a reading of each of these items. */
    WatchedVisit see(String id, VitalKind... kinds) {
        for (VitalKind kind : kinds) {
            see(id + "." + kind.code(), kind, null);
        }
        return this;
    }

    WatchedVisit see(String id, VitalKind kind, CheckpointRole role) {
        return add(facts.vital(id, time(minute), kind, role, RecordStatus.FINAL));
    }

    WatchedVisit bp(String id) {
        return see(id, VitalKind.BLOOD_PRESSURE, null);
    }

    WatchedVisit notTaken(String id, VitalKind kind, AbsentReason why) {
        return add(facts.notTaken(id, time(minute), kind, why, null));
    }

    WatchedVisit rate(String id, Scale scale) {
        return add(facts.rating(id, time(minute), scale, null));
    }

    WatchedVisit screen(String id, Integer ideation, Boolean behavior, Integer planned) {
        return add(facts.screen(id, time(minute), ideation, behavior, planned == null ? null : time(planned)));
    }

    WatchedVisit retract(FactKind kind, String id) {
        return add(new EnteredInError(new FactRef(kind, new RecordId(id)), Reason.text("slip")));
    }

    Session session() {
        return SessionFold.of(events);
    }

    Schedule schedule(int now) {
        return Schedule.of(session(), protocol, instant(now));
    }

    Due due(int now) {
        return Due.at(session(), protocol, instant(now));
    }

    /** Tells the checks of an item: name, window and time in minutes, status, and what answers it. */
    List<String> told(LookItem item, int now) {
        return schedule(now).checks().stream()
                .filter(check -> check.planned().item() == item)
                .map(this::tell)
                .toList();
    }

    String tell(WatchedCheck check) {
        PlannedCheck planned = check.planned();
        String answer = check.answer() == null
                ? ""
                : " by " + check.answer().fact().id().value()
                        + (check.answer().absent() == null
                                ? ""
                                : " " + check.answer().absent().code());
        return planned.name() + " " + minutes(planned.from()) + "<" + minutes(planned.due()) + "<"
                + minutes(planned.until()) + " " + check.status().code() + answer;
    }

    String minutes(OffsetDateTime time) {
        if (time == null) {
            return "";
        }
        long seconds = time.toEpochSecond() - zero.toEpochSecond();
        return seconds % 60 == 0 ? Long.toString(seconds / 60) : seconds + "s";
    }

    /** Tells what is due: kind, name, items, whether overdue, since when. */
    List<String> toldDue(int now) {
        return due(now).items().stream().map(this::tell).distinct().toList();
    }

    String tell(DueItem item) {
        String what = item.check() == null ? item.kind().code() : item.check().name();
        String about = item.concerns() == null ? "" : " " + item.concerns().value();
        return what + about + (item.overdue() ? " overdue" : " due") + " since " + minutes(item.since());
    }

    /** Tells when something changes next, in minutes. */
    String next(int now) {
        return due(now).nextDue()
                .map(at -> minutes(at.atZone(zone).toOffsetDateTime()))
                .orElse("never");
    }

    String items(int now) {
        return due(now).items().stream()
                .filter(item -> item.check() != null)
                .map(item -> item.check().item().code())
                .collect(Collectors.joining(", "));
    }
}
