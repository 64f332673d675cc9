package org.ketachart.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ChartRead;
import org.ketachart.fhir.ChartReader;
import org.ketachart.fhir.FhirContract;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.packs.TermLibrary;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.Screen;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A chart of 1,700 entries to evidence, beside HAPI's parse and Jackson's tokens of the same bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChartBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final RecordId ID = new RecordId("proposal");

    private final FhirContext hapi = FhirContext.forR4();
    private final JsonFactory jackson = new JsonFactory();
    private final FhirContract contract = FhirContract.standard();
    private byte[] bytes;
    private TermSet terms;
    private Screen screen;

    /** Makes the chart, takes the terms and rules of the pack, and sees to it that both read the same entries. */
    @Setup
    public void prepare() {
        bytes = GrownChart.bytes();
        terms = new TermLibrary().find(TermLibrary.SCREENING).orElseThrow();
        RuleSet rules =
                new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();
        screen = Screen.of(rules, Drug.ESKETAMINE, Jurisdiction.US, Route.NASAL);
        ChartRead read = readOurs().value();
        int parsed = readHapiParse().getEntry().size();
        if (read.entries().size() != GrownChart.ENTRIES || parsed != GrownChart.ENTRIES) {
            throw new IllegalStateException(
                    "both must read every entry, read " + read.entries().size() + " and " + parsed);
        }
        if (read.evidence().size() < GrownChart.ENTRIES / 10) {
            throw new IllegalStateException("a tenth of the entries must be evidence");
        }
    }

    /** The bytes to evidence and the fate of every entry, as we do it. */
    @Benchmark
    public Result<ChartRead> readOurs() {
        return ChartReader.read(contract, bytes, terms);
    }

    /** The bytes to a proposal with the reason for each finding, as we do it. */
    @Benchmark
    public Proposal readAndScreenOurs() {
        ChartRead read = ChartReader.read(contract, bytes, terms).value();
        return screen.propose(ID, EvidenceBase.of(read.evidence(), DAY), List.of());
    }

    /** The bytes to typed resources; nothing of them is understood yet. */
    @Benchmark
    public Bundle readHapiParse() {
        return hapi.newJsonParser().parseResource(Bundle.class, new ByteArrayInputStream(bytes));
    }

    /** The bytes through Jackson's tokens, which no reader on Jackson can undercut. */
    @Benchmark
    public int readJacksonTokens() throws IOException {
        return TokenScript.walk(jackson, bytes);
    }
}
