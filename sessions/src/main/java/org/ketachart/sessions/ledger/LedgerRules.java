package org.ketachart.sessions.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerAct.Counted;
import org.ketachart.core.supply.LedgerAct.Dispensed;
import org.ketachart.core.supply.LedgerAct.Drawn;
import org.ketachart.core.supply.LedgerAct.Given;
import org.ketachart.core.supply.LedgerAct.LotRecalled;
import org.ketachart.core.supply.LedgerAct.Wasted;
import org.ketachart.core.supply.LedgerDeviation;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.SessionId;

/** What of an entry is outside the rules whatever the balance: expiry and recall on the clinic's day, and who may witness. */
final class LedgerRules {
    private static final Set<String> PERSONS = Set.of("Practitioner", "PractitionerRole", "RelatedPerson", "Person");

    private final ZoneId zone;
    private final List<LotRecall> recalls = new ArrayList<>();
    private final Map<SessionId, Set<HostRef>> givers = new HashMap<>();
    private final Map<SessionId, HostRef> patients = new HashMap<>();

    LedgerRules(ZoneId zone, List<LedgerEntry> standing) {
        this.zone = zone;
        for (LedgerEntry entry : standing) {
            if (entry.act() instanceof LotRecalled recalled) {
                recalls.add(recalled.recall());
            } else if (entry.act() instanceof Given given) {
                givers.computeIfAbsent(given.session(), session -> new HashSet<>())
                        .add(entry.actor());
                patients.putIfAbsent(given.session(), given.patient());
            }
        }
    }

    List<LotRecall> recalls() {
        return List.copyOf(recalls);
    }

    /** Returns what is outside the rules in taking this out of that container; what may still be done with expired stock is not. */
    List<LedgerDeviation> ofContainer(LedgerEntry entry, Container container) {
        List<LedgerDeviation> found = new ArrayList<>();
        if (entry.act() instanceof Drawn || entry.act() instanceof Given || entry.act() instanceof Dispensed) {
            LocalDate day = entry.occurredAt().atZoneSameInstant(zone).toLocalDate();
            if (container.isExpired(day)) {
                found.add(LedgerDeviation.EXPIRED);
            }
            if (isRecalled(container, day)) {
                found.add(LedgerDeviation.RECALLED);
            } else if (recalls.stream()
                    .anyMatch(recall -> !recall.since().isAfter(day) && container.mayBeTouchedBy(recall))) {
                found.add(LedgerDeviation.PACKAGE_UNKNOWN);
            }
        }
        return found;
    }

    /** A session is of the patient of its first giving. */
    List<LedgerDeviation> ofPatient(LedgerEntry entry) {
        if (!(entry.act() instanceof Given given)) {
            return List.of();
        }
        HostRef first = patients.getOrDefault(given.session(), given.patient());
        return Likeness.of(first, given.patient()) == Likeness.OTHER
                ? List.of(LedgerDeviation.OTHER_PATIENT)
                : List.of();
    }

    boolean isRecalled(Container container, LocalDate day) {
        return recalls.stream().anyMatch(recall -> !recall.since().isAfter(day) && container.isTouchedBy(recall));
    }

    /** A waste is witnessed by somebody who neither did it nor gave the dose, a count by somebody else than who counted; all are persons. */
    List<LedgerDeviation> ofWitness(LedgerEntry entry) {
        if (!(entry.act() instanceof Wasted || entry.act() instanceof Counted)) {
            return List.of();
        }
        List<LedgerDeviation> found = new ArrayList<>();
        HostRef witness = entry.witness();
        if (!PERSONS.contains(entry.actor().type()) || (witness != null && !PERSONS.contains(witness.type()))) {
            found.add(LedgerDeviation.NOT_A_PERSON);
        }
        if (witness == null) {
            found.add(LedgerDeviation.UNWITNESSED);
            return found;
        }
        SessionId session = ((Handling) entry.act()).session();
        Set<HostRef> others = new HashSet<>(session == null ? Set.of() : givers.getOrDefault(session, Set.of()));
        others.add(entry.actor());
        Set<Likeness> likenesses = EnumSet.noneOf(Likeness.class);
        for (HostRef other : others) {
            boolean persons = PERSONS.contains(other.type()) && PERSONS.contains(witness.type());
            if (persons || other.equals(witness)) {
                likenesses.add(Likeness.of(other, witness));
            }
        }
        if (likenesses.contains(Likeness.SAME)) {
            found.add(LedgerDeviation.WITNESS_NOT_ANOTHER);
        } else if (likenesses.contains(Likeness.UNTOLD)) {
            found.add(LedgerDeviation.WITNESS_UNTOLD);
        }
        return found;
    }
}
