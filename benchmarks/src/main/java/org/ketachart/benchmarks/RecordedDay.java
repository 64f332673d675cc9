package org.ketachart.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Charted;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLog;
import org.ketachart.journal.SessionLogReader;

/** The infusion of the clinic day that the examples hold: always the same session, with nothing made up at run time. */
final class RecordedDay {
    private static final String LOG = "/clinic-day/02-iv-infusion.ndjson";

    private RecordedDay() {}

    /** Returns the record of the session. */
    static SessionRecord infusion() throws IOException {
        return SessionFold.of(log()).record();
    }

    /** Returns the events of the session. */
    static List<Event> log() throws IOException {
        try (InputStream in = RecordedDay.class.getResourceAsStream(LOG)) {
            if (in == null) {
                throw new IllegalStateException("the class path must hold " + LOG);
            }
            SessionLog log = new SessionLogReader(new EventCodec()).read(in);
            if (!log.isWhole()) {
                throw new IllegalStateException("the log must be whole: " + log.issues());
            }
            return log.eventsUpToFault();
        }
    }

    /** Returns the first blood pressure of the session. */
    static Charted<VitalSign> bloodPressure() throws IOException {
        SessionRecord session = infusion();
        VitalSign first = session.vitalSigns().stream()
                .filter(vital -> vital.reading().kind() == VitalKind.BLOOD_PRESSURE)
                .findFirst()
                .orElseThrow();
        return new Charted<>(session.chart(), first);
    }
}
