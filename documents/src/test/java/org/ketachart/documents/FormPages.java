package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.sessions.form.FilledForm;

/** Forms printed and read back: of a draft, and of a form on record beside a record that says all that it asks. */
final class FormPages {
    private FormPages() {}

    static Printed draft(FilledForm form) {
        return new Printed(FormPdf.of(form, Forms.page(null)));
    }

    /** A form on record, and a record that says all that it asks. */
    static Printed charted(MonitoringForm form) {
        return new Printed(FormPdf.of(with(Forms.allAnswers().toArray(FormAnswer[]::new)), Forms.page(form)));
    }

    static FilledForm with(FormAnswer... changed) {
        FilledForm form = Forms.filled();
        List<FormAnswer> answers = new ArrayList<>(List.of(changed));
        form.answers().stream()
                .filter(old -> answers.stream().noneMatch(now -> now.item().equals(old.item())))
                .forEach(answers::add);
        return new FilledForm(
                form.session(),
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
}
