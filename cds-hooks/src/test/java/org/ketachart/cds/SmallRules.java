package org.ketachart.cds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.InteractionSeverity;
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
import org.ketachart.fhir.FhirContract;
import org.ketachart.screening.Aged;
import org.ketachart.screening.AnswerKind;
import org.ketachart.screening.AskedWhen;
import org.ketachart.screening.Bound;
import org.ketachart.screening.Condition;
import org.ketachart.screening.Has;
import org.ketachart.screening.Measures;
import org.ketachart.screening.Rule;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.TopicEntry;

/** A few rules, one of each kind, so that a test can be read without a pack. None is a rule that a clinic should use. */
final class SmallRules {
    static final Instant NOW = Instant.parse("2026-05-12T14:30:00Z");
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final String VERSION = "1.0.0";
    private static final List<Drug> ESKETAMINE = List.of(Drug.ESKETAMINE);
    private static final List<Drug> BOTH = List.of(Drug.ESKETAMINE, Drug.RACEMIC_KETAMINE);
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String LOINC = "http://loinc.org";
    private static final String NDC = "http://hl7.org/fhir/sid/ndc";

    private SmallRules() {}

    static CdsServices services() {
        return services(Jurisdiction.US);
    }

    static CdsServices services(Jurisdiction jurisdiction) {
        return CdsServices.of(rules(), terms(), jurisdiction, FhirContract.standard(), ZONE);
    }

    static RuleSet rules() {
        return new RuleSet(
                ProtocolRef.of("small", VERSION),
                LocalDate.of(2026, 1, 1),
                List.of(
                        entry("aneurysmal-vascular-disease", "aneurysm", AskedWhen.INTAKE, Span.EVER),
                        entry(
                                "hypersensitivity-esketamine-ketamine",
                                "allergy to ketamine",
                                AskedWhen.INTAKE,
                                Span.EVER),
                        entry("psychosis", "psychosis", AskedWhen.BOTH, Span.EVER),
                        entry("benzodiazepine", "benzodiazepine", AskedWhen.SESSION, Span.NOW),
                        entry("psychostimulant", "stimulant", AskedWhen.SESSION, Span.NOW),
                        entry("lithium", "lithium", AskedWhen.INTAKE, Span.NOW),
                        entry("major-depression", "major depression", AskedWhen.INTAKE, Span.NOW),
                        new TopicEntry(
                                new Topic("systolic"),
                                new Note("systolic pressure"),
                                new Note("What is the systolic pressure?"),
                                AnswerKind.NUMBER,
                                Span.NOW,
                                Unit.MILLIMETER_OF_MERCURY,
                                null,
                                AskedWhen.SESSION,
                                ours()),
                        new TopicEntry(
                                new Topic("birth"),
                                new Note("birth"),
                                new Note("When was the patient born?"),
                                AnswerKind.DAY,
                                Span.EVER,
                                null,
                                null,
                                AskedWhen.CHART,
                                ours())),
                List.of(
                        rule(
                                "aneurysm",
                                "Aneurysm of an artery",
                                FindingKind.ABSOLUTE,
                                null,
                                ESKETAMINE,
                                ever("aneurysmal-vascular-disease")),
                        rule(
                                "allergy",
                                "Allergy to ketamine",
                                FindingKind.ABSOLUTE,
                                null,
                                BOTH,
                                ever("hypersensitivity-esketamine-ketamine")),
                        rule(
                                "psychosis",
                                "Psychosis, now or before",
                                FindingKind.RELATIVE,
                                null,
                                BOTH,
                                ever("psychosis")),
                        rule(
                                "depression",
                                "Major depression",
                                FindingKind.REQUIREMENT,
                                null,
                                ESKETAMINE,
                                now("major-depression")),
                        rule(
                                "pressure",
                                "Pressure above 140 before the dose",
                                FindingKind.CAUTION,
                                null,
                                BOTH,
                                new Measures(
                                        new Topic("systolic"),
                                        Bound.ABOVE,
                                        Quantity.of("140", Unit.MILLIMETER_OF_MERCURY),
                                        1)),
                        rule(
                                "age",
                                "65 years or older",
                                FindingKind.CAUTION,
                                null,
                                BOTH,
                                new Aged(new Topic("birth"), 65)),
                        rule(
                                "benzodiazepine",
                                "Benzodiazepine",
                                FindingKind.INTERACTION,
                                InteractionSeverity.MAJOR,
                                BOTH,
                                now("benzodiazepine")),
                        rule(
                                "stimulant",
                                "Stimulant",
                                FindingKind.INTERACTION,
                                InteractionSeverity.MODERATE,
                                BOTH,
                                now("psychostimulant")),
                        rule(
                                "lithium",
                                "Lithium",
                                FindingKind.INTERACTION,
                                InteractionSeverity.INFORMATIONAL,
                                BOTH,
                                now("lithium"))));
    }

    static TermSet terms() {
        return new TermSet(
                ProtocolRef.of("small-terms", VERSION),
                List.of(
                        term("aneurysmal-vascular-disease", SNOMED, "432119003", TermMatch.CODE, TermMeaning.PRESENT),
                        term("major-depression", SNOMED, "370143000", TermMatch.CODE, TermMeaning.PRESENT),
                        term(
                                "hypersensitivity-esketamine-ketamine",
                                SNOMED,
                                "373464007",
                                TermMatch.CODE,
                                TermMeaning.PRESENT),
                        term("racemic-ketamine", SNOMED, "373464007", TermMatch.CODE, TermMeaning.PRESENT),
                        term("esketamine", ATC, "N06AX27", TermMatch.CODE, TermMeaning.PRESENT),
                        term("racemic-ketamine", NDC, "42023-113-10", TermMatch.CODE, TermMeaning.PRESENT),
                        term("benzodiazepine", ATC, "N05BA", TermMatch.BELOW, TermMeaning.PRESENT),
                        term("psychostimulant", ATC, "N06BA", TermMatch.BELOW, TermMeaning.PRESENT),
                        term("lithium", ATC, "N05AN01", TermMatch.CODE, TermMeaning.PRESENT),
                        term("systolic", LOINC, "8480-6", TermMatch.CODE, TermMeaning.MEASURED)),
                List.of(
                        new TermHint(new Topic("benzodiazepine"), "lorazepam"),
                        new TermHint(new Topic("hypersensitivity-esketamine-ketamine"), "ketamine")));
    }

    private static Condition ever(String topic) {
        return new Has(new Topic(topic), Span.EVER, 365, null, null);
    }

    private static Condition now(String topic) {
        return new Has(new Topic(topic), Span.NOW, 180, null, null);
    }

    private static Rule rule(
            String id,
            String title,
            FindingKind kind,
            @Nullable InteractionSeverity severity,
            List<Drug> agents,
            Condition when) {
        return new Rule(
                RuleRef.of(id, VERSION),
                new Note(title),
                new Note("What to do about " + id + "."),
                kind,
                severity,
                kind == FindingKind.REQUIREMENT ? ClearanceWord.ASK : null,
                agents,
                List.of(Jurisdiction.US, Jurisdiction.EU),
                List.of(),
                when,
                List.of(ours()));
    }

    private static TopicEntry entry(String topic, String name, AskedWhen asked, Span span) {
        return new TopicEntry(
                new Topic(topic),
                new Note(name),
                new Note("Is there, or was there, " + name + "?"),
                AnswerKind.YES_NO,
                span,
                null,
                null,
                asked,
                ours());
    }

    private static Term term(String topic, String system, String code, TermMatch match, TermMeaning meaning) {
        return new Term(new Topic(topic), system, code, match, meaning, Mark.D);
    }

    private static Origin ours() {
        return new Origin(Origin.NONE, Mark.D);
    }
}
