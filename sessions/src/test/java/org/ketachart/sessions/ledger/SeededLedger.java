package org.ketachart.sessions.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.supply.LedgerAct.*;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LossKind;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.supply.SupplyDestination;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.ledger.LedgerCommand.Fact;
import org.ketachart.sessions.ledger.LedgerDecision.Accepted;

/** Any ledger out of a seed: some weeks of all acts on four containers, late entries, voids, theft, and counts that rarely agree. */
final class SeededLedger {
    private static final List<HostRef> STAFF = List.of(Stock.NURSE, Stock.DOCTOR, Stock.MONITOR);
    private static final List<HostRef> WITNESSES = List.of(
            Stock.NURSE,
            Stock.DOCTOR,
            Stock.MONITOR,
            HostRef.of("Device/4"),
            HostRef.identified("Practitioner", "urn:oid:2.16.840.1", "77"));

    private final SplittableRandom random;
    private final List<Container> containers =
            List.of(Stock.vial(), Stock.devices(), other("vial-2", Stock.vial()), other("devices-2", Stock.devices()));
    private Ledger ledger = Ledger.of(Stock.SITE, List.of());

    private SeededLedger(long seed) {
        random = new SplittableRandom(seed);
    }

    private static Container other(String id, Container like) {
        return new Container(
                new RecordId(id), like.drug(), null, new Note("other"), like.expires(), like.unit(), like.strength());
    }

    /** Returns the ledger of a seed; every entry was accepted as a fact. */
    static Ledger of(long seed) {
        SeededLedger seeded = new SeededLedger(seed);
        for (int i = 1; i <= 50; i++) {
            seeded.tell(i);
        }
        return seeded.ledger;
    }

    private void tell(int number) {
        Instant recorded = Stock.NINE.toInstant().plusSeconds(number * 86_400L);
        OffsetDateTime occurred =
                Stock.NINE.plusDays(number).minusMinutes(random.nextInt(3) == 0 ? random.nextInt(20_000) : 1);
        LedgerContext context = new LedgerContext(
                new EventId("e-" + number),
                Stock.SITE.clinicId(),
                oneOf(STAFF),
                random.nextInt(4) == 0 ? null : oneOf(WITNESSES),
                occurred);
        LedgerDecision decision = LedgerDecider.decide(ledger, new Fact(act()), context, recorded);
        if (decision instanceof Accepted accepted) {
            ledger = ledger.with(accepted.entry());
        } else if (!(decision instanceof LedgerDecision.Refused refused) || refused.isOfPlansAlone()) {
            throw new IllegalStateException("a fact was refused for a rule of plans");
        }
    }

    private LedgerAct act() {
        Container container = oneOf(containers);
        RecordId id = container.id();
        SessionId session = new SessionId("s-" + random.nextInt(4));
        Quantity amount = amount(container.unit());
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new Received(container, amount, null);
            case 3, 4, 5 -> new Drawn(id, amount, session);
            case 6, 7 -> new Given(id, amount, session, new RecordId("a-" + random.nextInt(9)), patient(session));
            case 8 -> new Wasted(id, amount, random.nextBoolean() ? session : null, null);
            case 9 -> new Returned(id, amount, SupplyDestination.STOCK, session);
            case 10 -> new Returned(id, amount, SupplyDestination.REVERSE_DISTRIBUTOR, null);
            case 11 -> new Lost(id, amount, LossKind.THEFT, null, random.nextBoolean() ? session : null);
            case 12 ->
                random.nextBoolean() ? new Destroyed(id, amount, null) : new Dispensed(id, amount, Stock.PATIENT, null);
            case 13 -> counted(container);
            case 14 -> resolved(container);
            default -> random.nextInt(3) == 0 ? recall(container) : voided();
        };
    }

    private LedgerAct counted(Container container) {
        Quantity book = ledger.findBalance(container.id())
                .map(ContainerBalance::onHand)
                .filter(Quantity::isNotNegative)
                .orElse(new Quantity(BigDecimal.ZERO, container.unit()));
        return new Counted(container.id(), random.nextBoolean() ? book : amount(container.unit()));
    }

    private LedgerAct resolved(Container container) {
        List<Discrepancy> open = ledger.openDiscrepancies();
        if (open.isEmpty()) {
            return counted(container);
        }
        Discrepancy one = oneOf(open);
        boolean adjusted = random.nextInt(4) > 0;
        Quantity difference = one.kind() == DiscrepancyKind.BELOW_ZERO
                ? new Quantity(
                        one.difference().value().negate(), one.difference().unit())
                : one.difference();
        return new DiscrepancyResolved(one.id(), one.container(), adjusted ? difference : null, new Note("found out"));
    }

    private LedgerAct recall(Container container) {
        return new LotRecalled(new LotRecall(
                container.drug(),
                random.nextInt(3) == 0 ? new Code("http://hl7.org/fhir/sid/ndc", "55150-438-10", null) : null,
                new Note("KT1"),
                LocalDate.of(2026, 5, 13 + random.nextInt(15))));
    }

    private LedgerAct voided() {
        List<LedgerEntry> all = ledger.entries();
        return new Voided(all.isEmpty() ? new EventId("none") : oneOf(all).id(), new Note("charted in error"));
    }

    private Quantity amount(Unit unit) {
        return unit == Unit.DOSE
                ? Stock.pieces(String.valueOf(1 + random.nextInt(6)))
                : Quantity.of(
                        new BigDecimal(1 + random.nextInt(3000))
                                .movePointLeft(random.nextInt(3))
                                .toPlainString(),
                        unit);
    }

    private static HostRef patient(SessionId session) {
        return HostRef.literal("Patient", session.value());
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Everything that a ledger says, to be compared. */
    record View(
            List<ContainerBalance> balances,
            List<SessionSum> sessions,
            List<Discrepancy> discrepancies,
            List<LedgerConcern> concerns,
            List<Posting> postings,
            List<LotRecall> recalls,
            List<EventId> unsummed,
            List<EventId> idle) {
        static View of(Ledger ledger) {
            return new View(
                    ledger.balances(),
                    ledger.sessions(),
                    ledger.discrepancies(),
                    ledger.concerns(),
                    ledger.postings(),
                    ledger.recalls(),
                    ledger.unsummed(),
                    ledger.idle().stream()
                            .sorted(Comparator.comparing(EventId::value))
                            .toList());
        }
    }
}
