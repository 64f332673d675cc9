package org.ketachart.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketachart.journal.ChainCheck;
import org.ketachart.journal.LedgerChain;
import org.ketachart.journal.LedgerLog;
import org.ketachart.journal.LedgerLogReader;
import org.ketachart.journal.fault.ChainFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what was done to a ledger log after it was written. */
@Command(
        name = "verify",
        description =
                "Tell of a ledger log which entries were changed, removed, put in, reordered or repeated since it was written, and whether its"
                        + " end is missing.",
        footer = {
            "A log that is still written to is closed by no head and fails by that alone; ledger --export writes a closed copy of it.",
            "Keep the printed head where nobody who can write the log can reach it. Without it nobody can tell a log that was",
            "written anew, with new hashes, from the one there was, nor see that one was cut back to an earlier head."
        })
final class LedgerVerifyCommand implements Callable<Integer> {
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final Surroundings around;

    @Parameters(paramLabel = "LOG", description = "A ledger log, or - for standard input.")
    private String log = "";

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A head that was printed earlier and kept; it vouches for every entry up to its own.")
    private @Nullable String head;

    LedgerVerifyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (head != null && !HASH.matcher(head).matches()) {
            around.report("--head", List.of(CommandFault.ARGUMENTS.issue("must be 64 hexadecimal digits")));
            return Ketachart.BAD_INPUT;
        }
        String kept = head == null ? null : head.toLowerCase(Locale.ROOT);
        Optional<Document> document = new Logs(around).document(log);
        if (document.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        ChainCheck check = check(document.get(), kept);
        LedgerLines lines = new LedgerLines(document.get());
        around.report(
                document.get().name(),
                check.findings().stream()
                        .map(finding -> lines.issue(finding, kept))
                        .toList());
        boolean open = check.findings().stream().allMatch(one -> one.fault() == ChainFault.END_MISSING);
        if (!open) {
            return Ketachart.BAD_INPUT;
        }
        LedgerLog read = read(document.get());
        around.report(document.get().name(), read.issues());
        if (!read.isWhole()) {
            return Ketachart.BAD_INPUT;
        }
        String vouched = "vouched for up to " + entry(read, check.known()) + " of " + check.entries();
        if (!check.isWhole()) {
            around.out()
                    .println("whole up to " + entry(read, check.entries())
                            + ", and closed by no head: what came after it, if anything did, is not there");
            if (kept != null) {
                around.out().println(vouched);
            }
            return Ketachart.BAD_INPUT;
        }
        around.out().println("whole: " + check.entries() + " entries");
        around.out().println("head " + check.head());
        around.out()
                .println(
                        kept == null
                                ? "checked against no head kept elsewhere: a log cut back to an earlier head cannot be seen without one"
                                : vouched);
        return Ketachart.OK;
    }

    /** Returns an entry by its number and by its id, as the other reports name it. */
    private static String entry(LedgerLog log, long seq) {
        return log.entriesUpToFault().stream()
                .filter(entry -> entry.seq() == seq)
                .findFirst()
                .map(entry -> "entry " + seq + " (" + entry.id().value() + ")")
                .orElse(seq == 0 ? "the opening" : "entry " + seq);
    }

    /** A chain can be whole around what no reader takes, such as one id on two entries. */
    private static LedgerLog read(Document document) {
        try {
            return new LedgerLogReader().read(new ByteArrayInputStream(document.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChainCheck check(Document document, @Nullable String kept) {
        try {
            return LedgerChain.verify(new ByteArrayInputStream(document.bytes()), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
