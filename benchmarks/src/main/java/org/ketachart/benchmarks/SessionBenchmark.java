package org.ketachart.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole session to the bytes of its transaction and back, beside HAPI and Jackson over the same bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SessionBenchmark {
    private final FhirContext hapi = FhirContext.forR4();
    private final JsonFactory jackson = new JsonFactory();
    private final SessionBundle ours = new SessionBundle(FhirContract.standard());
    private List<Event> log;
    private SessionRecord session;
    private byte[] bytes;
    private byte[] bare;
    private Bundle template;
    private TokenScript script;

    /** Makes the session and its bytes, and sees to it that all contenders mean the same. */
    @Setup
    public void prepare() throws IOException {
        log = RecordedDay.log();
        session = SessionFold.of(log).record();
        bytes = ours.write(session, log);
        template = readHapiParse();
        script = TokenScript.of(jackson, bytes);
        SameBytes.need("Jackson", bytes, script.write());
        SameBytes.need("HAPI", bytes, writeHapiBuildAndEncode());
        bare = withoutNarrative(template.copy());
        if (!readOurs().value().equals(session)
                || !readOursWithoutNarrative().value().equals(session)) {
            throw new IllegalStateException("the session read must be the session written");
        }
    }

    /** The record to bytes, as we do it. */
    @Benchmark
    public byte[] writeOurs() {
        return ours.write(session, log);
    }

    /**
     * A typed Bundle made anew, then encoded. {@link Bundle#copy()} stands in for building: it makes every object and sets every element
     * again, but knows beforehand what to put where. Building takes little beside encoding; {@link #writeHapiEncodeOnly()} tells how little.
     */
    @Benchmark
    public byte[] writeHapiBuildAndEncode() {
        return encode(template.copy());
    }

    /** A typed Bundle that is there already to bytes. */
    @Benchmark
    public byte[] writeHapiEncodeOnly() {
        return encode(template);
    }

    /** The recorded tokens of the same bytes through Jackson's generator. */
    @Benchmark
    public byte[] writeJacksonStreaming() throws IOException {
        return script.write();
    }

    /** The bytes to the record, as we do it. */
    @Benchmark
    public Result<SessionRecord> readOurs() {
        return ours.read(bytes);
    }

    /** The bytes to a typed Bundle; nothing of it is read. */
    @Benchmark
    public Bundle readHapiParse() {
        return hapi.newJsonParser().parseResource(Bundle.class, new ByteArrayInputStream(bytes));
    }

    /** The same session without the narratives, which are a small part of the bytes and most of the work of HAPI's parser. */
    @Benchmark
    public Bundle readHapiParseWithoutNarrative() {
        return hapi.newJsonParser().parseResource(Bundle.class, new ByteArrayInputStream(bare));
    }

    /** The same session without the narratives, which we pass over. */
    @Benchmark
    public Result<SessionRecord> readOursWithoutNarrative() {
        return ours.read(bare);
    }

    /** The bytes through Jackson's tokens, which no reader on Jackson can undercut. */
    @Benchmark
    public int readJacksonTokens() throws IOException {
        return TokenScript.walk(jackson, bytes);
    }

    private byte[] withoutNarrative(Bundle bundle) {
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.getResource() instanceof DomainResource resource) {
                resource.setText(null);
            }
        }
        return encode(bundle);
    }

    private byte[] encode(Bundle bundle) {
        return hapi.newJsonParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }
}
