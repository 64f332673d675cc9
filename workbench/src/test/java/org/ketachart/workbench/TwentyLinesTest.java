package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.fhir.UsCore;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionCommand;
import org.ketachart.sessions.SessionCommand.Arrive;
import org.ketachart.sessions.SessionCommand.ChartVitalSign;
import org.ketachart.sessions.SessionCommand.Open;
import org.ketachart.sessions.SessionDecider;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

/** The lines by which an integrator begins: the same in the README, in the example and here, where they run. */
class TwentyLinesTest {
    private static final String BEGIN = "// twenty lines: begin\n";
    private static final String END = "// twenty lines: end\n";

    @Test
    void the_lines_give_a_bundle_that_is_valid_and_reads_back() {
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
        assertThat(new SessionBundle(FhirContract.standard()).read(bundle).value())
                .isEqualTo(record);
        assertThat(Validation.open(null, UsCore.V6_1_0).value().validate(bundle))
                .filteredOn(Issue::isError)
                .isEmpty();
    }

    @Test
    void the_readme_and_the_example_show_these_very_lines() throws IOException {
        String here = lines(Path.of("src/test/java/org/ketachart/workbench/TwentyLinesTest.java"));
        Path example = Path.of("../examples/embed-plain/src/main/java/com/example/ehr/ChartASession.java");
        assertThat(lines(example)).isEqualTo(here);
        assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + here + "```\n");
        assertThat(here.lines()).hasSizeLessThanOrEqualTo(20);
    }

    private static String lines(Path source) throws IOException {
        String text = Files.readString(source);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        return text.substring(begin, text.lastIndexOf('\n', text.indexOf(END, begin)) + 1)
                .replaceAll("(?m)^ {8}", "");
    }
}
