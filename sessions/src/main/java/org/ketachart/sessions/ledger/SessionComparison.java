package org.ketachart.sessions.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.Waste;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerAct.Given;
import org.ketachart.core.supply.LedgerAct.Wasted;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;

/** One session by the ledgers of its clinic and by its record. */
final class SessionComparison {
    private final SessionRecord record;
    private final Map<RecordId, List<Moved>> given = new LinkedHashMap<>();
    private final List<Moved> wasted = new ArrayList<>();
    private final List<Drawn> sums = new ArrayList<>();

    /** An entry of this session, and what its container is where that is known. */
    private record Moved(
            LedgerEntry entry, Handling act, @Nullable Container container) {
        Optional<BigDecimal> findMilligrams() {
            return Optional.ofNullable(container).flatMap(known -> known.findMilligrams(act.amount()));
        }
    }

    /** What became of what was drawn, and of which container. */
    private record Drawn(SessionSum sum, @Nullable Container container) {}

    SessionComparison(List<Ledger> ledgers, SessionRecord record) {
        this.record = record;
        Set<Moved> moves = new LinkedHashSet<>();
        Set<Drawn> all = new LinkedHashSet<>();
        for (Ledger ledger : ledgers) {
            Map<RecordId, Container> containers = new HashMap<>();
            for (ContainerBalance balance : ledger.balances()) {
                Optional.ofNullable(balance.container()).ifPresent(one -> containers.put(one.id(), one));
            }
            for (LedgerEntry entry : ledger.standing()) {
                if (entry.act() instanceof Handling act && record.id().equals(act.session())) {
                    moves.add(new Moved(entry, act, containers.get(act.container())));
                }
            }
            ledger.sessions().stream()
                    .filter(sum -> sum.session().equals(record.id()))
                    .forEach(sum -> all.add(new Drawn(sum, containers.get(sum.container()))));
        }
        sums.addAll(all);
        for (Moved move : moves) {
            if (move.act() instanceof Given act) {
                given.computeIfAbsent(act.administration(), id -> new ArrayList<>())
                        .add(move);
            } else if (move.act() instanceof Wasted) {
                wasted.add(move);
            }
        }
    }

    List<ReconciliationFinding> ofDoses() {
        List<ReconciliationFinding> findings = new ArrayList<>();
        Set<RecordId> known = new HashSet<>();
        for (Administration dose : record.administrations()) {
            if (!dose.reachedPatient()) {
                continue;
            }
            known.add(dose.id());
            List<Moved> entries = given.get(dose.id());
            if (entries == null) {
                findings.add(finding(
                        Mismatch.DOSE_WITHOUT_ENTRY,
                        dose.id(),
                        null,
                        dose.given() == null ? null : dose.given().value()));
            } else {
                compare(dose, entries, findings);
            }
        }
        given.forEach((id, entries) -> {
            if (!known.contains(id)) {
                findings.add(finding(Mismatch.ENTRY_WITHOUT_DOSE, id, milligrams(entries), null));
            }
        });
        return findings;
    }

    private void compare(Administration dose, List<Moved> entries, List<ReconciliationFinding> findings) {
        if (entries.stream()
                .anyMatch(each -> each.act() instanceof Given act
                        && !act.patient().equals(record.chart().patient()))) {
            findings.add(finding(Mismatch.PATIENT_DIFFERS, dose.id(), null, null));
        }
        HostRef performer = dose.performer();
        if (performer != null
                && !performer.type().equals("Patient")
                && entries.stream()
                        .anyMatch(each -> Likeness.of(performer, each.entry().actor()) == Likeness.OTHER)) {
            findings.add(finding(Mismatch.GIVER_DIFFERS, dose.id(), null, null));
        }
        List<Container> out =
                entries.stream().map(Moved::container).filter(Objects::nonNull).toList();
        if (out.stream().anyMatch(each -> each.drug() != dose.drug())) {
            findings.add(finding(Mismatch.DRUG_DIFFERS, dose.id(), null, null));
        }
        Optional<Note> lot = record.products().stream()
                .filter(product ->
                        product.id().equals(dose.product()) && product.status() != RecordStatus.ENTERED_IN_ERROR)
                .findFirst()
                .flatMap(product -> Optional.ofNullable(product.lot()));
        if (lot.isPresent()
                && out.stream()
                        .allMatch(each -> each.lot() != null && !lot.get().equals(each.lot()))
                && !out.isEmpty()) {
            findings.add(finding(Mismatch.LOT_DIFFERS, dose.id(), null, null));
        }
        BigDecimal ours = milligrams(entries);
        if (ours != null && dose.given() != null && differ(dose, entries, ours)) {
            findings.add(finding(
                    Mismatch.AMOUNT_DIFFERS, dose.id(), ours, dose.given().value()));
        }
    }

    /** A device counts as used up whatever of it was inhaled, so a part of its mg is no difference. */
    private static boolean differ(Administration dose, List<Moved> entries, BigDecimal ours) {
        int compared = Objects.requireNonNull(dose.given()).value().compareTo(ours);
        boolean whole = entries.stream().anyMatch(each -> each.act().amount().unit() == Unit.DOSE);
        return (whole && dose.completion() != Completion.GIVEN) ? compared > 0 : compared != 0;
    }

    List<ReconciliationFinding> ofWaste() {
        List<Administration> doses = record.administrations().stream()
                .filter(dose -> dose.status() != RecordStatus.ENTERED_IN_ERROR && dose.waste() != null)
                .toList();
        List<ReconciliationFinding> findings = new ArrayList<>();
        BigDecimal theirs = doses.isEmpty() ? null : charted(doses);
        BigDecimal ours = wasted.isEmpty() ? null : milligrams(wasted);
        boolean unknown = (ours == null && !wasted.isEmpty()) || (theirs == null && !doses.isEmpty());
        if (!unknown
                && (ours == null ? BigDecimal.ZERO : ours).compareTo(theirs == null ? BigDecimal.ZERO : theirs) != 0) {
            findings.add(finding(Mismatch.WASTE_DIFFERS, null, ours, theirs));
        }
        Set<HostRef> sawOurs = new HashSet<>();
        wasted.stream()
                .map(each -> each.entry().witness())
                .filter(Objects::nonNull)
                .forEach(sawOurs::add);
        Set<HostRef> sawTheirs = new HashSet<>();
        doses.stream()
                .map(dose -> Objects.requireNonNull(dose.waste()).witness())
                .filter(Objects::nonNull)
                .forEach(sawTheirs::add);
        if (!sawOurs.isEmpty() && !sawTheirs.isEmpty() && !sawOurs.equals(sawTheirs)) {
            findings.add(finding(Mismatch.WITNESS_DIFFERS, null, null, null));
        }
        return findings;
    }

    /** What was charted in mL is of the strength of what the session drew, where it drew of one alone. */
    private @Nullable BigDecimal charted(List<Administration> doses) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Administration dose : doses) {
            Waste waste = Objects.requireNonNull(dose.waste());
            Optional<BigDecimal> mg = waste.amount().unit() == Unit.MILLIGRAM
                    ? Optional.of(waste.amount().value())
                    : findOnlyContainer().flatMap(container -> container.findMilligrams(waste.amount()));
            if (mg.isEmpty()) {
                return null;
            }
            sum = sum.add(mg.get());
        }
        return sum;
    }

    private Optional<Container> findOnlyContainer() {
        return sums.size() == 1 ? Optional.ofNullable(sums.get(0).container()) : Optional.empty();
    }

    List<ReconciliationFinding> ofHand() {
        List<ReconciliationFinding> findings = new ArrayList<>();
        for (Drawn drawn : sums) {
            Quantity unaccounted = drawn.sum().unaccounted();
            if (record.ended() != null && unaccounted.value().signum() != 0) {
                findings.add(finding(
                        Mismatch.UNACCOUNTED,
                        null,
                        Optional.ofNullable(drawn.container())
                                .flatMap(known -> known.findMilligrams(unaccounted))
                                .orElse(null),
                        null));
            }
        }
        return findings;
    }

    private @Nullable BigDecimal milligrams(List<Moved> entries) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Moved each : entries) {
            Optional<BigDecimal> mg = each.findMilligrams();
            if (mg.isEmpty()) {
                return null;
            }
            sum = sum.add(mg.get());
        }
        return sum;
    }

    private ReconciliationFinding finding(
            Mismatch what,
            @Nullable RecordId administration,
            @Nullable BigDecimal inLedger,
            @Nullable BigDecimal inRecord) {
        return new ReconciliationFinding(what, record.id(), administration, inLedger, inRecord);
    }
}
