package org.ketachart.interop.medplum;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The scripts of {@code src/test/js} with their npm packages, installed once for a build into {@code target/js}. */
public final class NodeProject {
    private static final Path SOURCE = Path.of("src", "test", "js");
    private static final Path HOME = Path.of("target", "js");
    /** Written by npm when all packages are there. */
    private static final Path INSTALLED = HOME.resolve("node_modules").resolve(".package-lock.json");

    private static final int LONGEST_MINUTES = 10;

    private NodeProject() {}

    /** Installs what is not installed yet. Where there is no node or no npm the test is skipped and says so. */
    public static synchronized void install() {
        for (String program : List.of("node", "npm")) {
            Assumptions.assumeTrue(
                    isOnPath(program),
                    program + " is not on the path: nothing was tried against FHIR software in JavaScript");
        }
        try {
            boolean installed = Files.exists(INSTALLED)
                    && Files.mismatch(SOURCE.resolve("package.json"), HOME.resolve("package.json")) < 0;
            copy();
            if (!installed) {
                // Else an installation that breaks off would pass for one of the new packages.
                Files.deleteIfExists(INSTALLED);
                run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the scripts must be copied", e);
        }
    }

    private static void copy() throws IOException {
        Files.createDirectories(HOME);
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.toList()) {
                Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a script to its end and returns what it printed. */
    public static byte[] script(String name, String... arguments) {
        return run(command(name, arguments).toArray(String[]::new));
    }

    private static List<String> command(String name, String... arguments) {
        // Medplum's library needs WebSocket to be there; node 20 has it behind a flag, later ones without.
        List<String> command = new ArrayList<>(List.of("node", "--experimental-websocket", name));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Returns the installed version of a package. */
    public static String version(String name) {
        return new String(
                        run("node", "-p", "require('./node_modules/" + name + "/package.json').version"),
                        StandardCharsets.UTF_8)
                .trim();
    }

    /** Starts a script, whose complaints go to a file beside it. */
    static Process start(String name, String... arguments) throws IOException {
        return new ProcessBuilder(command(name, arguments))
                .directory(HOME.toFile())
                .redirectError(complaints(name).toFile())
                .start();
    }

    /** Returns where a script complains. */
    static Path complaints(String name) {
        return HOME.resolve(name + ".err");
    }

    private static byte[] run(String... command) {
        Path out = HOME.resolve("out.txt");
        Path err = HOME.resolve("err.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " must end");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue() + ": "
                        + Files.readString(err, StandardCharsets.UTF_8));
            }
            return Files.readAllBytes(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command[0], e);
        }
    }
}
