package org.ketachart.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.Issue;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;
import org.ketachart.testkit.Seeds;

/** A ledger log is read as it was written, and refused where it is anything else. */
class LedgerLogTest {
    private static final String CANARY = "CANARY-7f3a";

    @SeededTest
    void what_was_written_is_read_and_written_again_as_the_same_bytes(long seed) throws IOException {
        WrittenLedger ledger = new WrittenLedger(Arbitrary.of(seed), 4);
        byte[] bytes = WrittenLedger.bytes(ledger.lines());

        LedgerLog log = WrittenLedger.read(bytes);

        assertThat(log.issues()).isEmpty();
        assertThat(log.findSite()).contains(ledger.site());
        assertThat(log.entriesUpToFault()).isEqualTo(ledger.entries());
        assertThat(log.isSealed()).isTrue();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        LedgerLogWriter.export(log, again);
        assertThat(again.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void the_seeds_write_every_act() {
        Set<Class<?>> acts = new HashSet<>();
        Seeds.all()
                .forEach(seed -> new WrittenLedger(Arbitrary.of(seed), 4)
                        .entries()
                        .forEach(entry -> acts.add(entry.act().getClass())));
        assertThat(acts).containsExactlyInAnyOrder(LedgerAct.class.getPermittedSubclasses());
    }

    @Test
    void a_sealed_log_is_gone_on_with_and_sealed_again() throws IOException {
        WrittenLedger ledger = new WrittenLedger(Arbitrary.of(5), 6);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLogWriter first = LedgerLogWriter.opening(ledger.site(), out);
        first.append(ledger.entries().subList(0, 3));
        first.seal();
        first.seal();
        LedgerLogWriter second = LedgerLogWriter.resuming(WrittenLedger.read(out.toByteArray()), out);

        assertThat(second.append(ledger.entries().get(0))).isFalse();
        assertThat(second.head()).isEqualTo(first.head());
        second.append(ledger.entries().subList(3, 6));
        assertThat(WrittenLedger.read(out.toByteArray()).isSealed()).isFalse();
        second.seal();

        LedgerLog log = WrittenLedger.read(out.toByteArray());
        assertThat(log.issues()).isEmpty();
        assertThat(log.entriesUpToFault()).isEqualTo(ledger.entries());
        assertThat(log.head()).isEqualTo(second.head());
        assertThat(LedgerChain.verify(new java.io.ByteArrayInputStream(out.toByteArray()), first.head()))
                .isEqualTo(new ChainCheck(List.of(), 6, second.head(), 3));
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        LedgerLogWriter.export(log, exported);
        assertThat(exported.toByteArray()).isEqualTo(WrittenLedger.bytes(ledger.lines()));
    }

    @Test
    void a_writer_holds_the_caller_to_what_a_reader_will_ask_for() throws IOException {
        WrittenLedger ledger = new WrittenLedger(Arbitrary.of(5), 3);
        WrittenLedger other = new WrittenLedger(Arbitrary.of(6), 1);
        LedgerLogWriter writer = LedgerLogWriter.opening(ledger.site(), OutputStream.nullOutputStream());
        assertThatThrownBy(() -> writer.append(ledger.entries().get(1)))
                .hasMessage("seq must be one above the 0 of the entry before, was 2");
        assertThatThrownBy(() -> writer.append(other.entries().get(0)))
                .hasMessage("an entry must be of the ledger's clinic");
        writer.append(ledger.entries().get(0));
        assertThatThrownBy(() -> writer.append(same(ledger)))
                .hasMessage("an id must stand for one entry, was met before with other bytes");
        LedgerLog torn = WrittenLedger.read(new byte[] {'{'});
        assertThatThrownBy(() -> LedgerLogWriter.resuming(torn, OutputStream.nullOutputStream()))
                .hasMessage("a ledger log must be whole and end in a line feed to be gone on with");
        assertThatThrownBy(() -> LedgerLogWriter.export(torn, OutputStream.nullOutputStream()))
                .hasMessage("a ledger log must be whole and end in a line feed to be exported");
        assertThatThrownBy(torn::head).hasMessage("a ledger log must have been opened to have a head");
        assertThat(torn.toString()).isEqualTo("LedgerLog[0 entries]");
    }

    private static LedgerEntry same(WrittenLedger ledger) {
        LedgerEntry first = ledger.entries().get(0);
        return new LedgerEntry(
                first.id(),
                first.clinic(),
                first.seq(),
                first.occurredAt().plusDays(1),
                first.recordedAt(),
                first.actor(),
                first.witness(),
                first.deviations(),
                first.act());
    }

    /** What is done to the lines of a log of four entries, and what must be said of it. */
    private interface Spoiling {
        void spoil(List<String> lines);
    }

    private static Arguments row(String what, String codes, Spoiling spoiling) {
        return Arguments.of(what, List.of(codes.split(" ")), spoiling);
    }

    private static Spoiling replacing(int line, String what, String by) {
        return lines -> {
            String spoilt = lines.get(line).replaceFirst(what, by);
            assertThat(spoilt).isNotEqualTo(lines.get(line));
            lines.set(line, spoilt);
        };
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                row("nothing", "KC-LOG-001", List::clear),
                row("no opening", "KC-LOG-026", lines -> lines.remove(0)),
                row(
                        "opened twice",
                        "KC-LOG-026",
                        lines -> lines.add(
                                2, new WrittenLedger(Arbitrary.of(9), 1).lines().get(0))),
                row("not JSON", "KC-LOG-003", lines -> lines.set(2, CANARY)),
                row("not UTF-8 but zero", "KC-LOG-004", lines -> lines.set(2, "\u0000" + CANARY)),
                row("of a later version", "KC-LOG-013", replacing(2, "\"v\":1", "\"v\":2")),
                row("without a version", "KC-LOG-008", replacing(2, "\"v\":1,", "")),
                row("of another type", "KC-LOG-024 KC-LOG-027", replacing(2, "ledger-entry", "tea")),
                row("a field twice", "KC-LOG-007", replacing(2, "\"seq\":2", "\"seq\":2,\"seq\":2")),
                row("no actor", "KC-LOG-103 KC-LOG-008", replacing(2, "\"actor\"", "\"" + CANARY + "\"")),
                row("a fraction for a number", "KC-LOG-011", replacing(2, "\"seq\":2", "\"seq\":2.5")),
                row("null for a time", "KC-LOG-009", replacing(2, "\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":null")),
                row(
                        "a time without its offset",
                        "KC-LOG-012",
                        replacing(2, "\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"2026-05-12T09:00:00\"")),
                row(
                        "an act that is not known",
                        "KC-LOG-010",
                        replacing(2, "\"kind\":\"[a-z-]*\"", "\"kind\":\"" + CANARY + "\"")),
                row(
                        "an act that is none",
                        "KC-LOG-009",
                        replacing(2, "\"act\":\\{.*\\},\"previous\"", "\"act\":5,\"previous\"")),
                row("an id outside its form", "KC-CORE-001", replacing(2, "\"id\":\"e-2\"", "\"id\":\"e_2\"")),
                row("another number", "KC-CORE-002", replacing(2, "\"seq\":2", "\"seq\":0")),
                row(
                        "a field that is not known",
                        "KC-LOG-103 KC-LOG-027",
                        replacing(2, "\"seq\":2", "\"" + CANARY + "\":1,\"seq\":2")),
                row(
                        "another hash before",
                        "KC-LOG-027 KC-LOG-027",
                        replacing(2, "\"previous\":\"....", "\"previous\":\"wxyz")),
                row("an entry is gone", "KC-LOG-027 KC-LOG-027", lines -> lines.remove(2)),
                row(
                        "two change places",
                        "KC-LOG-027 KC-LOG-027 KC-LOG-027 KC-LOG-027 KC-LOG-027 KC-LOG-027",
                        lines -> java.util.Collections.swap(lines, 2, 3)),
                row("a head of others", "KC-LOG-028", replacing(5, "\"count\":4", "\"count\":3")),
                row("a head before its entry", "KC-LOG-028", lines -> java.util.Collections.swap(lines, 4, 5)),
                row("a line again", "KC-LOG-101", lines -> lines.add(3, lines.get(2))),
                row("a blank line", "KC-LOG-106", lines -> lines.add(2, " ")),
                row("carriage returns", "KC-LOG-105", lines -> lines.replaceAll(line -> line + "\r")),
                row("a byte order mark", "KC-LOG-104", lines -> lines.set(0, "\uFEFF" + lines.get(0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void a_log_gives_its_codes_and_nothing_of_what_it_says(String what, List<String> codes, Spoiling spoiling) {
        List<String> lines = new ArrayList<>(new WrittenLedger(Arbitrary.of(11).planting(CANARY), 4).lines());
        spoiling.spoil(lines);

        LedgerLog log = WrittenLedger.read(lines.isEmpty() ? new byte[0] : WrittenLedger.bytes(lines));

        assertThat(log.issues()).extracting(Issue::code).isEqualTo(codes);
        assertThat(log.isWhole()).isEqualTo(codes.stream().allMatch(code -> code.startsWith("KC-LOG-1")));
        assertThat(log.issues())
                .allSatisfy(issue -> assertThat(issue.path() + issue.message()).doesNotContain(CANARY));
        assertThat(log.entries()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_torn_last_line_is_told_as_torn() {
        List<String> lines = new WrittenLedger(Arbitrary.of(11), 4).lines();
        String text =
                String.join("\n", lines.subList(0, 4)) + "\n" + lines.get(4).substring(0, 40);
        LedgerLog log = WrittenLedger.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(log.issues()).extracting(Issue::code).containsExactly("KC-LOG-002");
        assertThat(log.entries()).hasSize(3);
    }

    @Test
    void a_ledger_is_told_from_a_session_log_by_its_first_line() {
        LedgerLogReader reader = new LedgerLogReader();
        assertThat(reader.isLedger(WrittenLedger.bytes(new WrittenLedger(Arbitrary.of(1), 1).lines())))
                .isTrue();
        assertThat(reader.isLedger(
                        "{\"v\":1,\"type\":\"session-opened\"}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(reader.isLedger(new byte[0])).isFalse();
    }
}
