package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermHint;
import org.ketachart.core.screening.TermMatch;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

/** A few rules with a topic of every kind, and terms for them. */
final class SmallRules {
    static final LocalDate ON = LocalDate.of(2026, 3, 2);
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String ATC = "http://www.whocc.no/atc";
    static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    static final RuleSet RULES = rules();
    static final TermSet TERMS = new TermSet(
            ProtocolRef.of("small-terms", "1"),
            List.of(
                    term("benzodiazepine", RXNORM, "6470", TermMatch.CODE, TermMeaning.PRESENT),
                    term("sedative", RXNORM, "6470", TermMatch.CODE, TermMeaning.PRESENT),
                    term("benzodiazepine", ATC, "N05BA", TermMatch.BELOW, TermMeaning.PRESENT),
                    term("antidepressant", ATC, "N06AB", TermMatch.BELOW, TermMeaning.PRESENT),
                    term("heart-attack", ICD, "I25.2", TermMatch.CODE, TermMeaning.PAST),
                    term("psychosis", ICD, "F29", TermMatch.CODE, TermMeaning.PRESENT),
                    term("pregnancy", ICD, "Z32.02", TermMatch.CODE, TermMeaning.ABSENT)),
            List.of(
                    new TermHint(new Topic("benzodiazepine"), "ativan"),
                    new TermHint(new Topic("antidepressant"), "sertraline"),
                    new TermHint(new Topic("antidepressant"), "venlafaxine")));

    private SmallRules() {}

    private static Term term(String topic, String system, String code, TermMatch match, TermMeaning meaning) {
        return new Term(new Topic(topic), system, code, match, meaning, Mark.D);
    }

    private static RuleSet rules() {
        Topic medicines = new Topic("medicines");
        List<TopicEntry> topics = List.of(
                entry("birth", AnswerKind.DAY, Span.EVER, null, AskedWhen.INTAKE),
                entry("systolic", AnswerKind.NUMBER, Span.NOW, Unit.MILLIMETER_OF_MERCURY, AskedWhen.BOTH),
                entry("psychosis", AnswerKind.YES_NO, Span.EVER, null, AskedWhen.INTAKE),
                entry("weight", AnswerKind.NUMBER, Span.NOW, Unit.KILOGRAM, AskedWhen.CHART),
                entry("pregnancy", AnswerKind.YES_NO, Span.NOW, null, AskedWhen.BOTH),
                entry("maoi", AnswerKind.YES_NO, Span.NOW, null, AskedWhen.BOTH),
                entry("heart-attack", AnswerKind.YES_NO, Span.NOW, null, AskedWhen.INTAKE),
                entry("medicines", AnswerKind.LIST, Span.NOW, null, AskedWhen.BOTH),
                listed("benzodiazepine", medicines),
                listed("sedative", medicines),
                entry("trials", AnswerKind.TRIALS, Span.EVER, null, AskedWhen.INTAKE),
                entry("alcohol-today", AnswerKind.YES_NO, Span.NOW, null, AskedWhen.SESSION),
                entry("ecg", AnswerKind.YES_NO, Span.EVER, null, AskedWhen.CHART));
        List<Condition> conditions = List.of(
                new Aged(new Topic("birth"), 65),
                new Measures(new Topic("systolic"), Bound.ABOVE, Quantity.of("140", Unit.MILLIMETER_OF_MERCURY), 1),
                has("psychosis", Span.EVER, null, null, null),
                has("pregnancy", Span.NOW, 30, null, null),
                new Condition.Any(List.of(
                        has("maoi", Span.NOW, 30, null, null),
                        new Condition.Not(has("maoi", Span.NOW, null, 14, null)))),
                new Condition.All(List.of(
                        new Happened(new Topic("heart-attack"), 42, 365),
                        new Happened(new Topic("heart-attack"), 7, 30))),
                has("benzodiazepine", Span.NOW, 30, null, medicines),
                has("sedative", Span.NOW, 30, null, medicines),
                new FailedTrials(new Topic("trials"), 2, 6, 25, false),
                has("alcohol-today", Span.NOW, 0, null, null),
                has("ecg", Span.EVER, null, null, null));
        List<Rule> rules = new ArrayList<>();
        for (Condition condition : conditions) {
            rules.add(rule("r-" + condition.topics().get(0).code(), condition));
        }
        return new RuleSet(ProtocolRef.of("small", "1"), LocalDate.of(2026, 1, 1), topics, rules);
    }

    private static Has has(
            String topic, Span span, @Nullable Integer fresh, @Nullable Integer stopped, @Nullable Topic list) {
        return new Has(new Topic(topic), span, fresh, stopped, list);
    }

    private static TopicEntry listed(String topic, Topic list) {
        return new TopicEntry(
                new Topic(topic),
                new Note(topic),
                new Note("Is there a " + topic + "?"),
                AnswerKind.YES_NO,
                Span.NOW,
                null,
                list,
                AskedWhen.CHART,
                new Origin(Origin.NONE, Mark.D));
    }

    private static TopicEntry entry(String topic, AnswerKind kind, Span span, @Nullable Unit unit, AskedWhen asked) {
        return new TopicEntry(
                new Topic(topic),
                new Note(topic),
                new Note("What of " + topic + "?"),
                kind,
                span,
                unit,
                null,
                asked,
                new Origin(Origin.NONE, Mark.D));
    }

    private static Rule rule(String id, Condition condition) {
        return new Rule(
                RuleRef.of(id, "1"),
                new Note("rule"),
                new Note("advice"),
                FindingKind.ABSOLUTE,
                null,
                null,
                List.of(Drug.ESKETAMINE),
                List.of(Jurisdiction.US),
                List.of(),
                condition,
                List.of(new Origin(Origin.NONE, Mark.D)));
    }
}
