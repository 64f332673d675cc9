package org.ketachart.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.screening.AnswerKind;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.Screen;
import org.ketachart.screening.TopicEntry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The rules for nasal esketamine in the US, asked of a patient who was asked nearly everything, with the reason for each finding. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScreenBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final RecordId ID = new RecordId("proposal");

    private final List<Evidence> evidence = new ArrayList<>();
    private Screen screen;
    private EvidenceBase prepared;

    /** Makes the evidence, and sees to it that most rules are answered. */
    @Setup
    public void prepare() {
        RuleSet rules =
                new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();
        screen = Screen.of(rules, Drug.ESKETAMINE, Jurisdiction.US, Route.NASAL);
        for (TopicEntry entry : rules.topics()) {
            if (entry.kind() == AnswerKind.YES_NO) {
                add(entry, entry.span() == Span.EVER ? Statement.Absent.ever() : Statement.Absent.now());
            } else if (entry.kind() == AnswerKind.NUMBER && entry.unit() != null) {
                add(entry, new Statement.Measured(Quantity.of("70", entry.unit()), null));
            }
        }
        prepared = EvidenceBase.of(evidence, DAY);
        long answered = proposeWithReasons().findings().stream()
                .filter(finding -> finding.truth() != Truth.UNKNOWN)
                .count();
        if (answered < 40) {
            throw new IllegalStateException("most rules must be answered, were " + answered);
        }
    }

    private void add(TopicEntry entry, Statement statement) {
        evidence.add(new Evidence(
                new RecordId("e-" + entry.topic().code()),
                List.of(entry.topic()),
                null,
                statement,
                PartialDate.of(DAY),
                new EvidenceSource(SourceKind.FORM, null, null),
                Confidence.CONFIRMED,
                List.of()));
    }

    /** Evidence that was put in order, to a proposal with the reason for each finding. */
    @Benchmark
    public Proposal proposeWithReasons() {
        return screen.propose(ID, prepared, List.of());
    }

    /** Evidence as it comes, put in order and screened. */
    @Benchmark
    public Proposal prepareAndPropose() {
        return screen.propose(ID, EvidenceBase.of(evidence, DAY), List.of());
    }
}
