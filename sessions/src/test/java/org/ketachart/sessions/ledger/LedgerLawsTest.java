package org.ketachart.sessions.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.supply.LedgerAct.*;
import org.ketachart.core.supply.LedgerDeviation;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.supply.SupplyDestination;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.ledger.SeededLedger.View;
import org.ketachart.testkit.SeededTest;
import org.ketachart.testkit.Seeds;

/** What holds of every ledger, however wild. */
class LedgerLawsTest {
    /** Told again by hand, apart from the fold: what an act adds to its container, of those that stand. */
    private static BigDecimal added(LedgerAct act) {
        if (act instanceof Received received) {
            return received.amount().value();
        } else if (act instanceof DiscrepancyResolved resolved) {
            return resolved.adjustment() == null
                    ? BigDecimal.ZERO
                    : resolved.adjustment().value();
        } else if (act instanceof Returned returned && returned.to() == SupplyDestination.STOCK) {
            return returned.amount().value();
        } else if (act instanceof Drawn
                || act instanceof Returned
                || act instanceof Destroyed
                || act instanceof Dispensed) {
            return ((Handling) act).amount().value().negate();
        } else if ((act instanceof Wasted || act instanceof Lost) && ((Handling) act).session() == null) {
            return ((Handling) act).amount().value().negate();
        }
        return BigDecimal.ZERO;
    }

    private static String containerOf(LedgerAct act) {
        if (act instanceof Received received) {
            return received.container().id().value();
        } else if (act instanceof DiscrepancyResolved resolved) {
            return resolved.container().value();
        }
        return act instanceof Handling handling ? handling.container().value() : "";
    }

    @SeededTest
    void what_came_into_a_container_is_there_or_went_out_of_it(long seed) {
        Ledger ledger = SeededLedger.of(seed);
        Map<String, BigDecimal> there = new HashMap<>();
        for (LedgerEntry entry : ledger.standing()) {
            if (!ledger.unsummed().contains(entry.id())) {
                there.merge(containerOf(entry.act()), added(entry.act()), BigDecimal::add);
            }
        }
        for (ContainerBalance balance : ledger.balances()) {
            assertThat(balance.onHand().value())
                    .isEqualByComparingTo(there.getOrDefault(balance.id().value(), BigDecimal.ZERO));
            BigDecimal in = balance.sum(Flow.RECEIVED)
                    .value()
                    .add(balance.sum(Flow.PUT_BACK).value())
                    .add(balance.sum(Flow.ADJUSTED).value());
            BigDecimal out = BigDecimal.ZERO;
            for (Flow flow :
                    List.of(Flow.DRAWN, Flow.WASTED, Flow.SENT_BACK, Flow.LOST, Flow.DESTROYED, Flow.DISPENSED)) {
                out = out.add(balance.sum(flow).value());
            }
            assertThat(in).isEqualByComparingTo(out.add(balance.onHand().value()));
        }
    }

    @SeededTest
    void what_a_session_drew_is_given_wasted_put_back_lost_or_unaccounted(long seed) {
        Ledger ledger = SeededLedger.of(seed);
        Map<String, BigDecimal> hands = new HashMap<>();
        for (LedgerEntry entry : ledger.standing()) {
            if (entry.act() instanceof Handling act && act.session() != null) {
                BigDecimal amount = act.amount().value();
                hands.merge(
                        act.session().value() + " " + act.container().value(),
                        act instanceof Drawn ? amount : amount.negate(),
                        BigDecimal::add);
            }
        }
        assertThat(ledger.sessions()).hasSameSizeAs(hands.keySet());
        for (SessionSum sum : ledger.sessions()) {
            assertThat(sum.unaccounted().value())
                    .isEqualByComparingTo(hands.get(
                            sum.session().value() + " " + sum.container().value()));
        }
    }

    @SeededTest
    void no_balance_is_ever_below_zero_without_an_open_discrepancy(long seed) {
        Ledger ledger = SeededLedger.of(seed);
        for (Posting posting : ledger.postings()) {
            Ledger then = ledger.at(posting.entry().occurredAt().toInstant());
            for (ContainerBalance balance : then.balances()) {
                if (balance.onHand().value().signum() < 0) {
                    assertThat(then.openDiscrepancies()).anySatisfy(open -> {
                        assertThat(open.container()).isEqualTo(balance.id());
                        assertThat(open.kind()).isEqualTo(DiscrepancyKind.BELOW_ZERO);
                    });
                }
            }
        }
    }

    @SeededTest
    void a_count_of_something_else_than_the_book_says_leaves_a_discrepancy_until_one_agrees(long seed) {
        Ledger ledger = SeededLedger.of(seed);
        for (Posting posting : ledger.postings()) {
            if (posting.entry().act() instanceof Counted counted
                    && counted.amount().value().compareTo(posting.onHand().value()) != 0) {
                Ledger then = upTo(ledger, posting);
                assertThat(then.openDiscrepancies())
                        .anySatisfy(open -> assertThat(open.container()).isEqualTo(posting.container()));
            }
        }
    }

    private static Ledger upTo(Ledger ledger, Posting last) {
        List<LedgerEntry> until = new ArrayList<>();
        for (LedgerEntry entry : ledger.standing()) {
            until.add(entry);
            if (entry.equals(last.entry())) {
                break;
            }
        }
        return Ledger.of(ledger.site(), until);
    }

    @SeededTest
    void the_order_of_arrival_and_its_batches_change_nothing(long seed) {
        Ledger ledger = SeededLedger.of(seed);
        List<LedgerEntry> shuffled = new ArrayList<>(ledger.entries());
        Collections.shuffle(shuffled, new Random(seed));
        Ledger grown = Ledger.of(ledger.site(), shuffled.subList(0, shuffled.size() / 2));
        for (LedgerEntry entry : shuffled.subList(shuffled.size() / 2, shuffled.size())) {
            grown = grown.with(entry).with(entry);
        }
        assertThat(View.of(grown)).isEqualTo(View.of(ledger));
        assertThat(grown.entries()).isEqualTo(ledger.entries());
    }

    @SeededTest
    void a_voided_entry_counts_as_if_it_had_never_been_charted(long seed) {
        Ledger ledger = SeededLedger.of(seed);
        for (LedgerEntry entry : ledger.standing()) {
            LedgerEntry voiding = new LedgerEntry(
                    new EventId("v"),
                    entry.clinic(),
                    ledger.nextSeq(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.actor(),
                    null,
                    List.of(),
                    new Voided(entry.id(), new Note("never was")));
            Ledger never = Ledger.of(
                    ledger.site(),
                    ledger.entries().stream().filter(one -> !one.equals(entry)).toList());
            assertThat(View.of(ledger.with(voiding))).isEqualTo(View.of(never));
        }
    }

    @SeededTest
    void what_was_believed_then_is_the_fold_of_what_was_taken_in_by_then(long seed) {
        Ledger ledger = SeededLedger.of(seed);
        for (int i = 1; i <= ledger.entries().size(); i++) {
            Instant moment = ledger.entries().get(i - 1).recordedAt();
            assertThat(View.of(ledger.asBelieved(moment)))
                    .isEqualTo(View.of(Ledger.of(ledger.site(), ledger.entries().subList(0, i))));
        }
    }

    @SeededTest
    void each_entry_holds_what_was_known_to_be_outside_the_rules_when_it_was_taken_in(long seed) {
        Ledger ledger = SeededLedger.of(seed);
        for (LedgerEntry entry : ledger.entries()) {
            assertThat(ledger.asBelieved(entry.recordedAt()).concerns().stream()
                            .filter(concern -> concern.entry().equals(entry.id()))
                            .map(LedgerConcern::deviation))
                    .isEqualTo(entry.deviations());
        }
    }

    /** A second patient of a session is refused as a fact, so that only a log written elsewhere can say so. */
    @Test
    void the_seeds_reach_every_act_every_deviation_and_both_discrepancies() {
        Set<Class<?>> acts = new HashSet<>();
        Set<LedgerDeviation> deviations = new HashSet<>();
        Set<DiscrepancyKind> kinds = new HashSet<>();
        Set<Boolean> open = new HashSet<>();
        Seeds.all().forEach(seed -> {
            Ledger ledger = SeededLedger.of(seed);
            ledger.entries().forEach(entry -> {
                acts.add(entry.act().getClass());
                deviations.addAll(entry.deviations());
            });
            ledger.discrepancies().forEach(one -> {
                kinds.add(one.kind());
                open.add(one.isOpen());
            });
        });
        assertThat(acts).containsExactlyInAnyOrder(LedgerAct.class.getPermittedSubclasses());
        assertThat(deviations)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(LedgerDeviation.OTHER_PATIENT)));
        assertThat(kinds).containsExactlyInAnyOrder(DiscrepancyKind.values());
        assertThat(open).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void two_units_are_never_added() {
        Stock stock = new Stock();
        EventId drawn = stock.fact(new Drawn(Stock.VIAL, Stock.pieces("1"), Stock.SESSION));
        stock.at("2026-05-12T08:00:00-07:00");
        LedgerEntry late = new LedgerEntry(
                new EventId("late"),
                Stock.SITE.clinicId(),
                stock.ledger().nextSeq(),
                Stock.NINE.minusHours(1),
                Stock.LATER,
                Stock.NURSE,
                null,
                List.of(),
                Stock.received("200"));

        Ledger ledger = stock.ledger().with(late);

        assertThat(ledger.unsummed()).containsExactly(drawn);
        assertThat(ledger.findBalance(Stock.VIAL).orElseThrow().onHand()).isEqualTo(Stock.mg("200"));
        assertThat(ledger.findBalance(Stock.VIAL).orElseThrow().unit()).isEqualTo(Unit.MILLIGRAM);
    }

    @Test
    void one_id_stands_for_one_entry() {
        Ledger ledger = SeededLedger.of(1);
        LedgerEntry first = ledger.entries().get(0);
        assertThatThrownBy(() ->
                        ledger.with(first.deviating(List.of(LedgerDeviation.UNWITNESSED, LedgerDeviation.EXPIRED))))
                .hasMessage("an id must stand for one entry");
        assertThat(ledger.toString()).isEqualTo("Ledger[" + ledger.entries().size() + " entries]");
    }
}
