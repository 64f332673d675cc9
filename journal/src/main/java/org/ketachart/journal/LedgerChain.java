package org.ketachart.journal;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was done to a ledger log after it was written: every line that was changed, removed, put in, reordered or repeated, and a
 * missing end.
 *
 * <p>Each entry holds the hash of the one before, and is itself known by a hash of its bytes; a head says how many entries there are and
 * which is the last. What this cannot tell: whether somebody who knows the format wrote <em>everything</em> from some entry to the head
 * anew, with new hashes, or cut a log that was sealed several times back to an earlier of its heads. Such a log is as whole as any other.
 * Heads that follow each other inside a log are fine. What a chain holds is for {@link LedgerLogReader} to judge. Only a head that was kept where they could not reach it, on paper or in
 * another system, shows it: hand it in as {@code trusted}.
 */
public final class LedgerChain {
    private static final LedgerLogReader LINES = new LedgerLogReader();

    private LedgerChain() {}

    /**
     * Verifies a log on its own.
     *
     * @throws IOException as the stream throws; never for what the log says
     */
    public static ChainCheck verify(InputStream in) throws IOException {
        return verify(in, null);
    }

    /**
     * Verifies a log, also against a hash that was kept elsewhere. It may be older than the log: it vouches for every entry up to its own.
     *
     * @param trusted the hash of an entry, 64 hexadecimal digits, as {@link LedgerLog#head()} gave it then; none when null
     * @throws IOException as the stream throws; never for what the log says
     */
    public static ChainCheck verify(InputStream in, @Nullable String trusted) throws IOException {
        ChainReading reading = new ChainReading();
        LogLines lines = new LogLines(in, SessionLogReader.LONGEST_LINE);
        while (lines.next()) {
            if (!lines.isBlank() || lines.isTooLong()) {
                reading.add(LINES.link(lines.number(), lines.isTooLong() ? new byte[0] : lines.bytes()));
            }
        }
        return reading.check(trusted);
    }
}
