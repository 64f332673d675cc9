package org.ketachart.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.journal.EventCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the session engine costs a host at the chair, beside Jackson reading the tokens of the same lines. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {
    private static final int NEXT = 1_000_000;

    private final JsonFactory jackson = new JsonFactory();
    private LongVisit visit;
    private Session session;
    private SessionFold fold;
    private Event correction;
    private List<Event> sixty;
    private byte[] sixtyLines;
    private byte[] oneLine;

    /** Makes the visits and their bytes. */
    @Setup
    public void prepare() throws IOException {
        visit = new LongVisit(RecordedDay.log());
        session = visit.session();
        fold = new SessionFold();
        visit.events().forEach(fold::apply);
        sixty = visit.events().subList(0, 60);
        sixtyLines = lines(sixty);
        List<Event> next = visit.decide(session, NEXT);
        oneLine = lines(next);
        correction = visit.events().get(visit.events().size() - 1);
        if (session.record().vitalSigns().size() != 400 || next.size() != 1) {
            throw new IllegalStateException("the visit must hold 400 readings, and one more must be one event");
        }
    }

    private static byte[] lines(List<Event> events) throws IOException {
        EventCodec codec = new EventCodec();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Event event : events) {
            codec.write(event, bytes);
        }
        return bytes.toByteArray();
    }

    /** One more reading in a session of 400: its alerts derived, its event made. */
    @Benchmark
    public List<Event> decideOneReading() {
        return visit.decide(session, NEXT);
    }

    /** The fold of a session of 400 readings takes in one event and gives the session as believed now. */
    @Benchmark
    public Session takeInOneReading() {
        fold.apply(correction);
        return fold.session();
    }

    /** A visit of 60 events folded from the first to the last. */
    @Benchmark
    public Session replaySixtyEvents() {
        return SessionFold.of(sixty);
    }

    /** The reference: Jackson reads the tokens of the one line. */
    @Benchmark
    public int readJacksonTokensOfOneLine() throws IOException {
        return tokens(oneLine);
    }

    /** The reference: Jackson reads the tokens of the sixty lines. */
    @Benchmark
    public int readJacksonTokensOfSixtyLines() throws IOException {
        return tokens(sixtyLines);
    }

    private int tokens(byte[] bytes) throws IOException {
        int count = 0;
        try (JsonParser in = jackson.createParser(bytes)) {
            while (in.nextToken() != null) {
                count++;
            }
        }
        return count;
    }
}
