package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketachart.documents.FormPages.charted;
import static org.ketachart.documents.FormPages.with;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.ProviderDetails;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.SessionId;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDefinition;

/** A signed form says what was signed, on paper and as text, whatever the record says since. */
class SignedFormTest {
    @Test
    void a_signed_form_is_printed_as_it_was_signed_and_says_what_changed_since() {
        List<FormAnswer> then = new ArrayList<>(Forms.allAnswers());
        then.removeIf(answer -> answer.item().equals(new ItemId("pressure.before")));
        then.add(Forms.read("pressure.before", new Whole(118), Forms.fact(FactKind.VITAL_SIGN, "v-0")));

        String text = charted(Forms.signed(then)).text();

        assertThat(text).contains("Systolic pressure before * 118 mmHg [6]\n");
        assertThat(text.lines())
                .containsSubsequence(
                        "Signature",
                        "Signed in the record; whoever signed stands for every answer above.",
                        "The record has changed since the form was signed",
                        "Blood pressure: Systolic pressure before 128 mmHg",
                        "as the record says now [10]",
                        "What the answers were read from");
        assertThat(text).doesNotContain("suggests", "What is missing", "Set aside");
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
                        "the record has changed since the form was signed",
                        "  Blood pressure: Systolic pressure before (pressure.before): signed 118 mmHg, now 128 mmHg",
                        "  Blood pressure: Systolic pressure at 40 minutes (pressure.at-40): signed 141 mmHg, now empty");
    }

    @Test
    void the_text_of_a_signed_form_says_what_was_signed_though_the_view_of_today_lacks_it() {
        List<String> lines = FormText.lines(unasked(), Forms.page(Forms.signed(Forms.allAnswers())));

        assertThat(lines)
                .anyMatch(line -> line.matches("\\* First name +José {2}<- Patient/p1"))
                .anyMatch(line -> line.matches("\\* Systolic pressure at 40 minutes +141 mmHg {2}<- vital-sign v-4"))
                .noneMatch(line -> line.contains("_") || line.contains("suggests") || line.startsWith("missing"));
        assertThat(FormText.lines(Forms.filled(), Forms.page(Forms.signed(Forms.answers()))))
                .anyMatch(line -> line.matches("\\* Opioids +_ {2}empty when it was signed"))
                .noneMatch(line -> line.startsWith("missing"));
    }

    /** The view of whoever has no chart of the host at hand. */
    private static FilledForm unasked() {
        FilledForm form = Forms.filled();
        return new FilledForm(
                form.session(),
                form.definition(),
                form.treated(),
                form.due(),
                form.answers().stream()
                        .filter(answer -> answer.hosts().isEmpty())
                        .toList(),
                form.proposals(),
                form.gaps(),
                form.overruled());
    }

    @Test
    void who_signed_is_named_where_the_host_gave_the_name() {
        ProviderDetails nurse = new ProviderDetails(Forms.NURSE, new Note("Ada"), new Note("Okafor"), null, null);
        FormPage page = new FormPage(
                Forms.CLINIC, new SessionId("session-12"), Forms.signed(Forms.allAnswers()), List.of(nurse));

        assertThat(new Printed(FormPdf.of(Forms.filled(), page)).text())
                .contains("Signed by Ada Okafor (Practitioner/n1)\n")
                .contains("entered by Ada Okafor (Practitioner/n1), 2026-05-12 12:05 -05:00\n");
        assertThat(FormText.lines(Forms.filled(), page))
                .contains("state complete, signed by Ada Okafor (Practitioner/n1), 2026-05-12 12:15 -05:00");
    }

    @Test
    void a_field_that_was_left_empty_when_the_form_was_signed_says_so_and_no_more() {
        String text = charted(Forms.signed(Forms.answers())).text();

        assertThat(text).contains("Systolic pressure at 40 minutes *  mmHg   empty when it was signed\n");
        assertThat(text).doesNotContain("not recorded");
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
        FilledForm now = new FilledForm(
                form.session(), other, form.treated(), form.due(), List.of(), List.of(), List.of(), List.of());

        assertThatThrownBy(() -> FormPdf.of(now, Forms.page(Forms.signed(Forms.allAnswers()))))
                .isInstanceOf(DomainException.class)
                .hasMessageEndingWith("a signed form must be printed by the revision it was signed in");
    }
}
