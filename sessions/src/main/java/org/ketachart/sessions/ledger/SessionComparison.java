package org.ketachart.sessions.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.ketachart.core.supply.LedgerAct.Given;
import org.ketachart.core.supply.LedgerAct.Wasted;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;

/** One session by the ledger and by its record. */
final class SessionComparison {
    private final Ledger ledger;
    private final SessionRecord record;
    private final Map<RecordId, Container> containers = new HashMap<>();
    private final Map<RecordId, List<Given>> given = new LinkedHashMap<>();
    private final List<LedgerEntry> wasted = new ArrayList<>();

    SessionComparison(Ledger ledger, SessionRecord record) {
        this.ledger = ledger;
        this.record = record;
        for (ContainerBalance balance : ledger.balances()) {
            Optional.ofNullable(balance.container()).ifPresent(one -> containers.put(one.id(), one));
        }
        for (LedgerEntry entry : ledger.standing()) {
            if (entry.act() instanceof Given act && act.session().equals(record.id())) {
                given.computeIfAbsent(act.administration(), id -> new ArrayList<>())
                        .add(act);
            } else if (entry.act() instanceof Wasted act && record.id().equals(act.session())) {
                wasted.add(entry);
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
            List<Given> entries = given.get(dose.id());
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

    private void compare(Administration dose, List<Given> entries, List<ReconciliationFinding> findings) {
        if (entries.stream()
                .anyMatch(each -> !each.patient().equals(record.chart().patient()))) {
            findings.add(finding(Mismatch.PATIENT_DIFFERS, dose.id(), null, null));
        }
        List<Container> out = entries.stream()
                .map(each -> containers.get(each.container()))
                .filter(Objects::nonNull)
                .toList();
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
    private static boolean differ(Administration dose, List<Given> entries, BigDecimal ours) {
        int compared = Objects.requireNonNull(dose.given()).value().compareTo(ours);
        boolean whole = entries.stream().anyMatch(each -> each.amount().unit() == Unit.DOSE);
        return (whole && dose.completion() != Completion.GIVEN) ? compared > 0 : compared != 0;
    }

    List<ReconciliationFinding> ofWaste() {
        List<Administration> doses = record.administrations().stream()
                .filter(dose -> dose.status() != RecordStatus.ENTERED_IN_ERROR && dose.waste() != null)
                .toList();
        List<ReconciliationFinding> findings = new ArrayList<>();
        BigDecimal theirs = doses.isEmpty() ? null : charted(doses);
        BigDecimal ours = wasted.isEmpty() ? null : milligramsWasted();
        boolean unknown = (ours == null && !wasted.isEmpty()) || (theirs == null && !doses.isEmpty());
        if (!unknown
                && (ours == null ? BigDecimal.ZERO : ours).compareTo(theirs == null ? BigDecimal.ZERO : theirs) != 0) {
            findings.add(finding(Mismatch.WASTE_DIFFERS, null, ours, theirs));
        }
        Set<HostRef> sawOurs = new HashSet<>();
        wasted.stream().map(LedgerEntry::witness).filter(Objects::nonNull).forEach(sawOurs::add);
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

    private @Nullable BigDecimal milligramsWasted() {
        BigDecimal sum = BigDecimal.ZERO;
        for (LedgerEntry entry : wasted) {
            Wasted act = (Wasted) entry.act();
            Container container = containers.get(act.container());
            Optional<BigDecimal> mg = container == null ? Optional.empty() : container.findMilligrams(act.amount());
            if (mg.isEmpty()) {
                return null;
            }
            sum = sum.add(mg.get());
        }
        return sum;
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
        List<SessionSum> sums = ledger.sessions().stream()
                .filter(sum -> sum.session().equals(record.id()))
                .toList();
        return sums.size() == 1 ? Optional.ofNullable(containers.get(sums.get(0).container())) : Optional.empty();
    }

    List<ReconciliationFinding> ofHand() {
        List<ReconciliationFinding> findings = new ArrayList<>();
        for (SessionSum sum : ledger.sessions()) {
            boolean over = sum.session().equals(record.id()) && record.ended() != null;
            if (over && sum.unaccounted().value().signum() != 0) {
                Container container = containers.get(sum.container());
                findings.add(finding(
                        Mismatch.UNACCOUNTED,
                        null,
                        container == null
                                ? null
                                : container.findMilligrams(sum.unaccounted()).orElse(null),
                        null));
            }
        }
        return findings;
    }

    private @Nullable BigDecimal milligrams(List<Given> entries) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Given each : entries) {
            Container container = containers.get(each.container());
            Optional<BigDecimal> mg = container == null ? Optional.empty() : container.findMilligrams(each.amount());
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
