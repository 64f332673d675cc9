package org.ketachart.sessions.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerAct.Counted;
import org.ketachart.core.supply.LedgerAct.DiscrepancyResolved;
import org.ketachart.core.supply.LedgerAct.Received;
import org.ketachart.core.supply.LedgerAct.Voided;
import org.ketachart.core.supply.LedgerDeviation;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.LedgerSite;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

/** Walks once through the entries that stand, in the order of the clinic. */
final class LedgerFold {
    /** The order of the clinic: when it happened, then the order of belief. */
    static final Comparator<LedgerEntry> OF_CLINIC = Comparator.comparing(
                    (LedgerEntry entry) -> entry.occurredAt().toInstant())
            .thenComparingLong(LedgerEntry::seq)
            .thenComparing(entry -> entry.id().value());

    private final List<LedgerEntry> standing;
    private final LedgerRules rules;
    private final Map<String, Container> described = new HashMap<>();
    private final Map<String, Shelf> shelves = new TreeMap<>();
    private final Map<String, Hand> hands = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<LedgerConcern> concerns = new ArrayList<>();
    private final List<EventId> unsummed = new ArrayList<>();
    private final List<EventId> idle = new ArrayList<>();

    LedgerFold(LedgerSite site, List<LedgerEntry> entries) {
        standing = standing(entries);
        rules = new LedgerRules(site.clinic().zone(), standing);
        for (LedgerEntry entry : standing) {
            if (entry.act() instanceof Received received) {
                described.putIfAbsent(received.container().id().value(), received.container());
            }
        }
        standing.forEach(this::take);
    }

    /** A voided entry counts no longer, and a void of a void is none: what was voided is charted again under another id. */
    private List<LedgerEntry> standing(List<LedgerEntry> entries) {
        Map<EventId, LedgerEntry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        Set<EventId> voided = new HashSet<>();
        for (LedgerEntry entry : entries) {
            if (entry.act() instanceof Voided act) {
                LedgerEntry named = byId.get(act.entry());
                if (named == null || named.act() instanceof Voided) {
                    idle.add(entry.id());
                } else {
                    voided.add(act.entry());
                }
            }
        }
        return entries.stream()
                .filter(entry -> !voided.contains(entry.id()) && !(entry.act() instanceof Voided))
                .sorted(OF_CLINIC)
                .toList();
    }

    private void take(LedgerEntry entry) {
        if (entry.act() instanceof Received received) {
            receive(received, entry);
        } else if (entry.act() instanceof DiscrepancyResolved resolved) {
            resolve(resolved, entry);
        } else if (entry.act() instanceof Handling handling) {
            handle(handling, entry);
        }
    }

    private void receive(Received received, LedgerEntry entry) {
        RecordId id = received.container().id();
        Shelf shelf = shelf(id, received.amount().unit());
        if (shelf.findContainer().filter(received.container()::equals).isEmpty()) {
            unsummed.add(entry.id());
            return;
        }
        shelf.move(Flow.RECEIVED, received.amount().value(), entry);
        post(entry, id, shelf);
    }

    private void resolve(DiscrepancyResolved resolved, LedgerEntry entry) {
        Quantity adjustment = resolved.adjustment();
        Shelf shelf = findShelf(resolved.container());
        if (shelf == null || (adjustment != null && adjustment.unit() != shelf.unit())) {
            unsummed.add(entry.id());
            return;
        }
        if (adjustment != null) {
            shelf.move(Flow.ADJUSTED, adjustment.value(), entry);
        }
        if (!shelf.resolve(resolved, entry)) {
            idle.add(entry.id());
        }
        post(entry, resolved.container(), shelf);
    }

    private void handle(Handling act, LedgerEntry entry) {
        Shelf shelf = shelf(act.container(), act.amount().unit());
        if (act.amount().unit() != shelf.unit()) {
            unsummed.add(entry.id());
            return;
        }
        List<LedgerDeviation> outside = new ArrayList<>(rules.ofWitness(entry));
        outside.addAll(rules.ofPatient(entry));
        Optional<Flow> flow = Flow.of(entry.act());
        flow.ifPresent(way -> shelf.move(way, act.amount().value(), entry));
        shelf.findContainer()
                .ifPresentOrElse(
                        known -> outside.addAll(rules.ofContainer(entry, known)),
                        () -> outside.add(LedgerDeviation.NOT_RECEIVED));
        boolean wentOut = flow.filter(way -> way.sign() < 0).isPresent();
        if (wentOut && shelf.findContainer().isPresent() && shelf.onHand().signum() < 0) {
            outside.add(LedgerDeviation.MORE_THAN_HELD);
        }
        SessionId session = act.session();
        if (session != null) {
            Hand hand = hands.computeIfAbsent(
                    session.value() + "/" + act.container().value(),
                    both -> new Hand(session, act.container(), shelf.unit()));
            hand.take(act);
            if (!wentOut && hand.sum().unaccounted().value().signum() < 0) {
                outside.add(LedgerDeviation.MORE_THAN_DRAWN);
            }
        }
        if (entry.act() instanceof Counted) {
            shelf.count(act.amount().value(), entry);
        }
        outside.stream().sorted().forEach(each -> concerns.add(new LedgerConcern(entry.id(), act.container(), each)));
        post(entry, act.container(), shelf);
    }

    private void post(LedgerEntry entry, RecordId container, Shelf shelf) {
        postings.add(new Posting(entry, container, new Quantity(shelf.onHand(), shelf.unit())));
    }

    private @Nullable Shelf findShelf(RecordId id) {
        return shelves.get(id.value());
    }

    /** A container that was received, however late, is kept in its own unit; any other in that of its first entry. */
    private Shelf shelf(RecordId id, Unit first) {
        return shelves.computeIfAbsent(id.value(), name -> {
            Container container = described.get(name);
            return new Shelf(id, container, container == null ? first : container.unit());
        });
    }

    LedgerRules rules() {
        return rules;
    }

    List<LedgerEntry> standing() {
        return standing;
    }

    List<Posting> postings() {
        return postings;
    }

    List<ContainerBalance> balances() {
        return shelves.values().stream().map(Shelf::balance).toList();
    }

    List<SessionSum> sessions() {
        return hands.values().stream().map(Hand::sum).toList();
    }

    List<Discrepancy> discrepancies() {
        return shelves.values().stream()
                .flatMap(shelf -> shelf.discrepancies().stream())
                .sorted(Comparator.comparing((Discrepancy one) -> one.openedAt().toInstant())
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    List<LedgerConcern> concerns() {
        return concerns;
    }

    List<EventId> unsummed() {
        return unsummed;
    }

    List<EventId> idle() {
        return idle;
    }
}
