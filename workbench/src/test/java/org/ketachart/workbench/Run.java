package org.ketachart.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of the command inside the test's own process.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it said of faults
 */
record Run(int code, String out, String err) {
    static final Path HOME = Path.of("..");

    static Run of(String... args) {
        return with("", args);
    }

    static Run with(String input, String... args) {
        return with(input, Map.of(), args);
    }

    static Run with(String input, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                HOME,
                false,
                environment::get);
        int code = Ketachart.run(around, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns the logs of the example day. */
    static List<Path> logs() throws IOException {
        return logs("clinic-day");
    }

    /** Returns the logs of the sessions that have consents and monitoring forms. */
    static List<Path> logsWithForms() throws IOException {
        return logs("rems");
    }

    private static List<Path> logs(String example) throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("examples").resolve(example))) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the text of the shortest log of the example day, of two events. */
    static String noShow() {
        try {
            return Files.readString(
                    HOME.resolve("examples").resolve("clinic-day").resolve("07-no-show.ndjson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
