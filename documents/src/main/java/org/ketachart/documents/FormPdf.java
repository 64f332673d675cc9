package org.ketachart.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.form.FilledForm;

/**
 * Prints a Patient Monitoring Form as a PDF of US Letter pages, in a layout of our own: what is sent to the REMS goes through its own channels
 * (REM-07), and this page is for the clinic's desk and its files.
 *
 * <p>The one thing to know: a signed form is printed as it was signed. What the record answers otherwise since then stands at the end, and
 * changes no field. A draft shows what the record would fill in now, and every page of it says that it is a draft. Every page names the patient
 * as the form does.
 *
 * <p>No character is lost: one that the font lacks stands as its code point in a frame. The same form gives the same bytes.
 */
public final class FormPdf {
    private static final int LONGEST_NAME = 60;

    private FormPdf() {}

    /**
     * Returns the pages.
     *
     * @param form as the record would fill it now; its definition is of the revision that is printed
     * @param page what they show besides
     * @throws DomainException if a signed form is of another revision than the definition
     */
    public static byte[] of(FilledForm form, FormPage page) {
        Require.present("form, page", form, page);
        PrintedForm printed = PrintedForm.of(form, page.charted());
        FormWords words = new FormWords(page.clinic().zone(), page.people());
        FormSources sources = new FormSources();
        String heading = form.definition().title().text();
        try (PdfPaper paper = new PdfPaper(heading, printed.stamp(), printed.watermark())) {
            FormRows rows = new FormRows(paper);
            new FormHead(printed, page, words).print(paper, rows);
            new FormFields(printed, words, sources, rows).print(paper);
            new FormEnd(printed, words, sources, rows).print(paper);
            return paper.toBytes(foot(printed, page));
        } catch (IOException e) {
            throw new UncheckedIOException("a page must be written to memory", e);
        }
    }

    /** Names the patient as the form does, so that loose sheets find each other again. */
    private static String foot(PrintedForm form, FormPage page) {
        return form.definition().ref().id().value() + ", revision "
                + form.definition().ref().version().value() + " \u00b7 session "
                + page.session().value() + " \u00b7 "
                + form.patient().map(FormPdf::shortened).orElse("patient not named")
                + "\nour own layout; the clinic submits through the REMS's own channels (REM-07)";
    }

    /** The foot has room for a name, not for all that may stand in the field of one. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "\u2026";
    }
}
