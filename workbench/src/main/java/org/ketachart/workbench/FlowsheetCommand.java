package org.ketachart.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.DomainException;
import org.ketachart.documents.Flowsheet;
import org.ketachart.journal.SessionLog;
import org.ketachart.sessions.watch.MissedCheck;
import org.ketachart.sessions.watch.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a visit as the page a nurse knows. */
@Command(
        name = "flowsheet",
        description = "Draw a session log as a flowsheet in SVG, of the size of a US Letter page.",
        footer = {
            "Of a damaged log nothing is drawn, for a part of a visit might be taken for the whole; --up-to-fault draws that part.",
            "What each mark means is on the page and in docs/flowsheet.md."
        })
final class FlowsheetCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "LOG", description = "A session log, or - for standard input.")
    private String log = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description =
                    "Where the page goes, or - for standard output; a file that is there is replaced, unless it is a log.")
    private String out = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = SessionCommand.Moment.class,
            description = "Draw what was believed at this moment, given with its offset, such as 2026-05-12T21:10:00Z.")
    private @Nullable Instant at;

    @Option(
            names = "--network",
            paramLabel = "PACK",
            description = "A pack of the network, by which checks are missed; may be given many times.")
    private List<String> networks = List.of();

    @Option(
            names = "--clinic",
            paramLabel = "PACK",
            description = "A pack of the clinic, by which checks are missed; may be given many times.")
    private List<String> clinics = List.of();

    private Instant last = Instant.EPOCH;

    @Option(
            names = "--up-to-fault",
            description = "Of a damaged log, draw what was before the first fault; the exit code is 2 all the same.")
    private boolean upToFault;

    FlowsheetCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        List<String> inputs = new ArrayList<>(networks);
        inputs.addAll(clinics);
        inputs.add(log);
        OutputFiles outputs = new OutputFiles(around, inputs);
        if (!outputs.accepts(List.of(out))) {
            return Ketachart.BAD_INPUT;
        }
        Optional<SessionLog> read = new Logs(around).read(log);
        Optional<KnownProtocols> protocols = KnownProtocols.read(around, networks, clinics);
        if (read.isEmpty() || protocols.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        Optional<Session> now = read.get().sessionUpToFault().findValue();
        if (now.isEmpty() || !(upToFault || read.get().isWhole())) {
            return Ketachart.BAD_INPUT;
        }
        last = read.get().eventsUpToFault().stream()
                .map(event -> event.header().recordedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Optional<Session> shown = at == null ? now : believed(read.get(), at);
        boolean written =
                shown.isPresent() && outputs.write(out, drawn(shown.get(), missed(shown.get(), protocols.get())));
        return written ? Logs.exitCode(read.get()) : Ketachart.BAD_INPUT;
    }

    private Optional<Session> believed(SessionLog log, Instant moment) {
        try {
            return Optional.of(SessionFold.asBelieved(log.eventsUpToFault(), moment));
        } catch (DomainException e) {
            around.report(
                    "--at", List.of(CommandFault.ARGUMENTS.issue("must be a moment by which something was recorded")));
            return Optional.empty();
        }
    }

    /** Returns the checks that the visit's protocol planned and nobody took; none when the protocol is not at hand. */
    private List<MissedCheck> missed(Session session, KnownProtocols protocols) {
        return protocols
                .find(session)
                .map(protocol -> Schedule.of(session, protocol, moment(session)).missed())
                .orElse(List.of());
    }

    /** A page without a moment shows the visit to its end, or as far as it is charted. */
    private Instant moment(Session session) {
        if (at != null) {
            return at;
        }
        OffsetDateTime ended = session.record().ended();
        return ended == null ? last : ended.toInstant();
    }

    private static byte[] drawn(Session session, List<MissedCheck> missed) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            new Flowsheet().write(session, missed, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toByteArray();
    }
}
