package com.example.ehr;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionCommand;
import org.ketachart.sessions.SessionCommand.Arrive;
import org.ketachart.sessions.SessionCommand.ChartVitalSign;
import org.ketachart.sessions.SessionCommand.Open;
import org.ketachart.sessions.SessionDecider;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

/** An EHR that has neither HAPI nor Jackson: it charts a visit as far as the first blood pressure and prints the transaction for a FHIR server. */
public final class ChartASession {
    private ChartASession() {}

    /** Prints the Bundle. */
    public static void main(String[] args) {
        // twenty lines: begin
        Clinic clinic = Clinic.named("cedar", "Cedar Street Clinic", ZoneId.of("America/Chicago"));
        Chart chart = Chart.of(clinic.id(), HostRef.literal("Patient", "17"), new SessionId("s-1"));
        HostRef nurse = HostRef.literal("Practitioner", "n-1");
        OffsetDateTime nine = OffsetDateTime.parse("2026-05-12T09:00:00-05:00");
        BloodPressure pressure = new BloodPressure(128, 78);
        Protocol protocol = Protocols.esketamineNasal();
        List<SessionCommand> commands = List.of(
                new Open(clinic, Setting.CLINIC),
                new Arrive(),
                new ChartVitalSign(VitalSign.taken(new RecordId("s-1-v-1"), nine, pressure, nurse)));
        List<Event> log = new ArrayList<>();
        for (SessionCommand command : commands) {
            Session session = log.isEmpty() ? null : SessionFold.of(log);
            EventId base = new EventId("s-1-e" + log.size());
            CommandContext context = CommandContext.of(base, chart, nurse, StaffRole.NURSE, nine, new RecordId("ehr"));
            Decision decision = SessionDecider.decide(session, command, context, protocol, nine.toInstant());
            log.addAll(((Decision.Accepted) decision).events()); // else Decision.Refused, with every reason
        }
        SessionRecord record = SessionFold.of(log).record();
        byte[] bundle = new SessionBundle(FhirContract.standard()).write(record, log);
        // twenty lines: end
        System.out.write(bundle, 0, bundle.length);
        System.out.println();
    }
}
