package org.ketachart.workbench;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;

/**
 * What a command has around it: three streams, the checkout it works in and the environment.
 *
 * @param in what {@code -} stands for
 * @param out for data, in UTF-8
 * @param err for faults, in UTF-8
 * @param home where {@code examples} and {@code target} are found
 * @param debug whether an internal error shows its stack
 * @param environment gives a variable of the environment by its name; a function, so that no secret shows when this is printed
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Path home,
        boolean debug,
        Function<String, @Nullable String> environment) {
    /**
     * Prints issues on the error stream, a line each.
     *
     * @param source the file they are of
     * @return whether an error is among them
     */
    boolean report(String source, List<Issue> issues) {
        boolean errors = false;
        for (Issue issue : issues) {
            errors |= issue.isError();
            err.println(line(source, issue));
        }
        return errors;
    }

    /** Returns an issue as one line: severity, code, file, place and what must hold. */
    static String line(String source, Issue issue) {
        String place = issue.path().isEmpty() ? source : source + ": " + issue.path();
        return oneLine((issue.isError() ? "error " : "warning ") + issue.code() + " " + place + ": " + issue.message());
    }

    /** Returns a text without anything that would break a line or steer a terminal. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
