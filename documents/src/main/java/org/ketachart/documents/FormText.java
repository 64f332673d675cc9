package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormState;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDifference;
import org.ketachart.sessions.form.FormGap;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormProposal;
import org.ketachart.sessions.form.FormSection;

/**
 * A form as lines of text, with what every answer came from: for a terminal, and for whoever compares two forms line by line.
 *
 * <p>The one thing to know: as on paper, a signed form is shown as it was signed, and what the record answers otherwise since then stands at the
 * end. A draft shows what the record would fill in now.
 */
public final class FormText {
    private static final int WIDTH = 54;

    private final PrintedForm form;
    private final FormPage page;
    private final FormWords words;
    private final List<String> lines = new ArrayList<>();

    private FormText(PrintedForm form, FormPage page) {
        this.form = form;
        this.page = page;
        this.words = new FormWords(page.clinic().zone(), page.people());
    }

    /**
     * Returns the lines.
     *
     * @param form as the record would fill it now; its definition is of the revision that is shown
     * @param page what is shown besides
     * @throws DomainException if a signed form is of another revision than the definition
     */
    public static List<String> lines(FilledForm form, FormPage page) {
        Require.present("form, page", form, page);
        return new FormText(PrintedForm.of(form, page.charted()), page).lines();
    }

    private List<String> lines() {
        head();
        for (FormSection section : form.definition().sections()) {
            lines.add("");
            lines.add(section.title().text());
            form.definition().of(section).forEach(this::field);
        }
        list(
                "missing; what has a star is needed before the form can be signed",
                form.gaps().stream().map(this::missing));
        list("to be confirmed or judged by a person", form.proposals().stream().map(this::proposal));
        list(
                "answered by a person, and otherwise by the record, which stands",
                form.overruled().stream().map(answer -> name(answer.item()) + ": " + words.of(answer.value())));
        list(
                "other answers on the form",
                form.strangers().stream().map(answer -> name(answer.item()) + ": " + words.of(answer.value())));
        list(
                "the record has changed since the form was signed",
                form.changed().stream().map(this::difference));
        return List.copyOf(lines);
    }

    private String missing(FormGap gap) {
        return (gap.required() ? "* " : "  ") + name(gap.item()) + ": " + FormWords.of(gap.why());
    }

    /** By its words, and by the id that code knows it by. */
    private String name(ItemId id) {
        String name = form.name(id);
        return name.equals(id.value()) ? name : name + " (" + id.value() + ")";
    }

    private void head() {
        lines.add(form.definition().title().text());
        lines.add("form " + form.definition().ref().id().value() + ", revision "
                + form.definition().ref().version().value());
        lines.add("session " + page.session().value() + ", clinic "
                + page.clinic().id().value());
        lines.add("treated " + form.treated() + ", due " + FormWords.due(form.due()));
        MonitoringForm charted = page.charted();
        lines.add("state " + (charted == null ? "not begun" : state(charted)));
    }

    private String state(MonitoringForm charted) {
        FormSubmission submission = charted.submission();
        FormState state = charted.state();
        String text = state.code();
        if (charted.response().signature() != null) {
            text += ", signed by "
                    + words.by(
                            charted.response().signature().by(),
                            charted.response().signature().at());
        }
        if (submission.sent() != null) {
            boolean late = !submission
                    .sent()
                    .isBefore(submission.lateFrom(page.clinic().zone()));
            text += ", sent " + words.of(submission.sent()) + (late ? ", late" : ", in time");
        }
        return charted.response().amends() == null
                ? text
                : text + ", amends " + charted.response().amends().value();
    }

    private void field(FormItem item) {
        Optional<FormAnswer> answer = form.answer(item.id());
        String label = (item.required() ? "* " : "  ") + item.text().text();
        String value = answer.map(one -> words.of(item, one.value()).replace('\n', ' '))
                .orElseGet(() -> empty(item));
        String from = answer.map(this::sources).orElse("");
        lines.add((pad(label) + value + from).stripTrailing());
    }

    /** Whether a field is asked may hang on another that nobody has filled. */
    private String empty(FormItem item) {
        boolean asked = form.gap(item.id()).isPresent() || form.isAsked(item).orElse(!form.isDraft());
        if (asked) {
            return form.isDraft() ? "_" : "_  empty when it was signed";
        }
        return form.isAsked(item).isPresent() ? "not asked" : "not asked yet";
    }

    private static String pad(String label) {
        return label.length() >= WIDTH ? label + "  " : label + " ".repeat(WIDTH - label.length());
    }

    private String sources(FormAnswer answer) {
        if (answer.entry() != null) {
            return "  <- " + words.of(answer.entry());
        }
        return "  <- "
                + Stream.of(
                                answer.facts().stream()
                                        .map(fact -> fact.kind().code() + " "
                                                + fact.id().value()),
                                answer.steps().stream().map(step -> "event " + step.value()),
                                answer.hosts().stream().map(Words::reference))
                        .flatMap(each -> each)
                        .collect(Collectors.joining(", "));
    }

    private String proposal(FormProposal proposal) {
        FormItem item = form.definition().find(proposal.item()).orElse(null);
        String facts = proposal.facts().stream()
                .map(fact -> fact.kind().code() + " " + fact.id().value())
                .collect(Collectors.joining(", "));
        String text = name(proposal.item()) + ": " + words.of(proposal, item);
        return facts.isEmpty() ? text : text + (text.endsWith("a look at") ? " " : ", see ") + facts;
    }

    private String difference(FormDifference one) {
        return name(one.item()) + ": signed " + said(one.item(), one.signed()) + ", now " + said(one.item(), one.now());
    }

    private String said(ItemId item, @Nullable FormValue value) {
        return value == null
                ? "empty"
                : form.definition()
                        .find(item)
                        .map(field -> words.of(field, value))
                        .orElseGet(() -> words.of(value));
    }

    private void list(String title, Stream<String> rows) {
        List<String> all = rows.toList();
        if (!all.isEmpty()) {
            lines.add("");
            lines.add(title);
            all.forEach(row -> lines.add("  " + row.replace('\n', ' ')));
        }
    }
}
