package org.ketachart.sessions.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ketachart.core.supply.LedgerAct.LotRecalled;
import org.ketachart.core.supply.LedgerAct.Voided;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * The controlled-substance ledger of one clinic: the fold of its entries (REM-40).
 *
 * <p>The same entries give the same ledger in whatever order they came: they are walked in the order of the clinic, when each happened and
 * then in the order of belief. A late entry takes its place among the earlier ones, so it may explain a count that differed, or open a
 * discrepancy long after the fact. A voided entry leaves no trace but itself.
 *
 * <p>The mistake to avoid: taking {@link #at} for {@link #asBelieved}. The first is what was so at a moment by all that is known now; the
 * second is what the book said then.
 */
public final class Ledger {
    private final LedgerSite site;
    private final List<LedgerEntry> entries;
    private final LedgerFold fold;

    private Ledger(LedgerSite site, List<LedgerEntry> entries) {
        this.site = site;
        this.entries = entries;
        this.fold = new LedgerFold(site, entries);
    }

    /**
     * Returns the ledger after these entries; one that comes twice counts once.
     *
     * @throws DomainException with {@link CoreFault#ORDER} if an entry is of another clinic, or one id stands for two entries
     */
    public static Ledger of(LedgerSite site, Collection<LedgerEntry> entries) {
        Require.present("site, entries", site, entries);
        Map<EventId, LedgerEntry> byId = new HashMap<>();
        for (LedgerEntry entry : entries) {
            Require.that(
                    entry.clinic().equals(site.clinicId()), CoreFault.ORDER, "an entry must be of the ledger's clinic");
            LedgerEntry earlier = byId.putIfAbsent(entry.id(), entry);
            Require.that(earlier == null || earlier.equals(entry), CoreFault.ORDER, "an id must stand for one entry");
        }
        return new Ledger(
                site,
                byId.values().stream()
                        .sorted(Comparator.comparingLong(LedgerEntry::seq)
                                .thenComparing(entry -> entry.id().value()))
                        .toList());
    }

    /**
     * Returns this ledger with one more entry.
     *
     * @throws DomainException as {@link #of} does
     */
    public Ledger with(LedgerEntry entry) {
        List<LedgerEntry> all = new ArrayList<>(entries);
        all.add(entry);
        return of(site, all);
    }

    /** Returns what was so at a moment, inclusive, by all that is known now: voids and recalls made later count. */
    public Ledger at(Instant moment) {
        return only(entry -> entry.act() instanceof Voided
                || entry.act() instanceof LotRecalled
                || !entry.occurredAt().toInstant().isAfter(moment));
    }

    /** Returns what the book said at a moment, inclusive: what the system had taken in by then. */
    public Ledger asBelieved(Instant moment) {
        return only(entry -> !entry.recordedAt().isAfter(moment));
    }

    private Ledger only(Predicate<LedgerEntry> which) {
        return new Ledger(site, entries.stream().filter(which).toList());
    }

    /** Returns whose stock it is. */
    public LedgerSite site() {
        return site;
    }

    /** Returns the clinic's id. */
    public ClinicId clinic() {
        return site.clinicId();
    }

    /** Returns every entry in the order of belief, voided ones among them. */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /** Returns the entries that count, in the order of the clinic. */
    public List<LedgerEntry> standing() {
        return fold.standing();
    }

    /** Returns the entry with this id. */
    public Optional<LedgerEntry> findEntry(EventId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Returns the number of the next entry in the order of belief. */
    public long nextSeq() {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).seq() + 1;
    }

    /** Returns what happened to containers, in the order of the clinic, each with the running balance. */
    public List<Posting> postings() {
        return List.copyOf(fold.postings());
    }

    /** Returns what the book says of every container, by id. */
    public List<ContainerBalance> balances() {
        return fold.balances();
    }

    /** Returns what the book says of one container. */
    public Optional<ContainerBalance> findBalance(RecordId container) {
        return fold.balances().stream()
                .filter(balance -> balance.id().equals(container))
                .findFirst();
    }

    /** Returns what became of all that was drawn, per session and container. */
    public List<SessionSum> sessions() {
        return fold.sessions();
    }

    /** Returns what became of what one session drew out of one container. */
    public Optional<SessionSum> findSession(SessionId session, RecordId container) {
        return fold.sessions().stream()
                .filter(sum -> sum.session().equals(session) && sum.container().equals(container))
                .findFirst();
    }

    /** Returns every difference between book and shelf, resolved ones too, in the order in which they were opened. */
    public List<Discrepancy> discrepancies() {
        return fold.discrepancies();
    }

    /** Returns the differences that nobody has explained. */
    public List<Discrepancy> openDiscrepancies() {
        return fold.discrepancies().stream().filter(Discrepancy::isOpen).toList();
    }

    /** Returns what is outside the rules by what is known now, in the order of the clinic. */
    public List<LedgerConcern> concerns() {
        return List.copyOf(fold.concerns());
    }

    /** Returns the lots that were taken back. */
    public List<LotRecall> recalls() {
        return fold.rules().recalls();
    }

    /** Returns the containers that hold something and are past their expiry on a day of the clinic. */
    public List<ContainerBalance> expired(LocalDate day) {
        return stocked(
                balance -> balance.container() != null && balance.container().isExpired(day));
    }

    /** Returns the containers that hold something of a lot that is recalled on a day of the clinic. */
    public List<ContainerBalance> recalled(LocalDate day) {
        return stocked(balance -> balance.container() != null && fold.rules().isRecalled(balance.container(), day));
    }

    private List<ContainerBalance> stocked(Predicate<ContainerBalance> which) {
        return fold.balances().stream()
                .filter(ContainerBalance::isStocked)
                .filter(which)
                .toList();
    }

    /** Returns the entries that could not be added, for they are in another unit, or describe a container anew. */
    public List<EventId> unsummed() {
        return List.copyOf(fold.unsummed());
    }

    /** Returns the entries that void nothing or resolve nothing that is known, such as a resolution whose discrepancy a late entry explained. */
    public List<EventId> idle() {
        return List.copyOf(fold.idle());
    }

    @Override
    public String toString() {
        return "Ledger[" + entries.size() + " entries]";
    }
}
