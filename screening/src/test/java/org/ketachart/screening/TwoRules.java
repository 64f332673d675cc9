package org.ketachart.screening;

import java.time.LocalDate;
import java.util.List;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.InteractionSeverity;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.ProtocolRef;

/** A caution about sedatives and a psychosis to weigh. */
final class TwoRules {
    static final RuleSet RULES = rules();

    private TwoRules() {}

    private static RuleSet rules() {
        return new RuleSet(
                ProtocolRef.of("test", "1"),
                LocalDate.of(2026, 1, 1),
                List.of(
                        entry("sedative", "a sedative", "Do you take a sedative?", Span.NOW),
                        entry("psychosis", "a psychosis", "Ever a psychosis?", Span.EVER)),
                List.of(
                        rule(
                                "sedative",
                                "Sedative",
                                "Look longer.",
                                FindingKind.INTERACTION,
                                new Has(new Topic("sedative"), Span.NOW, 30, null, null),
                                "INT-02"),
                        rule(
                                "psychosis",
                                "Psychosis",
                                "Weigh it.",
                                FindingKind.RELATIVE,
                                new Has(new Topic("psychosis"), Span.EVER, null, null, null),
                                "SCR-30")));
    }

    private static TopicEntry entry(String code, String name, String question, Span span) {
        return new TopicEntry(
                new Topic(code),
                new Note(name),
                new Note(question),
                AnswerKind.YES_NO,
                span,
                null,
                null,
                AskedWhen.BOTH,
                new Origin("SCR-60", Mark.V2));
    }

    private static Rule rule(String id, String title, String advice, FindingKind kind, Condition when, String row) {
        return new Rule(
                RuleRef.of(id, "1"),
                new Note(title),
                new Note(advice),
                kind,
                kind == FindingKind.INTERACTION ? InteractionSeverity.MAJOR : null,
                null,
                List.of(Drug.values()),
                List.of(Jurisdiction.values()),
                List.of(),
                when,
                List.of(new Origin(row, Mark.V2)));
    }
}
