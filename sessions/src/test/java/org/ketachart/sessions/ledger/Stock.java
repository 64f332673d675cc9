package org.ketachart.sessions.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.supply.LedgerAct.*;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.ledger.LedgerCommand.Fact;
import org.ketachart.sessions.ledger.LedgerCommand.Plan;

/** A clinic's stock, told act by act; the minute goes on by itself. */
final class Stock {
    static final LedgerSite SITE =
            new LedgerSite(Clinic.named("harbor", "Harbor", ZoneId.of("America/Los_Angeles")), null);
    static final HostRef NURSE = HostRef.of("Practitioner/nurse");
    static final HostRef DOCTOR = HostRef.of("Practitioner/doctor");
    static final HostRef MONITOR = HostRef.of("Practitioner/monitor");
    static final HostRef PATIENT = HostRef.of("Patient/17");
    static final SessionId SESSION = new SessionId("s-1");
    static final RecordId DOSE = new RecordId("a-1");
    static final RecordId VIAL = new RecordId("vial");
    static final RecordId DEVICES = new RecordId("devices");
    static final OffsetDateTime NINE = OffsetDateTime.parse("2026-05-12T09:00:00-07:00");
    static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    private Ledger ledger = Ledger.of(SITE, List.of());
    private OffsetDateTime clock = NINE;
    private int count;

    static Container vial() {
        return new Container(
                VIAL,
                Drug.RACEMIC_KETAMINE,
                null,
                new Note("KT1"),
                PartialDate.parse("2026-06"),
                Unit.MILLIGRAM,
                Quantity.of("10", Unit.MILLIGRAM_PER_MILLILITER));
    }

    static Container devices() {
        return new Container(
                DEVICES,
                Drug.ESKETAMINE,
                null,
                new Note("24K"),
                PartialDate.parse("2027-08"),
                Unit.DOSE,
                Quantity.of("28", Unit.MILLIGRAM));
    }

    static Quantity mg(String amount) {
        return Quantity.of(amount, Unit.MILLIGRAM);
    }

    static Quantity pieces(String number) {
        return Quantity.of(number, Unit.DOSE);
    }

    static LedgerAct received(String mg) {
        return new Received(vial(), mg(mg), null);
    }

    static LedgerAct drawn(String mg) {
        return new Drawn(VIAL, mg(mg), SESSION);
    }

    static LedgerAct given(String mg) {
        return new Given(VIAL, mg(mg), SESSION, DOSE, PATIENT);
    }

    static LedgerAct wasted(String mg) {
        return new Wasted(VIAL, mg(mg), SESSION, null);
    }

    static LedgerAct counted(String mg) {
        return new Counted(VIAL, mg(mg));
    }

    static LedgerAct recalled(String since) {
        return new LotRecalled(new LotRecall(
                Drug.RACEMIC_KETAMINE,
                null,
                new Note("KT1"),
                OffsetDateTime.parse(since + "T00:00:00Z").toLocalDate()));
    }

    /** A recall of one package of the lot, which the vial does not name. */
    static LedgerAct recalledInPart() {
        return new LotRecalled(new LotRecall(
                Drug.RACEMIC_KETAMINE,
                new Code("http://hl7.org/fhir/sid/ndc", "55150-438-10", null),
                new Note("KT1"),
                NINE.toLocalDate()));
    }

    static LedgerAct resolved(EventId discrepancy, @Nullable String adjustment) {
        return new DiscrepancyResolved(
                discrepancy, VIAL, adjustment == null ? null : mg(adjustment), new Note("looked into"));
    }

    static LedgerAct voided(EventId entry) {
        return new Voided(entry, new Note("charted on the wrong vial"));
    }

    Ledger ledger() {
        return ledger;
    }

    /** What follows happens at this time. */
    Stock at(String time) {
        clock = OffsetDateTime.parse(time);
        return this;
    }

    /** Records what happened, by the nurse and seen by the doctor, and returns its id. */
    EventId fact(LedgerAct act) {
        return fact(act, NURSE, DOCTOR);
    }

    EventId fact(LedgerAct act, HostRef actor, @Nullable HostRef witness) {
        LedgerDecision decision = LedgerDecider.decide(ledger, new Fact(act), context(actor, witness), LATER);
        LedgerEntry entry = ((LedgerDecision.Accepted) decision).entry();
        ledger = ledger.with(entry);
        return entry.id();
    }

    /** Returns what comes of being about to do it; nothing is recorded. */
    LedgerDecision plan(LedgerAct act) {
        return plan(act, NURSE, DOCTOR);
    }

    LedgerDecision plan(LedgerAct act, HostRef actor, @Nullable HostRef witness) {
        return LedgerDecider.decide(ledger, new Plan(act), context(actor, witness), LATER);
    }

    /** Returns what comes of being about to do it at the time that was set, when the system takes it in at once. */
    LedgerDecision planNow(LedgerAct act) {
        LedgerContext context = context(NURSE, DOCTOR);
        return LedgerDecider.decide(
                ledger, new Plan(act), context, context.occurredAt().toInstant());
    }

    /** Returns what comes of saying that it happened; nothing is recorded. */
    LedgerDecision tell(LedgerAct act) {
        return LedgerDecider.decide(ledger, new Fact(act), context(NURSE, DOCTOR), LATER);
    }

    LedgerContext context(HostRef actor, @Nullable HostRef witness) {
        clock = clock.plusMinutes(1);
        count++;
        return new LedgerContext(new EventId("e-" + count), SITE.clinicId(), actor, witness, clock);
    }
}
