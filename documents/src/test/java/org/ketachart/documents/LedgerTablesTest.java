package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.supply.LedgerAct.*;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.supply.LossKind;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.supply.SupplyDestination;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.journal.LedgerLog;
import org.ketachart.journal.LedgerLogReader;
import org.ketachart.sessions.ledger.Ledger;

/** The tables of the ledger, byte for byte, and as a spreadsheet would read them. */
class LedgerTablesTest {
    private static final Path EXAMPLE = Path.of("../examples/ledger");
    private static final Path GOLDEN = Path.of("src/test/resources/ledger");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-05-12T09:00:00-05:00");

    private interface Table {
        void write(OutputStream out) throws IOException;
    }

    private static String written(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Ledger example(String name) throws IOException {
        try (InputStream in = Files.newInputStream(EXAMPLE.resolve(name))) {
            LedgerLog log = new LedgerLogReader().read(in);
            return Ledger.of(log.findSite().orElseThrow(), log.entriesUpToFault());
        }
    }

    /** The files keep line feeds, for the checkout may change them; the table has CR LF. */
    private static void golden(String name, String table) throws IOException {
        Path file = GOLDEN.resolve(name);
        String lines = table.replace("\r\n", "\n");
        assertThat(lines).doesNotContain("\r");
        assertThat(table).endsWith("\r\n").isEqualTo(lines.replace("\n", "\r\n"));
        if (Boolean.getBoolean("example.write")) {
            Files.writeString(file, lines);
        }
        assertThat(lines).isEqualTo(Files.readString(file));
    }

    @Test
    void the_inventory_of_an_evening_shows_what_was_counted_beside_the_book() throws IOException {
        Instant evening = Instant.parse("2026-05-12T23:00:00Z");
        golden("cedar-inventory.csv", written(out -> InventoryCsv.write(example("cedar.ndjson"), evening, out)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cedar", "harbor"})
    void the_dispense_log_has_a_row_for_each_entry_that_stands(String clinic) throws IOException {
        Ledger ledger = example(clinic + ".ndjson");
        String table = written(out -> DispenseLogCsv.write(ledger, out));
        golden(clinic + "-dispensed.csv", table);
        assertThat(table.lines()).hasSize(ledger.standing().size() + 1);
    }

    /** Texts of hosts that a spreadsheet would run, and texts that would break a row. */
    private static Ledger hostile() {
        Container vial = new Container(
                new RecordId("-vial"),
                Drug.RACEMIC_KETAMINE,
                new org.ketachart.core.value.Code("urn:ndc", "@SUM(A1)", null),
                new Note("=cmd|'/c calc'!A1"),
                PartialDate.parse("2026-04"),
                Unit.MILLIGRAM,
                null);
        Container pack = new Container(
                new RecordId("pack"), Drug.ESKETAMINE, null, new Note("a,\"b\"\nc"), null, Unit.DOSE, null);
        SessionId session = new SessionId("-s");
        List<LedgerAct> acts = List.of(
                new Received(vial, Quantity.of("100", Unit.MILLIGRAM), null),
                new Received(pack, Quantity.of("3", Unit.DOSE), null),
                new LedgerAct.Drawn(vial.id(), Quantity.of("150.5", Unit.MILLIGRAM), session),
                new Lost(pack.id(), Quantity.of("1", Unit.DOSE), LossKind.THEFT, new Note("106-1"), null),
                new Dispensed(pack.id(), Quantity.of("1", Unit.DOSE), HostRef.of("Patient/17"), null),
                new Destroyed(new RecordId("unknown"), Quantity.of("1", Unit.DOSE), null),
                new LotRecalled(
                        new LotRecall(Drug.RACEMIC_KETAMINE, null, new Note("=cmd|'/c calc'!A1"), NINE.toLocalDate())),
                new DiscrepancyResolved(
                        new EventId("e-3"),
                        vial.id(),
                        Quantity.of("50.6", Unit.MILLIGRAM),
                        new Note("a vial too few")));
        return chained(acts);
    }

    private static Ledger chained(List<LedgerAct> acts) {
        LedgerSite site = new LedgerSite(Clinic.named("cedar", "Cedar", ZoneId.of("America/Chicago")), null);
        HostRef odd = HostRef.identified("Practitioner", "urn:x", "=1+1");
        List<LedgerEntry> entries = new ArrayList<>();
        for (LedgerAct act : acts) {
            int seq = entries.size() + 1;
            entries.add(new LedgerEntry(
                    new EventId("e-" + seq),
                    site.clinicId(),
                    seq,
                    NINE.plusMinutes(seq),
                    NINE.plusMinutes(seq).toInstant(),
                    odd,
                    null,
                    List.of(),
                    act));
        }
        return Ledger.of(site, entries);
    }

    private static List<CsvRecord> rows(String table) {
        return CsvReader.builder().ofCsvRecord(table).stream().toList();
    }

    @Test
    void no_text_begins_as_a_formula_and_every_text_is_read_back_whole() throws IOException {
        String table = written(out -> DispenseLogCsv.write(hostile(), out));
        List<CsvRecord> rows = rows(table);

        assertThat(rows).allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(23));
        for (CsvRecord row : rows) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                boolean amount = i >= 10 && i <= 17;
                assertThat(row.getField(i)).matches(amount ? "[a-z]*|-?[0-9.]*" : "(?s)|[^=+\\-@\\t\\r].*");
            }
        }
        assertThat(rows.get(1).getField(3)).isEqualTo("'-vial");
        assertThat(rows.get(1).getField(7)).isEqualTo("'=cmd|'/c calc'!A1");
        assertThat(rows.get(2).getField(7)).isEqualTo("a,\"b\"\nc");
        assertThat(rows.get(3).getField(17)).isEqualTo("-50.5");
        assertThat(rows.get(3).getField(20)).isEqualTo("urn:x|=1+1");
    }

    /** Whoever has the table alone makes every balance again. */
    @Test
    void every_balance_is_the_sum_of_what_moved_its_container() throws IOException {
        for (Ledger ledger : List.of(example("cedar.ndjson"), example("harbor.ndjson"), hostile(), everyWay())) {
            List<CsvRecord> rows = rows(written(out -> DispenseLogCsv.write(ledger, out)));
            Map<String, BigDecimal> sums = new HashMap<>();
            assertThat(rows.subList(1, rows.size())).isNotEmpty().allSatisfy(row -> {
                String moved = row.getField(16).isEmpty() ? "0" : row.getField(16);
                assertThat(sums.merge(row.getField(3), new BigDecimal(moved), BigDecimal::add))
                        .isEqualByComparingTo(row.getField(17));
            });
        }
    }

    @Test
    void what_came_or_went_otherwise_has_its_sign_and_a_count_its_own_column() throws IOException {
        List<CsvRecord> rows = rows(written(out -> DispenseLogCsv.write(everyWay(), out)));

        assertThat(rows.get(0).getFields().subList(10, 18))
                .containsExactly("received", "drawn", "used", "wasted", "other", "counted", "moved", "balance");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row ->
                        row.getField(2) + ":" + String.join("|", row.getFields().subList(10, 18)))
                .containsExactly(
                        "received:12||||||12|12",
                        "drawn:|4|||||-4|8",
                        "given:||1|||||8",
                        "wasted:|||1||||8",
                        "loss:||||-1|||8",
                        "returned to stock:||||1||1|9",
                        "wasted:|||1|||-1|8",
                        "dispensed:||1||||-1|7",
                        "theft:||||-1||-1|6",
                        "destroyed:||||-1||-1|5",
                        "returned to reverse-distributor:||||-2||-2|3",
                        "counted:|||||2||3",
                        "resolved:||||-1||-1|2");
    }

    /** One pack, by every act that concerns it; what a void took back is not among the rows. */
    private static Ledger everyWay() {
        RecordId pack = new RecordId("pack");
        SessionId session = new SessionId("s-1");
        HostRef patient = HostRef.of("Patient/17");
        Quantity one = Quantity.of("1", Unit.DOSE);
        Container container = new Container(pack, Drug.ESKETAMINE, null, new Note("A1"), null, Unit.DOSE, null);
        return chained(List.of(
                new Received(container, Quantity.of("12", Unit.DOSE), null),
                new LedgerAct.Drawn(pack, Quantity.of("4", Unit.DOSE), session),
                new Given(pack, one, session, new RecordId("a-1"), patient),
                new Wasted(pack, one, session, null),
                new Lost(pack, one, LossKind.LOSS, null, session),
                new Returned(pack, one, SupplyDestination.STOCK, session),
                new Wasted(pack, one, null, null),
                new Dispensed(pack, one, patient, null),
                new Lost(pack, one, LossKind.THEFT, null, null),
                new Destroyed(pack, one, null),
                new Returned(pack, Quantity.of("2", Unit.DOSE), SupplyDestination.REVERSE_DISTRIBUTOR, null),
                new Counted(pack, Quantity.of("2", Unit.DOSE)),
                new DiscrepancyResolved(
                        new EventId("e-12"), pack, Quantity.of("-1", Unit.DOSE), new Note("counted again")),
                new Destroyed(pack, one, null),
                new Voided(new EventId("e-14"), new Note("another pack"))));
    }

    @Test
    void an_inventory_shows_states_and_open_discrepancies_and_leaves_out_what_is_empty() throws IOException {
        List<CsvRecord> then = rows(
                written(out -> InventoryCsv.write(hostile(), NINE.plusMinutes(7).toInstant(), out)));
        assertThat(then).hasSize(4);
        assertThat(then.get(1).getField(2)).isEqualTo("'-vial");
        assertThat(then.get(1).getField(8)).isEqualTo("-50.5");
        assertThat(then.get(1).getField(11)).isEqualTo("1");
        assertThat(then.get(2).getFields()).contains("pack", "1", "{dose}", "0");
        assertThat(then.get(3).getFields()).contains("unknown", "-1");

        List<CsvRecord> later = rows(
                written(out -> InventoryCsv.write(hostile(), NINE.plusMinutes(8).toInstant(), out)));
        assertThat(later.get(1).getField(8)).isEqualTo("0.1");
        assertThat(later.get(1).getField(10)).isEqualTo("expired and recalled");
        assertThat(later.get(1).getField(11)).isEqualTo("0");
    }

    @Test
    void what_could_not_be_added_has_its_row_without_a_balance() throws IOException {
        LedgerSite site = new LedgerSite(Clinic.named("cedar", "Cedar", ZoneId.of("America/Chicago")), null);
        LedgerEntry entry = new LedgerEntry(
                new EventId("e-99"),
                site.clinicId(),
                99,
                NINE.plusMinutes(99),
                NINE.plusMinutes(99).toInstant(),
                HostRef.of("Practitioner/nurse"),
                null,
                List.of(),
                new LedgerAct.Drawn(new RecordId("pack"), Quantity.of("28", Unit.MILLIGRAM), new SessionId("s-9")));
        Ledger ledger = hostile().with(entry);
        assertThat(ledger.unsummed()).containsExactly(entry.id());

        List<CsvRecord> rows = rows(written(out -> DispenseLogCsv.write(ledger, out)));
        CsvRecord last = rows.get(rows.size() - 1);
        assertThat(last.getField(1)).isEqualTo("e-99");
        assertThat(last.getField(9)).isEqualTo("mg");
        assertThat(last.getField(11)).isEqualTo("28");
        assertThat(last.getField(16)).isEmpty();
        assertThat(last.getField(17)).isEmpty();
        assertThat(last.getField(22)).isEqualTo("not-added");
    }

    @Test
    void an_empty_ledger_has_its_heading_alone() throws IOException {
        LedgerSite site = new LedgerSite(Clinic.named("cedar", "Cedar", ZoneId.of("America/Chicago")), null);
        Ledger none = Ledger.of(site, List.of());
        assertThat(written(out -> DispenseLogCsv.write(none, out)).lines()).hasSize(1);
        assertThat(written(out -> InventoryCsv.write(none, Instant.EPOCH, out)).lines())
                .hasSize(1);
    }
}
