package org.ketachart.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.value.Note;
import org.ketachart.sessions.form.FormChoice;
import org.ketachart.sessions.form.FormCondition;
import org.ketachart.sessions.form.FormGap;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormProposal;
import org.ketachart.sessions.form.FormSection;
import org.ketachart.sessions.form.ItemKind;

/** The fields of a form under the headings of their sections: on the left what is asked, on the right what stands in it. */
final class FormFields {
    private static final float BLANK = 96;

    private final PrintedForm form;
    private final FormWords words;
    private final FormSources sources;
    private final FormRows rows;

    FormFields(PrintedForm form, FormWords words, FormSources sources, FormRows rows) {
        this.form = form;
        this.words = words;
        this.sources = sources;
        this.rows = rows;
    }

    void print(PdfPaper paper) throws IOException {
        for (FormSection section : form.definition().sections()) {
            List<FormItem> items = form.definition().of(section);
            String title = section.title().text();
            List<PdfBlock> together = new ArrayList<>(List.of(rows.heading(title)));
            for (FormItem item : items) {
                together.add(row(item));
                paper.keep(together);
                paper.carryOver(rows.heading(title + " (continued)"));
                together = new ArrayList<>();
            }
            paper.keep(together);
            paper.carryOver(null);
        }
    }

    private PdfBlock row(FormItem item) {
        Optional<FormAnswer> answer = form.answer(item.id());
        boolean left = answer.isEmpty() && isNotAsked(item);
        PdfStyle style = left ? PdfStyle.MUTED : PdfStyle.LABEL;
        PdfWords label = rows.words().say(item.text().text() + (item.required() && !left ? "\u00a0*" : ""), style);
        PdfWords value = rows.words();
        if (answer.isPresent()) {
            answered(item, answer.get(), value);
        } else if (left) {
            value.say("not asked", PdfStyle.MUTED);
        } else {
            empty(item, value);
        }
        form.proposals(item.id()).forEach(proposal -> proposed(item, proposal, value));
        return rows.row(label, value);
    }

    private boolean isNotAsked(FormItem item) {
        return form.gap(item.id()).isEmpty()
                && form.isAsked(item).filter(asked -> !asked).isPresent();
    }

    private void answered(FormItem item, FormAnswer answer, PdfWords value) {
        if (item.takes(answer.value())) {
            filled(item, answer.value(), value);
        } else {
            value.say(words.of(item, answer.value()), PdfStyle.VALUE);
        }
        String marks = sources.of(answer);
        if (!marks.isEmpty()) {
            value.say(" ", PdfStyle.VALUE).say(marks, PdfStyle.SOURCE);
        }
        if (answer.entry() != null) {
            value.next(PdfStyle.SMALL).say(words.of(answer.entry()), PdfStyle.SMALL);
        }
    }

    private void filled(FormItem item, FormValue content, PdfWords value) {
        if (content instanceof YesNo said) {
            yesNo(said.yes(), !said.yes(), value);
        } else if (content instanceof Choice choice) {
            choices(item, choice, value);
        } else {
            value.say(words.of(item, content), PdfStyle.VALUE);
        }
    }

    private static void yesNo(boolean yes, boolean no, PdfWords value) {
        value.box(yes, "Yes", PdfStyle.VALUE).say("    ", PdfStyle.VALUE).box(no, "No", PdfStyle.VALUE);
    }

    private static void choices(FormItem item, FormValue content, PdfWords value) {
        String gap = "";
        for (FormChoice choice : item.choices()) {
            boolean ticked = content instanceof Choice chosen && chosen.code().equals(choice.code());
            value.say(gap, PdfStyle.VALUE).box(ticked, choice.text().text(), PdfStyle.VALUE);
            gap = "    ";
        }
    }

    private void empty(FormItem item, PdfWords value) {
        Note unit = item.unit();
        if (item.kind() == ItemKind.YES_NO) {
            yesNo(false, false, value);
        } else if (item.kind() == ItemKind.CHOICE) {
            choices(item, new YesNo(false), value);
        } else {
            value.blank(BLANK, PdfStyle.VALUE).say(unit == null ? "" : " " + FormWords.unit(unit), PdfStyle.MUTED);
        }
        Optional<FormGap> gap = form.gap(item.id());
        FormCondition condition = item.asked();
        if (gap.isPresent()) {
            value.say("   " + FormWords.of(gap.get().why()), PdfStyle.MUTED);
        } else if (condition != null && form.isAsked(item).isEmpty()) {
            value.next(PdfStyle.SMALL).say("asked only " + onlyWhere(condition), PdfStyle.SMALL);
        } else {
            value.say(form.isDraft() ? "   empty" : "   empty when it was signed", PdfStyle.MUTED);
        }
    }

    private String onlyWhere(FormCondition condition) {
        Optional<FormItem> other = form.definition().find(condition.item());
        String text =
                other.map(item -> item.text().text()).orElse(condition.item().value());
        String is = condition.is();
        if (is == null) {
            return "where \u201c" + text + "\u201d is below " + condition.below();
        }
        String said = other.flatMap(item -> item.choices().stream()
                        .filter(choice -> choice.code().value().equals(is))
                        .findFirst())
                .map(choice -> choice.text().text())
                .orElse(is);
        return "where \u201c" + text + "\u201d is " + said;
    }

    private void proposed(FormItem item, FormProposal proposal, PdfWords value) {
        value.next(PdfStyle.SMALL).say(words.of(proposal, item), PdfStyle.SMALL);
        String marks = sources.of(proposal.facts());
        if (!marks.isEmpty()) {
            value.say(" " + marks, PdfStyle.SMALL);
        }
    }
}
