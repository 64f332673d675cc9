package org.ketachart.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ketachart.core.value.Issue;

/**
 * Where the documents of a command go: each into a file of its own, and at most one onto standard output.
 *
 * <p>A file that is there is replaced, in one step and only once the whole document stands beside it. What the command reads is never
 * replaced, nor is a log, whosever it is: it is the record, and nothing else holds it.
 */
final class OutputFiles {
    private static final int BEGINNING = 1 << 20;

    private final Surroundings around;
    private final List<String> inputs;

    /**
     * Begins with what may not be written over.
     *
     * @param inputs all files that the command reads, as they were named
     */
    OutputFiles(Surroundings around, Collection<String> inputs) {
        this.around = around;
        this.inputs = List.copyOf(inputs);
    }

    /** Returns whether documents may go into these files, {@code -} being standard output; reports of each why not. What is
     * read from standard input can be one document alone, too. */
    boolean accepts(List<String> names) {
        boolean refused = inputs.stream().filter("-"::equals).count() > 1
                && around.report(
                        "standard input",
                        List.of(CommandFault.ARGUMENTS.issue("must be read as one document, was named for more")));
        List<String> earlier = new ArrayList<>();
        for (String name : names) {
            List<Issue> issues = new ArrayList<>();
            if (earlier.stream().anyMatch(other -> isSame(other, name))) {
                issues.add(CommandFault.ARGUMENTS.issue("must take one document, was named for two"));
            } else if (!name.equals("-")) {
                check(name, issues);
            }
            earlier.add(name);
            refused |= around.report(name.equals("-") ? "standard output" : name, issues);
        }
        return !refused;
    }

    private void check(String name, List<Issue> issues) {
        if (inputs.stream().anyMatch(input -> !input.equals("-") && isSame(input, name))) {
            issues.add(CommandFault.OVERWRITES.issue("must be another file than those that are read"));
        } else if (beginsAsLog(name)) {
            issues.add(CommandFault.OVERWRITES.issue("must be a new file or one that holds no log, is a log"));
        }
    }

    private static boolean isSame(String one, String other) {
        if (one.equals("-") || other.equals("-")) {
            return one.equals(other);
        }
        try {
            Path first = Path.of(one);
            Path second = Path.of(other);
            return (Files.exists(first) && Files.exists(second))
                    ? Files.isSameFile(first, second)
                    : first.toAbsolutePath()
                            .normalize()
                            .equals(second.toAbsolutePath().normalize());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static boolean beginsAsLog(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Document.beginsAsLog(in.readNBytes(BEGINNING));
            }
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** Writes a document into a file that was accepted; returns false after reporting that it cannot be written. */
    boolean write(String name, byte[] document) {
        if (name.equals("-")) {
            around.out().writeBytes(document);
            return true;
        }
        try {
            replace(Path.of(name), document);
            return true;
        } catch (IOException | InvalidPathException e) {
            around.report(name, List.of(CommandFault.UNWRITABLE.issue("must be a file that can be written")));
            return false;
        }
    }

    /** Of a link the file behind it is replaced; a device or a pipe is written to, for it cannot be. */
    private static void replace(Path file, byte[] document) throws IOException {
        boolean there = Files.exists(file);
        if (there && (!Files.isRegularFile(file) || !Files.isWritable(file))) {
            Files.write(file, document, StandardOpenOption.WRITE);
            return;
        }
        Path target = there ? file.toRealPath() : file.toAbsolutePath();
        Path part =
                target.resolveSibling(".ketachart-" + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, document, StandardOpenOption.CREATE_NEW);
            if (there) {
                keepPermissions(target, part);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView before = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView after = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (before != null && after != null) {
            after.setPermissions(before.readAttributes().permissions());
        }
    }
}
