package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormOutcome;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDefinition;

/** What a printed form says, read back out of its bytes. */
class FormPdfTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "forms");

    private static Printed draft(FilledForm form) {
        return new Printed(FormPdf.of(form, Forms.page(null)));
    }

    /** A form on record, and a record that says all that it asks. */
    private static Printed charted(MonitoringForm form) {
        return new Printed(FormPdf.of(with(Forms.allAnswers().toArray(FormAnswer[]::new)), Forms.page(form)));
    }

    private static FilledForm with(FormAnswer... changed) {
        FilledForm form = Forms.filled();
        List<FormAnswer> answers = new ArrayList<>(List.of(changed));
        form.answers().stream()
                .filter(old -> answers.stream().noneMatch(now -> now.item().equals(old.item())))
                .forEach(answers::add);
        return new FilledForm(
                form.definition(),
                form.treated(),
                form.due(),
                answers,
                form.proposals(),
                form.gaps().stream()
                        .filter(gap ->
                                answers.stream().noneMatch(now -> now.item().equals(gap.item())))
                        .toList(),
                form.overruled());
    }

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
                    .contains("rems-patient-monitoring-form, revision 2025 \u00b7 session session-12\n")
                    .contains("\nour own layout; the clinic submits through the REMS's own channels (REM-07)\n")
                    .endsWith("\npage " + (i + 1) + " of " + pages.size() + "\n");
        }
    }

    @Test
    void a_signed_form_is_printed_as_it_was_signed_and_says_what_changed_since() {
        List<FormAnswer> then = new ArrayList<>(Forms.allAnswers());
        then.removeIf(answer -> answer.item().equals(new ItemId("pressure.before")));
        then.add(Forms.read("pressure.before", new Whole(118), Forms.fact(FactKind.VITAL_SIGN, "v-0")));

        String text = charted(Forms.signed(then)).text();

        assertThat(text).contains("Systolic pressure before * 118 mmHg [6]\n");
        assertThat(text.lines())
                .containsSubsequence(
                        "The record has changed since the form was signed",
                        "Blood pressure: Systolic pressure before 128 mmHg",
                        "as the record says now [10]");
        assertThat(text).doesNotContain("proposal", "What is missing", "Set aside");
        assertThat(charted(Forms.signed(Forms.allAnswers())).text()).doesNotContain("has changed");
    }

    @Test
    void what_vanished_from_the_record_since_the_signature_is_told_and_so_is_what_a_person_had_answered() {
        List<FormAnswer> then = new ArrayList<>(Forms.allAnswers());
        then.removeIf(answer -> answer.item().equals(new ItemId("pressure.before")));
        then.add(Forms.said("pressure.before", new Whole(118)));
        FilledForm today = with(
                Forms.said("medicines.opioids", new YesNo(false)),
                Forms.said("session.ready-minutes", new Whole(110)),
                Forms.read("events.serious", new YesNo(false), Forms.fact(FactKind.CHECKLIST_ANSWER, "c-3")));
        FormPage page = Forms.page(Forms.signed(then));

        assertThat(new Printed(FormPdf.of(today, page)).text().lines())
                .containsSubsequence(
                        "The record has changed since the form was signed",
                        "Blood pressure: Systolic pressure before 128 mmHg",
                        "Blood pressure: Systolic pressure at 40 minutes now empty");
        assertThat(FormText.lines(today, page))
                .containsSubsequence(
                        "otherwise in the record than signed",
                        "  pressure.before: signed 118 mmHg, now 128 mmHg",
                        "  pressure.at-40: signed 141 mmHg, now empty");
    }

    @Test
    void a_field_that_is_signed_is_not_missing_though_the_view_of_today_lacks_it() {
        assertThat(FormText.lines(Forms.filled(), Forms.page(null)))
                .contains("missing", "  medicines.opioids: nobody answered");
        assertThat(FormText.lines(Forms.filled(), Forms.page(Forms.signed(Forms.allAnswers()))))
                .doesNotContain("missing");
        assertThat(FormText.lines(Forms.filled(), Forms.page(Forms.signed(Forms.answers()))))
                .contains("missing", "  medicines.opioids: nobody answered");
    }

    @Test
    void a_field_that_was_left_empty_when_the_form_was_signed_says_so_and_no_more() {
        String text = charted(Forms.signed(Forms.answers())).text();

        assertThat(text).contains("Systolic pressure at 40 minutes *  mmHg   empty when it was signed\n");
        assertThat(text).doesNotContain("not recorded");
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
        assertThat(printed.body()).contains(Printed.squashed(long_) + "enteredbyPractitioner/n1");
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
    void a_signed_form_of_another_revision_is_refused() {
        FilledForm form = Forms.filled();
        FormDefinition old = form.definition();
        FormDefinition other = new FormDefinition(
                FormRef.of("rems-patient-monitoring-form", "2021"),
                old.effective(),
                old.title(),
                old.dueDays(),
                old.sections(),
                old.items());
        FilledForm now = new FilledForm(other, form.treated(), form.due(), List.of(), List.of(), List.of(), List.of());

        assertThatThrownBy(() -> FormPdf.of(now, Forms.page(Forms.signed(Forms.allAnswers()))))
                .isInstanceOf(DomainException.class)
                .hasMessageEndingWith("a signed form must be printed by the revision it was signed in");
    }
}
