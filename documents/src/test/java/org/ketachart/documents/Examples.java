package org.ketachart.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ketachart.core.session.Session;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLogReader;

/** The logs of the example day. */
final class Examples {
    private static final Path DAY = Path.of("..", "examples", "clinic-day");

    private Examples() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(DAY)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Session session(String name) {
        try {
            byte[] log = Files.readAllBytes(DAY.resolve(name));
            return new SessionLogReader(new EventCodec())
                    .read(new ByteArrayInputStream(log))
                    .sessionUpToFault()
                    .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
