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
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
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
 * <p>Unlike the printed form it shows what the record says now. What was signed otherwise stands at the end.
 */
public final class FormText {
    private static final int WIDTH = 54;

    private final FilledForm form;
    private final FormPage page;
    private final FormWords words;
    private final List<String> lines = new ArrayList<>();

    private FormText(FilledForm form, FormPage page) {
        this.form = form;
        this.page = page;
        this.words = new FormWords(page.clinic().zone());
    }

    /** Returns the lines. */
    public static List<String> lines(FilledForm form, FormPage page) {
        Require.present("form, page", form, page);
        return new FormText(form, page).lines();
    }

    private List<String> lines() {
        head();
        for (FormSection section : form.definition().sections()) {
            lines.add("");
            lines.add(section.title().text());
            form.definition().of(section).forEach(this::field);
        }
        list("missing", missing().map(gap -> gap.item().value() + ": " + FormWords.of(gap.why())));
        list(
                "proposed, to be confirmed or judged by a person",
                form.proposals().stream().map(this::proposal));
        list(
                "answered by a person, and otherwise by the record, which stands",
                form.overruled().stream().map(answer -> answer.item().value() + ": " + words.of(answer.value())));
        MonitoringForm charted = page.charted();
        if (charted != null && charted.response().signature() != null) {
            list(
                    "otherwise in the record than signed",
                    FormDifference.between(charted.response(), form).stream().map(this::difference));
        }
        return List.copyOf(lines);
    }

    /** Of a signed form only what it lacks itself: without the host's chart the view of today lacks every name that is signed on it. */
    private Stream<FormGap> missing() {
        MonitoringForm charted = page.charted();
        return form.missing().stream()
                .filter(gap -> charted == null
                        || charted.response().signature() == null
                        || charted.response().find(gap.item()).isEmpty());
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
        Optional<FormAnswer> answer = form.find(item.id());
        Optional<FormGap> gap =
                form.gaps().stream().filter(one -> one.item().equals(item.id())).findFirst();
        String label = (item.required() ? "* " : "  ") + item.text().text();
        String value = answer.map(one -> words.of(item, one.value()).replace('\n', ' '))
                .orElse(gap.isPresent() ? "_" : isOpen(item) ? "not asked yet" : "not asked");
        String from = answer.map(this::sources).orElse("");
        lines.add((pad(label) + value + from).stripTrailing());
    }

    /** Whether a field is asked may hang on another that nobody has filled. */
    private boolean isOpen(FormItem item) {
        return item.asked() != null && form.find(item.asked().item()).isEmpty();
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
        String text = proposal.item().value() + ":";
        if (proposal.value() != null) {
            text += " " + words.of(proposal.value());
        }
        if (proposal.bracket() != null) {
            text += " " + FormWords.of(proposal.bracket());
        }
        if (!proposal.facts().isEmpty()) {
            text += " see "
                    + proposal.facts().stream()
                            .map(fact -> fact.kind().code() + " " + fact.id().value())
                            .collect(Collectors.joining(", "));
        }
        return proposal.from() == null
                ? text
                : text + ", as on form " + proposal.from().value();
    }

    private String difference(FormDifference one) {
        return one.item().value() + ": signed " + said(one.item(), one.signed()) + ", now "
                + said(one.item(), one.now());
    }

    private String said(ItemId item, org.ketachart.core.form.@Nullable FormValue value) {
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
