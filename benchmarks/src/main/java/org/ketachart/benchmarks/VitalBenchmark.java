package org.ketachart.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Observation;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirCursor;
import org.ketachart.fhir.FhirWriter;
import org.ketachart.fhir.Read;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.VitalSignCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One blood pressure to the bytes of its Observation and back, beside HAPI and Jackson over the same bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VitalBenchmark {
    private final FhirContext hapi = FhirContext.forR4();
    private final JsonFactory jackson = new JsonFactory();
    private final FhirContract contract = FhirContract.standard();
    private final VitalSignCodec codec = new VitalSignCodec();
    private final FhirWriter out = new FhirWriter(contract);
    private Charted<VitalSign> vital;
    private byte[] bytes;
    private Observation template;
    private TokenScript script;

    /** Makes the reading and its bytes, and sees to it that all contenders mean the same. */
    @Setup
    public void prepare() throws IOException {
        vital = RecordedDay.bloodPressure();
        bytes = writeOurs();
        template = readHapiParse();
        script = TokenScript.of(jackson, bytes);
        SameBytes.need("Jackson", bytes, script.write());
        SameBytes.need("HAPI", bytes, writeHapiBuildAndEncode());
        if (!readOurs().value().value().equals(vital)) {
            throw new IllegalStateException("the reading read must be the reading written");
        }
    }

    /** The record to bytes with a writer that is used again, as for many records in a row. */
    @Benchmark
    public byte[] writeOurs() {
        out.reset();
        codec.write(vital, Residue.EMPTY, out);
        return out.finish();
    }

    /** A typed Observation made anew, then encoded; {@link Observation#copy()} stands in for building. */
    @Benchmark
    public byte[] writeHapiBuildAndEncode() {
        return hapi.newJsonParser().encodeResourceToString(template.copy()).getBytes(StandardCharsets.UTF_8);
    }

    /** The recorded tokens of the same bytes through Jackson's generator. */
    @Benchmark
    public byte[] writeJacksonStreaming() throws IOException {
        return script.write();
    }

    /** The bytes to the record, as we do it. */
    @Benchmark
    public Result<Read<Charted<VitalSign>>> readOurs() {
        return codec.read(FhirCursor.of(contract, bytes));
    }

    /** The bytes to a typed Observation; nothing of it is read. */
    @Benchmark
    public Observation readHapiParse() {
        return hapi.newJsonParser().parseResource(Observation.class, new ByteArrayInputStream(bytes));
    }

    /** The bytes through Jackson's tokens, which no reader on Jackson can undercut. */
    @Benchmark
    public int readJacksonTokens() throws IOException {
        return TokenScript.walk(jackson, bytes);
    }
}
