package org.ketachart.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketachart.workbench.Main;

/**
 * What {@code ketachart push} did, run as the process that a user would run.
 *
 * @param code its exit code
 * @param out its table
 * @param err what it said of faults
 */
record Push(int code, String out, String err) {
    private static final Pattern OUTCOME =
            Pattern.compile("(?m)^\\S+\\.ndjson .* (created|already there|up to date|refused|unknown|not sent)( |$)");

    /** Pushes visits to a server and waits until all is said. */
    static Push of(URI base, List<Visit> visits, String... options) {
        Path err = faults();
        try {
            Process push = start(base, visits, err, options);
            String out = new String(push.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Push(push.waitFor(), out, Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pushing", e);
        }
    }

    /** Pushes visits to a server and kills the process as soon as it tells of this visit. Returns whether that came before its end. */
    static boolean killedAt(URI base, List<Visit> visits, Visit visit) {
        try {
            Process push = start(base, visits, faults());
            boolean told = false;
            try (BufferedReader out = push.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); !told && line != null; line = out.readLine()) {
                    told = line.startsWith(visit.toString());
                }
                push.destroyForcibly();
            }
            return told && push.waitFor() != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pushing", e);
        }
    }

    private static Path faults() {
        try {
            Path file = Files.createTempFile("push", ".err");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(URI base, List<Visit> visits, Path err, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "push",
                "--to",
                base.toString()));
        command.addAll(List.of(options));
        visits.forEach(visit -> command.add(visit.log().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().remove("KETACHART_TOKEN");
        return builder.start();
    }

    /** Returns what became of each resource, in the order of the table. */
    List<String> outcomes() {
        List<String> outcomes = new ArrayList<>();
        Matcher rows = OUTCOME.matcher(out);
        while (rows.find()) {
            outcomes.add(rows.group(1));
        }
        return outcomes;
    }

    /** Returns how many resources came to nothing that was there before: the server answered 201. */
    int created() {
        return (int) outcomes().stream().filter("created"::equals).count();
    }

    /** Returns how many resources were there before: the server answered 200. */
    int known() {
        return (int) outcomes().stream()
                .filter(outcome -> outcome.equals("already there") || outcome.equals("up to date"))
                .count();
    }
}
