package org.ketachart.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermHint;
import org.ketachart.core.screening.TermMatch;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ChartRead;
import org.ketachart.fhir.ChartReader;
import org.ketachart.fhir.FhirContract;
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
    private static final String LOINC = "http://loinc.org";
    private static final String SNOMED = "http://snomed.info/sct";
    private static final int MORE_TERMS = 300;

    private final FhirContext hapi = FhirContext.forR4();
    private final JsonFactory jackson = new JsonFactory();
    private final FhirContract contract = FhirContract.standard();
    private byte[] bytes;
    private TermSet terms;

    /** Makes the chart and terms as many as a pack of rules has, and sees to it that both read the same entries. */
    @Setup
    public void prepare() {
        bytes = GrownChart.bytes();
        terms = new TermSet(ProtocolRef.of("chart-benchmark", "1.0.0"), terms(), hints());
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

    private static List<Term> terms() {
        List<Term> terms = new ArrayList<>(List.of(
                term("systolic", LOINC, "8480-6", TermMeaning.MEASURED),
                term("diastolic", LOINC, "8462-4", TermMeaning.MEASURED),
                term("weight", LOINC, "29463-7", TermMeaning.MEASURED)));
        for (int i = 0; i < MORE_TERMS; i++) {
            terms.add(term("topic-" + i % 60, SNOMED, "9000000" + i, TermMeaning.PRESENT));
        }
        return terms;
    }

    private static Term term(String topic, String system, String code, TermMeaning meaning) {
        return new Term(new Topic(topic), system, code, TermMatch.CODE, meaning, Mark.D);
    }

    private static List<TermHint> hints() {
        List<TermHint> hints = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            hints.add(new TermHint(new Topic("topic-" + i % 60), "word" + i));
        }
        return hints;
    }

    /** The bytes to evidence and the fate of every entry, as we do it. */
    @Benchmark
    public Result<ChartRead> readOurs() {
        return ChartReader.read(contract, bytes, terms);
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
