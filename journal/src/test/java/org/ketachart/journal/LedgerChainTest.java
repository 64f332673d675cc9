package org.ketachart.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.journal.WrittenLedger.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.fault.ChainFault;
import org.ketachart.testkit.Arbitrary;

/** Whatever is done to a ledger log, at whichever entry, is found and named; the reader refuses it too. */
class LedgerChainTest {
    private static final String CANARY = "CANARY-7f3a";
    private static final int SIZE = 9;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    private static WrittenLedger written(long seed) {
        return new WrittenLedger(Arbitrary.of(seed).planting(CANARY), SIZE);
    }

    private static void found(List<String> lines, ChainFault fault, int line, long seq) {
        ChainCheck check = verify(lines, null);
        assertThat(check.findings()).containsExactly(new ChainFinding(fault, line, seq));
        assertThat(check.findings())
                .extracting(finding -> finding.issue().message())
                .allSatisfy(
                        message -> assertThat(message).doesNotContain(CANARY).doesNotEndWith("."));
    }

    private static void refused(List<String> lines) {
        LedgerLog log = WrittenLedger.read(WrittenLedger.bytes(lines));
        assertThat(log.isWhole()).isFalse();
        assertThat(log.issues()).extracting(Issue::message).noneMatch(message -> message.contains(CANARY));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_log_as_it_was_written_is_whole(long seed) {
        WrittenLedger ledger = written(seed);
        ChainCheck check = verify(ledger.lines(), null);

        assertThat(check.findings()).isEmpty();
        assertThat(check.entries()).isEqualTo(SIZE);
        assertThat(verify(ledger.lines(), check.head()).known()).isEqualTo(SIZE);
        assertThat(WrittenLedger.read(WrittenLedger.bytes(ledger.lines())).head())
                .isEqualTo(check.head());
    }

    /** Every letter and digit of every line, one after the other where the line is short, some of them where it is long. */
    @ParameterizedTest
    @MethodSource("seeds")
    void any_changed_byte_of_any_entry_is_found_there(long seed) {
        List<String> lines = written(seed).lines();
        for (int line = 0; line <= SIZE; line++) {
            String original = lines.get(line);
            int step = Math.max(1, original.length() / 60);
            for (int at = (int) (seed % step); at < original.length(); at += step) {
                char was = original.charAt(at);
                if (Character.isSurrogate(was)) {
                    continue;
                }
                lines.set(line, original.substring(0, at) + (was == '0' ? '1' : '0') + original.substring(at + 1));
                found(lines, ChainFault.CHANGED, line + 1, line);
            }
            refused(lines);
            lines.set(line, original);
        }
    }

    private static final Pattern FIELD =
            Pattern.compile("\"(type|id|clinic|seq|occurredAt|recordedAt|actor|act|previous|hash|count|v)\":");

    @ParameterizedTest
    @MethodSource("seeds")
    void any_field_that_is_taken_out_or_renamed_is_found_there(long seed) {
        List<String> lines = written(seed).lines();
        for (int line = 0; line <= SIZE; line++) {
            String original = lines.get(line);
            Matcher field = FIELD.matcher(original);
            int fields = 0;
            while (field.find()) {
                fields++;
                lines.set(line, original.substring(0, field.start(1)) + "x" + original.substring(field.start(1)));
                found(lines, ChainFault.CHANGED, line + 1, line);
            }
            assertThat(fields).isGreaterThan(2);
            lines.set(line, original);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_entry_that_is_removed_is_named(long seed) {
        for (int line = 0; line <= SIZE; line++) {
            List<String> lines = written(seed).lines();
            lines.remove(line);
            found(lines, ChainFault.REMOVED, 0, line);
            refused(lines);
        }
    }

    /** As well made as an entry can be that nobody after it knows: chained to the one before, with the number after it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void any_entry_that_is_put_in_is_named(long seed) {
        WrittenLedger ledger = written(seed);
        for (int after = 0; after <= SIZE; after++) {
            List<LedgerEntry> others = new ArrayList<>(ledger.entries().subList(0, after));
            others.add(ledger.another(after + 1L));
            String forged = ledger.lines(others).get(after + 1);
            List<String> lines = ledger.lines();
            lines.add(after + 1, forged);
            found(lines, ChainFault.INSERTED, after + 2, after + 1L);
            refused(lines);
        }
    }

    /** The hash is made to fit, but not those of the entries after it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void any_entry_that_is_written_anew_with_its_own_hash_is_named(long seed) {
        WrittenLedger ledger = written(seed);
        for (int seq = 1; seq <= SIZE; seq++) {
            List<LedgerEntry> others = new ArrayList<>(ledger.entries().subList(0, seq - 1));
            others.add(ledger.another(seq));
            List<String> lines = ledger.lines();
            lines.set(seq, ledger.lines(others).get(seq));
            found(lines, ChainFault.CHANGED, seq + 1, seq);
            refused(lines);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_two_lines_that_change_places_are_named(long seed) {
        List<String> lines = written(seed).lines();
        for (int one = 0; one <= SIZE; one++) {
            for (int other = one + 1; other <= SIZE; other++) {
                Collections.swap(lines, one, other);
                List<ChainFinding> findings = verify(lines, null).findings();
                assertThat(findings).extracting(ChainFinding::fault).containsOnly(ChainFault.REORDERED);
                if (other - one == 2) {
                    // Of three lines turned round, any two may be said to have moved.
                    assertThat(findings).extracting(ChainFinding::seq).isSubsetOf((long) one, one + 1L, (long) other);
                } else {
                    assertThat(findings).extracting(ChainFinding::seq).isSubsetOf((long) one, (long) other);
                }
                assertThat(findings).hasSize(other - one < 2 ? 1 : 2);
                refused(lines);
                Collections.swap(lines, one, other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_line_that_stands_there_again_is_named_where_it_is_a_copy(long seed) {
        List<String> original = written(seed).lines();
        for (int line = 0; line <= SIZE; line++) {
            for (int at = 0; at <= SIZE + 1; at++) {
                List<String> lines = new ArrayList<>(original);
                lines.add(at, original.get(line));
                int copy = at == line ? at + 1 : at;
                found(lines, ChainFault.REPEATED, copy + 1, line);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_end_that_is_cut_is_told_with_the_head_and_without_it(long seed) {
        List<String> lines = written(seed).lines();
        String head = lines.get(SIZE + 1);
        for (int kept = 1; kept <= SIZE; kept++) {
            found(lines.subList(0, kept), ChainFault.END_MISSING, 0, -1);
            List<String> headed = new ArrayList<>(lines.subList(0, kept));
            headed.add(head);
            assertThat(verify(headed, null).findings())
                    .isEqualTo(LongStream.rangeClosed(kept, SIZE)
                            .mapToObj(seq -> new ChainFinding(ChainFault.REMOVED, 0, seq))
                            .toList());
        }
    }

    @Test
    void a_head_that_is_changed_is_told() {
        List<String> lines = written(1).lines();
        String head = lines.get(SIZE + 1);
        lines.set(SIZE + 1, head.replace("\"count\":" + SIZE, "\"count\":" + (SIZE + 1)));
        found(lines, ChainFault.HEAD_CHANGED, SIZE + 2, -1);
        refused(lines);
    }

    @Test
    void entries_after_the_last_head_are_not_sealed() {
        WrittenLedger ledger = written(1);
        List<String> lines = ledger.lines();
        String head = lines.remove(SIZE + 1);
        List<String> early = new ArrayList<>(ledger.lines(ledger.entries().subList(0, 4)));
        lines.add(5, early.get(5));
        found(lines, ChainFault.END_MISSING, 0, -1);
        lines.add(head);
        assertThat(verify(lines, null).findings()).isEmpty();
    }

    /** What no chain can tell of itself: a log that was written anew from some entry to its head. */
    @Test
    void only_a_head_kept_elsewhere_tells_that_an_end_was_written_anew() {
        WrittenLedger ledger = written(1);
        String kept = verify(ledger.lines(), null).head();
        String early =
                verify(ledger.lines(ledger.entries().subList(0, 3)), null).head();
        List<LedgerEntry> others = new ArrayList<>(ledger.entries());
        others.set(5, ledger.another(6));
        List<String> anew = ledger.lines(others);

        assertThat(verify(anew, null).findings()).isEmpty();
        assertThat(verify(anew, kept).findings()).containsExactly(new ChainFinding(ChainFault.UNTRUSTED, 0, -1));
        assertThat(verify(anew, early).known()).isEqualTo(3);
    }

    @Test
    void several_deeds_are_told_apart() {
        List<String> lines = written(2).lines();
        lines.set(2, lines.get(2).replace("\"seq\":2", "\"seq\":7"));
        lines.remove(5);
        Collections.swap(lines, 6, 7);
        lines.add(4, lines.get(1));
        assertThat(verify(lines, null).findings())
                .extracting(ChainFinding::fault)
                .containsExactlyInAnyOrder(
                        ChainFault.CHANGED, ChainFault.REPEATED, ChainFault.REORDERED, ChainFault.REMOVED);
    }

    @Test
    void what_is_no_ledger_is_said_to_be_none() {
        found(List.of("{\"v\":1,\"type\":\"session-opened\"}"), ChainFault.NO_LEDGER, 0, -1);
        found(List.of("tea", ""), ChainFault.NO_LEDGER, 0, -1);
    }

    /** The hash can be made again with tools that know nothing of us: of the bytes of the line before its last field. */
    @Test
    void the_hash_is_of_the_bytes_before_the_last_field() throws Exception {
        String line = written(3).lines().get(4);
        int cut = line.lastIndexOf(",\"hash\":\"");
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(line.substring(0, cut).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(line.substring(cut))
                .isEqualTo(",\"hash\":\"" + java.util.HexFormat.of().formatHex(digest) + "\"}");
    }
}
