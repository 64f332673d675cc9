package org.ketachart.workbench;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The {@code ketachart} command. */
public final class Main {
    private Main() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args what the user typed after {@code ketachart}
     */
    public static void main(String[] args) {
        Surroundings around = new Surroundings(
                // A bare file stream asks a pipe for its length, which ends in an error.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of(System.getProperty("ketachart.home", "")),
                Boolean.getBoolean("ketachart.debug"),
                System::getenv);
        System.exit(Ketachart.run(around, args));
    }
}
