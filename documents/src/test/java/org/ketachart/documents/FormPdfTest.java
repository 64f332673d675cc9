package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.documents.FormPages.charted;
import static org.ketachart.documents.FormPages.draft;
import static org.ketachart.documents.FormPages.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormOutcome;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormProposal;

/** What a printed form says, read back out of its bytes. */
class FormPdfTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "forms");

    private static void golden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("example.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).as("written anew by -Dexample.write=true").isEqualTo(Files.readString(file));
    }

    @Test
    void a_draft_says_what_is_filled_what_is_proposed_and_what_is_missing() throws IOException {
        golden("draft.txt", draft(Forms.filled()).text());
    }

    @Test
    void a_form_that_was_taken_says_who_signed_and_what_was_answered() throws IOException {
        golden(
                "acknowledged.txt",
                charted(Forms.sent(new FormReply(
                                FormOutcome.ACKNOWLEDGED,
                                Forms.NOON.plusDays(2),
                                new Note("R-55812"),
                                HostRef.of("DocumentReference/d7"),
                                null)))
                        .text());
    }

    @Test
    void the_same_form_gives_the_same_bytes() {
        assertThat(FormPdf.of(Forms.filled(), Forms.page(null)))
                .isEqualTo(FormPdf.of(Forms.filled(), Forms.page(null)))
                .isNotEqualTo(FormPdf.of(with(Forms.otherDose()), Forms.page(null)));
    }

    @Test
    void every_page_says_where_the_form_stands() {
        assertThat(draft(Forms.filled()).pages()).hasSize(2).allMatch(page -> page.contains("DRAFT \u2013 not signed"));
        assertThat(charted(Forms.signed(Forms.allAnswers())).pages())
                .allMatch(page -> page.contains("COMPLETE \u2013 signed, not sent"));
        assertThat(charted(Forms.sent(null)).pages())
                .allMatch(page -> page.contains("SUBMITTED \u2013 sent, not answered"));
        FormReply back = new FormReply(FormOutcome.REJECTED, Forms.NOON.plusDays(3), null, null, new Note("page 2"));
        assertThat(charted(Forms.sent(back)).pages())
                .allMatch(page -> page.contains("REJECTED \u2013 a form that amends it is owed"));
        assertThat(charted(Forms.sent(back)).text()).contains("Words of the answer page 2\n");
        assertThat(charted(Forms.sent(back).marked(RecordStatus.ENTERED_IN_ERROR))
                        .pages())
                .allMatch(page -> page.contains("ENTERED IN ERROR \u2013 must not be used"));
    }

    @Test
    void every_page_has_its_number_and_whose_it_is() {
        List<String> pages = draft(Forms.filled()).pages();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains(
                            "rems-patient-monitoring-form, revision 2025 \u00b7 session session-12 \u00b7 Jos\u00e9 \u0141ukasz\n")
                    .contains("\nour own layout; the clinic submits through the REMS's own channels (REM-07)\n")
                    .endsWith("\npage " + (i + 1) + " of " + pages.size() + "\n");
        }
    }

    @Test
    void a_field_whose_condition_is_not_met_is_not_asked_and_one_that_was_answered_is_printed_all_the_same() {
        assertThat(draft(Forms.filled()).text()).contains("\nAnother dose not asked\n");
        assertThat(draft(with(Forms.otherDose())).text()).contains("\nAnother dose * 28.0 mg [2]\n");
    }

    @Test
    void an_answer_that_its_field_cannot_hold_is_printed_in_words() {
        assertThat(draft(with(Forms.said("events.serious", new Whole(3)))).text())
                .contains("Was there a serious adverse event? * 3\n");
        assertThat(draft(with(Forms.said("session.dose", new Choice(new RecordId("14-mg")))))
                        .text())
                .contains("\nDose given * 14-mg\n");
    }

    @Test
    void an_answer_to_what_is_not_asked_is_not_lost() {
        assertThat(draft(with(Forms.said("patient.weight", new Whole(82))))
                        .text()
                        .lines())
                .containsSubsequence("Other answers on the form", "patient.weight 82");
    }

    @Test
    void what_the_font_lacks_stands_as_its_code_point() {
        String name = "Wei \u6f22\u5b57 \ud83d\ude00 \u202egnp.exe a\u0301\u0301";
        assertThat(draft(with(Forms.said("patient.first-name", Forms.words(name))))
                        .body())
                .contains("Firstname*WeiU+6F22U+5B57U+1F600U+202Egnp.exe\u00e1U+0301enteredby");
    }

    @Test
    void a_name_in_hebrew_is_set_from_right_to_left_and_read_as_it_was_written() {
        String name = "\u05e9\u05dc\u05d5\u05dd \u05db\u05d4\u05df";
        Printed printed = draft(with(Forms.said("patient.first-name", Forms.words(name))));

        assertThat(printed.text()).contains(name);
        assertThat(new PdfLine(
                                name.chars()
                                        .mapToObj(c -> new PdfPiece(
                                                c == ' ' ? PdfPiece.Kind.SPACE : PdfPiece.Kind.CHARACTER,
                                                Character.toString(c),
                                                PdfStyle.VALUE,
                                                5))
                                        .toList(),
                                12)
                        .fromTheLeft())
                .extracting(PdfPiece::text)
                .containsExactly(new StringBuilder(name).reverse().toString().split(""));
    }

    @Test
    void words_that_no_page_holds_go_on_overleaf_and_none_is_lost() {
        String long_ = "word ".repeat(1990).strip();
        Printed printed = draft(with(Forms.said("events.description", Forms.words(long_))));

        assertThat(printed.pages()).hasSizeGreaterThan(3);
        assertThat(printed.body().replace("Events(continued)", ""))
                .contains(Printed.squashed(long_) + "enteredbyPractitioner/n1");
    }

    @Test
    void the_document_has_a_title_and_a_language_and_no_time_of_its_making() {
        Printed printed = draft(Forms.filled());

        assertThat(printed.<String>read(file -> file.getDocumentInformation().getTitle()))
                .isEqualTo("Patient Monitoring Form");
        assertThat(printed.<String>read(file -> file.getDocumentCatalog().getLanguage()))
                .isEqualTo("en-US");
        assertThat(printed.<Boolean>read(
                        file -> file.getDocumentCatalog().getViewerPreferences().displayDocTitle()))
                .isTrue();
        assertThat(printed.<Boolean>read(file -> file.getDocumentInformation().getCreationDate() == null))
                .isTrue();
    }

    @Test
    void the_text_lists_what_is_missing_as_the_paper_does_by_its_words_and_its_id() {
        assertThat(FormText.lines(Forms.filled(), Forms.page(null)))
                .containsSequence(
                        "missing; what has a star is needed before the form can be signed",
                        "  * Other medicines: Opioids (medicines.opioids): nobody answered")
                .containsSequence(
                        "to be confirmed or judged by a person",
                        "  Other medicines: Opioids (medicines.opioids): the form form-0 says: No");
    }

    @Test
    void what_is_suggested_stands_only_where_nothing_is_answered_or_otherwise() {
        ItemId opioids = new ItemId("medicines.opioids");
        ItemId ready = new ItemId("session.ready-minutes");
        assertThat(with(Forms.said("medicines.opioids", new YesNo(false)), said(ready, 110))
                        .openProposals())
                .isEmpty();
        assertThat(with(Forms.said("medicines.opioids", new YesNo(true)), said(ready, 96))
                        .openProposals())
                .extracting(FormProposal::item)
                .containsExactly(opioids);
        assertThat(with(said(ready, 95)).openProposals())
                .extracting(FormProposal::item)
                .containsExactly(opioids, ready);
        assertThat(with(said(ready, 111)).openProposals())
                .extracting(FormProposal::item)
                .containsExactly(opioids, ready);
    }

    private static FormAnswer said(ItemId item, int minutes) {
        return Forms.said(item.value(), new Whole(minutes));
    }

    @Test
    void a_section_that_goes_on_overleaf_is_headed_again() {
        assertThat(draft(Forms.filled()).pages().get(1).lines())
                .containsSubsequence(
                        "Events (continued)", "When it began 2026-05-12 09:21 -05:00 [8]", "What is missing");
        assertThat(draft(Forms.filled()).text()).doesNotContain("Patient (continued)");
    }

    @Test
    void a_title_that_names_its_revision_is_followed_by_no_second() {
        FilledForm form = Forms.filled();
        FormDefinition asked = form.definition();
        FormDefinition titled = new FormDefinition(
                asked.ref(),
                asked.effective(),
                new Note("Patient Monitoring Form, 2025"),
                asked.dueDays(),
                asked.sections(),
                asked.items());
        FilledForm now = new FilledForm(
                form.session(),
                titled,
                form.treated(),
                form.due(),
                form.answers(),
                form.proposals(),
                form.gaps(),
                form.overruled());
        assertThat(draft(form).text()).contains("\nrevision 2025\n");
        assertThat(draft(now).text()).doesNotContain("\nrevision 2025\n");
    }
}
