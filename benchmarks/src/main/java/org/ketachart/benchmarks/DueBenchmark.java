package org.ketachart.benchmarks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.AdministrationCharted;
import org.ketachart.core.event.EventPayload.DoseCompleted;
import org.ketachart.core.event.EventPayload.DosingBegan;
import org.ketachart.core.event.EventPayload.PatientArrived;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.event.EventPayload.VitalSignCharted;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;
import org.ketachart.sessions.watch.Due;
import org.ketachart.sessions.watch.Schedule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is due two hours into an infusion of which a monitor charted 400 readings. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DueBenchmark {
    private static final int READINGS = 400;
    private static final HostRef NURSE = HostRef.literal("Practitioner", "n");
    private static final OffsetDateTime FIRST_DRUG = OffsetDateTime.parse("2026-03-02T09:00:00-06:00");

    private final Protocol protocol = Protocols.ketamineIntravenous();
    private final Instant now = FIRST_DRUG.plusMinutes(160).toInstant();
    private final List<Event> events = new ArrayList<>();
    private Session session;

    /** Makes the visit, and sees to it that the monitor's readings answer what they should. */
    @Setup
    public void prepare() {
        add(
                -60,
                new SessionOpened(
                        Clinic.named("north", "North", ZoneId.of("America/Chicago")),
                        Setting.CLINIC,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        add(-20, new PatientArrived());
        add(0, new DosingBegan());
        add(
                0,
                new AdministrationCharted(new Administration(
                        new RecordId("a"),
                        Drug.RACEMIC_KETAMINE,
                        Route.INTRAVENOUS,
                        DoseForm.INFUSION_SEGMENT,
                        Completion.GIVEN,
                        new Interval(FIRST_DRUG, FIRST_DRUG.plusMinutes(40)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        NURSE,
                        null,
                        RecordStatus.FINAL)));
        add(40, new DoseCompleted());
        for (int i = 0; i < READINGS; i++) {
            Reading reading = switch (i % 3) {
                case 0 -> new Reading.BloodPressure(128, 78);
                case 1 -> new Reading.HeartRate(70);
                default -> new Reading.OxygenSaturation(98, false, null);
            };
            OffsetDateTime at = FIRST_DRUG.plusSeconds(-600 + i * 10_000L / READINGS);
            add(
                    0,
                    new VitalSignCharted(new VitalSign(
                            new RecordId("v" + i),
                            at,
                            reading,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            RecordStatus.FINAL)));
        }
        session = SessionFold.of(events);
        if (due().items().size() != 5) {
            throw new IllegalStateException("what nobody looked for before the dose must be all that is due");
        }
    }

    /** What is owed now, and when that changes. */
    @Benchmark
    public Due due() {
        return Due.at(session, protocol, now);
    }

    /** The whole schedule, with where each check stands. */
    @Benchmark
    public Schedule schedule() {
        return Schedule.of(session, protocol, now);
    }

    private void add(int minute, EventPayload payload) {
        OffsetDateTime at = FIRST_DRUG.plusMinutes(minute);
        int number = events.size() + 1;
        events.add(new Event(
                new EventHeader(
                        new EventId("e" + number),
                        new ClinicId("north"),
                        HostRef.literal("Patient", "p"),
                        new SessionId("s"),
                        null,
                        number,
                        at,
                        at.toInstant(),
                        NURSE,
                        StaffRole.NURSE,
                        null,
                        new RecordId("ehr"),
                        null,
                        null,
                        null),
                payload));
    }
}
