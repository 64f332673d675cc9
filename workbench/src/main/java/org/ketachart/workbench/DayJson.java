package org.ketachart.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.session.SessionRecord;

/** The summary of a day for programs: one JSON object on one line. */
final class DayJson {
    private final ClinicDay day;

    DayJson(ClinicDay day) {
        this.day = day;
    }

    /** Prints the summary. */
    void print(PrintStream stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            out.writeStartObject();
            out.writeArrayFieldStart("sessions");
            for (SessionFigures session : day.sessions()) {
                write(session, out);
            }
            out.writeEndArray();
            out.writeObjectFieldStart("totals");
            out.writeNumberField("logs", day.logsSeen());
            out.writeNumberField("sessions", day.sessions().size());
            out.writeNumberField("resources", day.resources());
            out.writeNumberField("faults", day.faults());
            out.writeNumberField("warnings", day.warnings());
            out.writeObjectFieldStart("milliseconds");
            for (ClinicDay.Part part : ClinicDay.Part.values()) {
                out.writeNumberField(part.name().toLowerCase(Locale.ROOT), day.milliseconds(part));
            }
            out.writeEndObject();
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stream.writeBytes(bytes.toByteArray());
        stream.write('\n');
    }

    private static void write(SessionFigures session, JsonGenerator out) throws IOException {
        SessionRecord record = session.session().record();
        out.writeStartObject();
        out.writeStringField("session", record.id().value());
        out.writeStringField("clinic", record.chart().clinic().value());
        out.writeStringField("zone", record.clinic().zone().getId());
        if (session.local().isPresent()) {
            out.writeStringField(
                    "local", session.local().get().toOffsetDateTime().toString());
        }
        out.writeBooleanField("arrived", record.arrived() != null);
        out.writeStringField("drugAndRoute", session.drugAndRoute());
        out.writeStringField("milligrams", session.milligrams());
        out.writeStringField("state", record.state().code());
        out.writeStringField("disposition", session.disposition());
        out.writeNumberField("alerts", session.session().alerts().size());
        out.writeNumberField(
                "adverseEvents", SessionFigures.standing(record.adverseEvents()).size());
        out.writeNumberField("seriousAdverseEvents", session.serious());
        Optional<BloodPressure> peak = session.peak();
        if (peak.isPresent()) {
            out.writeNumberField("peakSystolic", peak.get().systolic());
            out.writeNumberField("peakDiastolic", peak.get().diastolic());
        }
        if (session.stay().isPresent()) {
            out.writeNumberField("stayMinutes", session.stay().get());
        }
        out.writeEndObject();
    }
}
