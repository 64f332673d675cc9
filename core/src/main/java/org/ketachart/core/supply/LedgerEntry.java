package org.ketachart.core.supply;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * One line of the ledger: what happened to a controlled substance, when, by whom, and who saw it (REM-40).
 *
 * <p>Nothing is edited or removed. An entry charted in error is voided by another.
 *
 * @param id unique in the clinic's journal
 * @param clinic whose ledger
 * @param seq the order of belief: its number in the ledger, from 1 without gaps
 * @param occurredAt when it happened, as charted
 * @param recordedAt when the system took it in
 * @param actor who did it
 * @param witness who saw it and signs for it; absent when nobody did
 * @param deviations what was outside the rules, as known when it was taken in
 * @param act what happened
 */
public record LedgerEntry(
        EventId id,
        ClinicId clinic,
        long seq,
        OffsetDateTime occurredAt,
        Instant recordedAt,
        HostRef actor,
        @Nullable HostRef witness,
        List<LedgerDeviation> deviations,
        LedgerAct act) {
    /** Checks the times and that the facts agree. */
    public LedgerEntry {
        Require.present(
                "id, clinic, occurredAt, recordedAt, actor, deviations, act",
                id,
                clinic,
                occurredAt,
                recordedAt,
                actor,
                deviations,
                act);
        Require.that(seq >= 1, CoreFault.RANGE, "seq must be 1 or more");
        Require.charted("occurred at", occurredAt);
        Require.that(
                recordedAt.getEpochSecond() >= -62135596800L && recordedAt.getEpochSecond() <= 253402300799L,
                CoreFault.TIME,
                "recorded at must have a year from 1 to 9999");
        Require.that(
                !(act instanceof LedgerAct.Voided voided) || !voided.entry().equals(id),
                "an entry must not void itself");
        deviations = Require.distinct("deviations", deviations);
    }

    /** Returns this entry with what was outside the rules when it was taken in. */
    public LedgerEntry deviating(List<LedgerDeviation> known) {
        return new LedgerEntry(id, clinic, seq, occurredAt, recordedAt, actor, witness, known, act);
    }
}
