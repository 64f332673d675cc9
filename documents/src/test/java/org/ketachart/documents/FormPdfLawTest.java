package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Amount;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Day;
import org.ketachart.core.form.FormValue.Moment;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.Note;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormGap;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormProposal;
import org.ketachart.sessions.form.FormSection;
import org.ketachart.sessions.form.ItemKind;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** Whatever an answer holds, it is printed, and can be read out of the bytes again. */
class FormPdfLawTest {
    private static final Pattern HEBREW = Pattern.compile("\\p{IsHebrew}");
    private static final Pattern PARTS = Pattern.compile("\\p{IsHebrew}+|[A-Za-z0-9]+");

    private static List<FormAnswer> answers(Arbitrary any) {
        Map<ItemId, FormAnswer> found = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            FormAnswer answer = any.next(FormAnswer.class);
            found.put(answer.item(), answer);
        }
        return List.copyOf(found.values());
    }

    private static ItemKind kind(FormValue value) {
        return List.of(ItemKind.values()).stream()
                .filter(kind -> kind.takes(value))
                .findFirst()
                .orElseThrow();
    }

    private static FilledForm form(Arbitrary any, List<FormAnswer> answers) {
        List<FormItem> items = new ArrayList<>();
        Set<FormSection> sections = new LinkedHashSet<>();
        for (FormAnswer answer : answers) {
            String id = answer.item().value();
            String[] choices = answer.value() instanceof Choice choice
                    ? new String[] {choice.code().value(), "one-more." + items.size()}
                    : new String[0];
            items.add(AskedForm.item(id, "field " + items.size(), kind(answer.value()), true, null, null, choices));
            sections.add(new FormSection(
                    answer.item().section(), new Note("part " + answer.item().section())));
        }
        FormDefinition definition =
                new FormDefinition(Forms.REF, Forms.TREATED, any.next(Note.class), 7, List.copyOf(sections), items);
        ItemId first = items.get(0).id();
        FormProposal proposal = any.next(FormProposal.class);
        return new FilledForm(
                Forms.SESSION,
                definition,
                Forms.TREATED,
                Forms.TREATED,
                answers,
                List.of(new FormProposal(
                        first, proposal.value(), proposal.bracket(), proposal.facts(), proposal.from())),
                List.of(any.next(FormGap.class)),
                List.of(any.next(FormAnswer.class)));
    }

    private static String expected(FormValue value) {
        if (value instanceof YesNo said) {
            return said.yes() ? "[x]Yes[]No" : "[]Yes[x]No";
        } else if (value instanceof Choice choice) {
            return "[x]" + Printed.shown(choice.code().value().replace("-mg", " mg"));
        } else if (value instanceof Whole whole) {
            return String.valueOf(whole.number());
        } else if (value instanceof Amount amount) {
            return amount.amount().value().toPlainString();
        } else if (value instanceof Day day) {
            return day.date().toString();
        } else if (value instanceof Moment moment) {
            LocalDateTime local = moment.at()
                    .atZoneSameInstant(Forms.CLINIC.zone())
                    .toLocalDateTime()
                    .withNano(0);
            return local.toString().replace("T", "");
        }
        return ((FormValue.Words) value).text().text();
    }

    /** Words of both directions are read in another order line by line; their parts are found each for itself. */
    private static void isFound(FormValue value, String body) {
        String expected = expected(value);
        if (!HEBREW.matcher(expected).find()) {
            assertThat(body).contains(Printed.shown(expected));
            return;
        }
        PARTS.matcher(expected).results().forEach(part -> assertThat(body).contains(part.group()));
    }

    @SeededTest
    void every_answer_is_found_in_what_was_printed(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        List<FormAnswer> answers = answers(any);
        FilledForm form = form(any, answers);

        byte[] bytes = FormPdf.of(form, Forms.page(null));

        String body = new Printed(bytes).body();
        answers.forEach(answer -> isFound(answer.value(), body));
        assertThat(FormPdf.of(form, Forms.page(null))).isEqualTo(bytes);
    }

    @SeededTest
    void every_form_on_record_is_printed(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        MonitoringForm charted = any.next(MonitoringForm.class);
        FormDefinition plain = AskedForm.definition();
        FormDefinition definition = new FormDefinition(
                charted.response().form(),
                plain.effective(),
                plain.title(),
                plain.dueDays(),
                plain.sections(),
                plain.items());
        FilledForm form = new FilledForm(
                Forms.SESSION, definition, Forms.TREATED, Forms.TREATED, List.of(), List.of(), List.of(), List.of());

        String body = new Printed(FormPdf.of(form, Forms.page(charted))).body();

        if (charted.response().signature() != null) {
            charted.response().answers().stream()
                    .filter(answer -> definition.find(answer.item()).isEmpty())
                    .filter(answer -> !(answer.value() instanceof YesNo || answer.value() instanceof Choice))
                    .forEach(answer -> isFound(answer.value(), body));
        }
        assertThat(body).contains("Form" + charted.id().value());
    }
}
