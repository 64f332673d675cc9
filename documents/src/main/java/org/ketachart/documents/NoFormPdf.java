package org.ketachart.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;
import org.ketachart.sessions.FormDuty;

/**
 * Prints the notice that a patient treated in hospital owes no Patient Monitoring Form, with the adverse events of the session, all of which
 * are to be reported by telephone when they are suspected to come from the drug (REM-04).
 *
 * <p>The one thing to know: an empty list says that none is charted, not that none happened.
 */
public final class NoFormPdf {
    private static final String TITLE = "No monitoring form is owed";

    private NoFormPdf() {}

    /**
     * Returns the page.
     *
     * @param record of a session that {@link FormDuty} calls that of an inpatient
     * @throws DomainException if it is not
     */
    public static byte[] of(SessionRecord record) {
        Require.present("record", record);
        Require.that(
                FormDuty.of(record) == FormDuty.INPATIENT,
                "a notice that no form is owed must be of a patient treated in hospital");
        FormWords words = new FormWords(record.clinic().zone(), List.of());
        String session = Optional.ofNullable(record.chart().session())
                .map(SessionId::value)
                .orElse("");
        try (PdfPaper paper = new PdfPaper(TITLE, "inpatient", "")) {
            FormRows rows = new FormRows(paper);
            paper.print(rows.whole(rows.words().say(TITLE, PdfStyle.TITLE), 0, 1, 1));
            paper.print(rows.whole(
                    rows.words().say("treated in hospital or its emergency department", PdfStyle.MUTED), 0, 7, 0.45f));
            paper.print(rows.plain("Clinic", record.clinic().name().text()));
            paper.print(rows.plain("Session", session));
            paper.print(rows.plain(
                    "Day of treatment",
                    FormDuty.treated(record).map(LocalDate::toString).orElse("")));
            paper.print(rows.whole(
                    rows.words()
                            .say(
                                    "An inpatient setting sends no Patient Monitoring Form. It reports all suspected adverse events"
                                            + " to the REMS by telephone (REM-04).",
                                    PdfStyle.VALUE),
                    10,
                    4,
                    1));
            events(record.adverseEvents(), words, rows, paper);
            return paper.toBytes("session " + session
                    + "\nour own layout; adverse events of inpatients are told by telephone (REM-04)");
        } catch (IOException e) {
            throw new UncheckedIOException("a page must be written to memory", e);
        }
    }

    private static void events(List<AdverseEvent> events, FormWords words, FormRows rows, PdfPaper paper)
            throws IOException {
        PdfBlock heading = rows.heading("Adverse events on record");
        if (events.isEmpty()) {
            PdfWords none = rows.words().say("None is charted. That does not say that none happened.", PdfStyle.MUTED);
            paper.keep(List.of(heading, rows.whole(none, 3, 3, 1)));
        }
        for (int i = 0; i < events.size(); i++) {
            PdfBlock row = row(events.get(i), words, rows);
            paper.keep(i == 0 ? List.of(heading, row) : List.of(row));
        }
    }

    private static PdfBlock row(AdverseEvent event, FormWords words, FormRows rows) {
        boolean stands = Words.stands(event);
        PdfStyle label = stands ? PdfStyle.VALUE : PdfStyle.MUTED;
        PdfStyle style = stands ? PdfStyle.LABEL : PdfStyle.MUTED;
        PdfWords left = rows.words()
                .say(Words.of(event.what()), label)
                .next(PdfStyle.SMALL)
                .say(
                        Words.joined(Words.of(event.term()), event.id().value(), FormWords.correction(event)),
                        PdfStyle.SMALL);
        PdfWords right = rows.words()
                .say("from " + words.of(event.onset()), style)
                .next(style)
                .say(event.resolved() == null ? "no end on record" : "until " + words.of(event.resolved()), style)
                .next(style)
                .say(judged(event), style);
        return rows.row(left, right);
    }

    private static String judged(AdverseEvent event) {
        Boolean serious = event.serious();
        String criteria = Words.of(event.criteria());
        String suspects = event.suspects().stream()
                .map(suspect -> Words.of(suspect.relatedness()))
                .filter(said -> !said.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return Words.joined(
                serious == null ? "seriousness not judged" : serious ? "serious" : "not serious",
                criteria,
                event.severity() == null ? "severity not recorded" : Words.of(event.severity()),
                event.grade() == null ? "" : "CTCAE grade " + event.grade(),
                suspects.isEmpty() ? "relation to the drug not judged" : suspects,
                event.outcome() == null ? "outcome not recorded" : Words.of(event.outcome()));
    }
}
