package org.ketachart.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.LedgerAct.Drawn;
import org.ketachart.core.supply.LedgerAct.Received;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.documents.DispenseLogCsv;
import org.ketachart.documents.InventoryCsv;
import org.ketachart.journal.ChainCheck;
import org.ketachart.journal.LedgerChain;
import org.ketachart.journal.LedgerLog;
import org.ketachart.journal.LedgerLogReader;
import org.ketachart.journal.LedgerLogWriter;
import org.ketachart.sessions.ledger.Ledger;
import org.ketachart.sessions.ledger.LedgerCommand;
import org.ketachart.sessions.ledger.LedgerCommand.Fact;
import org.ketachart.sessions.ledger.LedgerCommand.Plan;
import org.ketachart.sessions.ledger.LedgerContext;
import org.ketachart.sessions.ledger.LedgerDecider;
import org.ketachart.sessions.ledger.LedgerDecision;

/** How a host keeps a ledger. The page of the ledger shows these lines, and all imports of this file are theirs. */
final class KeepALedger {
    private KeepALedger() {}

    static ChainCheck keep(Path file, OutputStream inventory, OutputStream dispensed) throws IOException {
        // keep a ledger: begin
        LedgerSite site = new LedgerSite(Clinic.named("cedar", "Cedar Clinic", ZoneId.of("America/Chicago")), null);
        HostRef nurse = HostRef.of("Practitioner/n-1");
        HostRef doctor = HostRef.of("Practitioner/d-1");
        OffsetDateTime nine = OffsetDateTime.parse("2026-05-12T09:00:00-05:00");
        Container vial =
                new Container(new RecordId("vial-1"), Drug.RACEMIC_KETAMINE, null, null, null, Unit.MILLIGRAM, null);
        List<LedgerCommand> commands = List.of(
                new Fact(new Received(vial, Quantity.of("200", Unit.MILLIGRAM), null)),
                new Plan(new Drawn(vial.id(), Quantity.of("50", Unit.MILLIGRAM), new SessionId("s-1"))));
        Ledger ledger = Ledger.of(site, List.of());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            LedgerLogWriter writer = LedgerLogWriter.opening(site, out); // later resuming(log, out), opened to append
            for (LedgerCommand command : commands) {
                EventId id = new EventId("l-" + ledger.nextSeq());
                LedgerContext context = new LedgerContext(id, site.clinicId(), nurse, doctor, nine);
                LedgerDecision decision = LedgerDecider.decide(ledger, command, context, nine.toInstant());
                LedgerEntry entry = ((LedgerDecision.Accepted) decision).entry(); // else Refused, with every reason
                writer.append(entry);
                ledger = ledger.with(entry);
            }
            writer.seal(); // at the end of the day; writer.head() is what to keep elsewhere
        }
        byte[] bytes = Files.readAllBytes(file);
        ChainCheck check =
                LedgerChain.verify(new ByteArrayInputStream(bytes)); // with a head that was kept, if there is one
        LedgerLog log =
                new LedgerLogReader().read(new ByteArrayInputStream(bytes)); // isWhole(), or issues() that say why not
        Ledger read = Ledger.of(log.findSite().orElseThrow(), log.entriesUpToFault());
        InventoryCsv.write(read, nine.toInstant(), inventory);
        DispenseLogCsv.write(read, dispensed);
        // keep a ledger: end
        return check;
    }
}
