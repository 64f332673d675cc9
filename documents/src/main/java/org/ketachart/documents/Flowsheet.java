package org.ketachart.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.watch.MissedCheck;

/**
 * Draws a visit as a flowsheet: doses, pressures and heart rate, numbers, what was done and what went wrong, over one axis of time, as an SVG
 * in the size of a US Letter page.
 *
 * <p>It draws what is believed, and judges nothing. It is in black and gray, and no meaning rests on a color. A page that has more to tell than
 * a Letter page holds grows downward; nothing is left out. The same visit gives the same bytes.
 *
 * <p>What persons wrote stands on it, cut to fit: the words of events, medicines, alerts, reasons, and the notes on them. The notes of
 * clearances, orders and the discharge do not, and neither does any name but the clinic's.
 */
public final class Flowsheet {
    /** Makes one that draws any number of visits. */
    public Flowsheet() {}

    /**
     * Draws a visit.
     *
     * @param session as believed now, or at any moment
     * @param missed the checks that a schedule called for and the record does not hold; none if nobody looked
     * @param out takes the SVG in UTF-8; it is not closed
     * @throws IOException if the stream does
     */
    public void write(Session session, List<MissedCheck> missed, OutputStream out) throws IOException {
        Require.present("session, missed, out", session, missed, out);
        SessionRecord record = session.record();
        OffsetDateTime arrived = record.arrived();
        OffsetDateTime ended = record.ended();
        List<Instant> times = Times.of(session, missed);
        Optional<Hours> hours =
                Hours.of(arrived == null ? null : arrived.toInstant(), ended == null ? null : ended.toInstant(), times);
        out.write(hours.map(known -> new FlowsheetPage(session, missed, known).draw())
                .orElseGet(() -> FlowsheetPage.withoutHours(session)));
    }
}
