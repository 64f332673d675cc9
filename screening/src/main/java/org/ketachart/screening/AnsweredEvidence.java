package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FillingState;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Plausible;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.Unit;

/** What the answers of one form say. */
final class AnsweredEvidence {
    /** Where a form has no day, no day is after it. */
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final ScreeningResponse response;
    private final RuleSet rules;
    private final TermSet terms;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    AnsweredEvidence(ScreeningResponse response, RuleSet rules, TermSet terms) {
        this.response = response;
        this.rules = rules;
        this.terms = terms;
    }

    Result<List<Evidence>> read() {
        if (response.state() == FillingState.ENTERED_IN_ERROR) {
            return Result.of(List.of());
        }
        if (!response.rules().equals(rules.ref())) {
            fault(ScreeningFault.OTHER_RULES, "rules", "the form must ask by these rules in this version");
        }
        LocalDate asked = response.asked();
        if (asked == null || !response.state().isFinished()) {
            fault(ScreeningFault.NOT_FINISHED, "state", "the form must be completed or amended, was in progress");
        }
        for (int i = 0; i < response.answers().size(); i++) {
            ScreeningAnswer answer = response.answers().get(i);
            answer(answer, i, asked == null ? FAR : asked);
        }
        return Result.of(List.copyOf(evidence), issues);
    }

    private void answer(ScreeningAnswer answer, int index, LocalDate asked) {
        TopicEntry entry = rules.find(answer.topic()).orElse(null);
        if (entry == null) {
            fault(
                    ScreeningFault.UNKNOWN_TOPIC,
                    "answers[" + index + "].topic",
                    "an answer must be about a topic of the rules");
            return;
        }
        String path = "answers[" + entry.topic().code() + "]";
        if (!Intake.asks(entry, response.stage())) {
            issues.add(Issue.warning(
                    ScreeningFault.NOT_ON_FORM.code(),
                    path + ".topic",
                    "the question must stand on this form, did not; the answer was heard"));
        }
        AnswerValue value = inItsUnit(entry, answer.value(), path);
        if (value instanceof AnswerValue.NotKnown) {
            return;
        }
        if (!fits(entry.kind(), value)) {
            fault(
                    ScreeningFault.WRONG_KIND,
                    path + ".value",
                    "an answer to this question must be of kind " + entry.kind().code());
            return;
        }
        FormSource source = new FormSource(response, index, path, asked);
        if (value instanceof AnswerValue.Entries || value instanceof AnswerValue.Trials) {
            ListEvidence list = new ListEvidence(entry, source, rules, terms);
            list.read(value);
            issues.addAll(list.issues());
            evidence.addAll(list.evidence());
            return;
        }
        issues.addAll(faults(entry, value, source));
        if (answer.prefill() == null || answer.prefill().confirmed()) {
            PartialDate day = value instanceof AnswerValue.Amount amount && amount.taken() != null
                    ? amount.taken()
                    : source.day();
            evidence.add(source.evidence(
                    List.of(entry.topic()), null, statement(entry, value), day, answer.settles(), source.id()));
        }
    }

    /** A pound on a form is what it is in a chart: read in kilograms, and reported. */
    private AnswerValue inItsUnit(TopicEntry entry, AnswerValue value, String path) {
        Unit unit = entry.unit();
        if (unit == null
                || !(value instanceof AnswerValue.Amount amount)
                || amount.value().unit() == unit) {
            return value;
        }
        Quantity converted = amount.value().in(unit).orElse(null);
        if (converted == null) {
            return value;
        }
        issues.add(Issue.warning(
                ScreeningFault.CONVERTED.code(),
                path + ".value.value",
                "the number was read in " + unit.code() + ", by an exact conversion"));
        return new AnswerValue.Amount(converted, amount.taken());
    }

    private static boolean fits(AnswerKind kind, AnswerValue value) {
        return switch (kind) {
            case YES_NO -> value instanceof AnswerValue.Yes || value instanceof AnswerValue.No;
            case NUMBER -> value instanceof AnswerValue.Amount;
            case DAY -> value instanceof AnswerValue.Day;
            case LIST -> value instanceof AnswerValue.Entries;
            case TRIALS -> value instanceof AnswerValue.Trials;
        };
    }

    private static List<Issue> faults(TopicEntry entry, AnswerValue value, FormSource source) {
        List<Issue> found = new ArrayList<>();
        if (value instanceof AnswerValue.Yes yes) {
            source.notAfter(".value.since", yes.since(), found);
            source.notAfter(".value.until", yes.until(), found);
        } else if (value instanceof AnswerValue.Day day) {
            source.notAfter(".value.date", day.date(), found);
        } else if (value instanceof AnswerValue.Amount amount) {
            source.notAfter(".value.taken", amount.taken(), found);
            Quantity number = amount.value();
            if (number.unit() != entry.unit()) {
                String unit = entry.unit() == null ? "" : entry.unit().code();
                found.add(source.fault(ScreeningFault.UNIT, ".value.value", "the number must be in " + unit));
            } else if (!Plausible.admits(entry.topic().code(), number)) {
                found.add(source.fault(
                        ScreeningFault.RANGE,
                        ".value.value",
                        "the number must be " + Plausible.words(entry.topic().code(), number.unit())));
            }
        }
        return found;
    }

    private Statement statement(TopicEntry entry, AnswerValue value) {
        if (value instanceof AnswerValue.Yes yes) {
            return new Statement.Present(lasting(entry, yes.until()), yes.since(), yes.until(), null);
        } else if (value instanceof AnswerValue.No) {
            int reach = rules.reach(entry.topic());
            return entry.span() == Span.EVER
                    ? Statement.Absent.ever()
                    : new Statement.Absent(Span.NOW, reach == 0 ? null : reach);
        } else if (value instanceof AnswerValue.Amount amount) {
            return new Statement.Measured(amount.value(), null);
        }
        AnswerValue.Day day = (AnswerValue.Day) value;
        return new Statement.Present(lasting(entry, null), day.date(), null, null);
    }

    /** A yes to whether it ever was leaves open whether it still is. */
    private static Lasting lasting(TopicEntry entry, @Nullable PartialDate until) {
        if (until != null) {
            return Lasting.OVER;
        }
        return entry.span() == Span.NOW ? Lasting.NOW : Lasting.UNKNOWN;
    }

    private void fault(ScreeningFault fault, String path, String message) {
        issues.add(Issue.error(fault.code(), path, message));
    }
}
