package org.ketachart.workbench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Result;
import org.ketachart.journal.SessionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Prints what was believed of a visit, then and now. */
@Command(
        name = "session",
        description =
                "Print where a session stands, and with --at what was believed at that moment beside what is known now.")
final class SessionCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "LOG", description = "A session log, or - for standard input.")
    private String log = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = Moment.class,
            description =
                    "A moment with its offset, such as 2026-05-12T21:10:00Z; what was recorded until then counts.")
    private @Nullable Instant at;

    SessionCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Optional<SessionLog> read = new Logs(around).read(log);
        if (read.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        Result<Session> now = read.get().sessionUpToFault();
        if (!now.isOk()) {
            return Ketachart.BAD_INPUT;
        }
        Instant moment = at;
        if (moment == null) {
            new BeliefReport(now.value()).print(around.out());
        } else {
            Optional<Session> then = believed(read.get(), moment);
            new BeliefReport(now.value()).print(around.out(), moment, then);
        }
        return Logs.exitCode(read.get());
    }

    private static Optional<Session> believed(SessionLog log, Instant moment) {
        try {
            return Optional.of(SessionFold.asBelieved(log.eventsUpToFault(), moment));
        } catch (DomainException e) {
            return Optional.empty();
        }
    }

    /** Reads a moment as a user writes it. */
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("must be a moment with its offset, such as 2026-05-12T21:10:00Z");
            }
        }
    }
}
