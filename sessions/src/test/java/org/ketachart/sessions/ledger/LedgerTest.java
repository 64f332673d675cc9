package org.ketachart.sessions.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.ketachart.sessions.ledger.Stock.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.supply.LedgerAct.*;
import org.ketachart.core.supply.LedgerDeviation;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;

/** The ledger in single stories. */
class LedgerTest {
    private static Stock stocked() {
        Stock stock = new Stock();
        stock.fact(received("200"));
        return stock;
    }

    @Test
    void an_infusion_is_drawn_given_and_wasted_to_nothing() {
        Stock stock = stocked();
        stock.fact(drawn("200"));
        stock.fact(given("39.2"));
        stock.fact(wasted("160.8"));

        SessionSum sum = stock.ledger().findSession(SESSION, VIAL).orElseThrow();
        assertThat(sum.unaccounted().value()).isEqualByComparingTo("0");
        assertThat(stock.ledger().findBalance(VIAL).orElseThrow().onHand()).isEqualTo(mg("0"));
        assertThat(stock.ledger().concerns()).isEmpty();
        assertThat(stock.ledger().discrepancies()).isEmpty();
    }

    /** Half past ten in the evening of the last day by the clinic's clock is the next day in Greenwich. */
    @Test
    void the_last_day_of_an_expiry_is_the_clinics() {
        Stock stock = stocked();
        stock.at("2026-06-30T22:30:00-07:00");
        assertThat(stock.planNow(drawn("5"))).isInstanceOf(LedgerDecision.Accepted.class);
        stock.at("2026-06-30T23:59:00-07:00");
        assertThat(stock.planNow(drawn("5"))).isInstanceOf(LedgerDecision.Refused.class);
        assertThat(stock.ledger().expired(LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(stock.ledger().expired(LocalDate.of(2026, 7, 1))).hasSize(1);
    }

    @Test
    void a_recall_reaches_back_to_its_day_and_no_further() {
        Stock stock = stocked();
        EventId first = stock.fact(drawn("10"));
        stock.at("2026-05-14T09:00:00-07:00");
        EventId second = stock.fact(drawn("10"));
        stock.fact(recalled("2026-05-13"));

        assertThat(stock.ledger().concerns())
                .containsExactly(new LedgerConcern(second, VIAL, LedgerDeviation.RECALLED));
        assertThat(stock.ledger().findEntry(second).orElseThrow().deviations()).isEmpty();
        assertThat(stock.ledger().recalled(LocalDate.of(2026, 5, 13))).hasSize(1);
        assertThat(stock.ledger().recalled(LocalDate.of(2026, 5, 12))).isEmpty();
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_count_that_finds_the_same_again_opens_no_second_discrepancy() {
        Stock stock = stocked();
        EventId first = stock.fact(counted("190"));
        stock.fact(counted("190"));
        stock.fact(drawn("50"));
        stock.fact(counted("140"));
        EventId more = stock.fact(counted("135"));

        assertThat(stock.ledger().openDiscrepancies())
                .extracting(Discrepancy::id, one -> one.difference().value().intValue())
                .containsExactly(tuple(first, -10), tuple(more, -5));

        stock.fact(resolved(first, "-10"));
        stock.fact(counted("135"));
        assertThat(stock.ledger().openDiscrepancies())
                .extracting(Discrepancy::id)
                .containsExactly(more);
        stock.fact(resolved(more, "-5"));
        stock.fact(counted("135"));
        assertThat(stock.ledger().openDiscrepancies()).isEmpty();
    }

    @Test
    void a_late_entry_explains_a_count() {
        Stock stock = stocked();
        stock.at("2026-05-12T12:00:00-07:00");
        EventId count = stock.fact(counted("150"));
        stock.at("2026-05-12T10:00:00-07:00");
        stock.fact(drawn("50"));

        assertThat(stock.ledger().discrepancies()).isEmpty();
        stock.at("2026-05-12T13:00:00-07:00");
        assertThat(stock.tell(resolved(count, null))).isInstanceOf(LedgerDecision.Refused.class);
    }

    @Test
    void a_book_below_zero_stays_open_until_it_no_longer_is_and_somebody_says_why() {
        Stock stock = stocked();
        EventId drawn = stock.fact(drawn("250"));
        stock.fact(received("100"));
        assertThat(stock.ledger().openDiscrepancies())
                .extracting(Discrepancy::id)
                .containsExactly(drawn);
        EventId why = stock.fact(resolved(drawn, null));
        assertThat(stock.ledger().openDiscrepancies()).isEmpty();
        assertThat(stock.ledger().discrepancies())
                .singleElement()
                .satisfies(one -> assertThat(one.resolution()).isEqualTo(why));
    }

    @Test
    void who_gives_later_is_no_witness_of_the_waste_before() {
        Stock stock = stocked();
        stock.fact(drawn("50"));
        EventId waste = stock.fact(wasted("10"), NURSE, DOCTOR);
        assertThat(stock.ledger().concerns()).isEmpty();
        stock.fact(given("40"), DOCTOR, null);
        assertThat(stock.ledger().concerns())
                .containsExactly(new LedgerConcern(waste, VIAL, LedgerDeviation.WITNESS_NOT_ANOTHER));
    }

    @Test
    void a_void_takes_back_what_its_entry_moved_and_what_was_believed_stays_known() {
        Stock stock = stocked();
        EventId drawn = stock.fact(drawn("50"));
        Instant before = LATER.minusSeconds(1);
        stock.fact(voided(drawn));
        assertThat(stock.ledger().findBalance(VIAL).orElseThrow().onHand()).isEqualTo(mg("200"));
        assertThat(stock.ledger().entries()).hasSize(3);
        assertThat(stock.ledger().standing()).hasSize(1);
        assertThat(stock.ledger().asBelieved(before).entries()).isEmpty();
    }

    @Test
    void a_recall_lists_doses_and_what_went_home_and_nothing_voided() {
        Stock stock = stocked();
        stock.fact(drawn("50"));
        stock.fact(given("20"));
        EventId wrong = stock.fact(new Given(VIAL, mg("5"), SESSION, new RecordId("a-2"), PATIENT));
        stock.fact(voided(wrong));
        stock.fact(new Dispensed(VIAL, mg("10"), HostRef.of("Patient/18"), null));
        stock.fact(new Dispensed(VIAL, mg("10"), HostRef.of("Patient/18"), null));
        stock.fact(new Received(devices(), pieces("2"), null));
        stock.fact(new Drawn(DEVICES, pieces("1"), new SessionId("s-2")));
        stock.fact(new Given(DEVICES, pieces("1"), new SessionId("s-2"), new RecordId("a-9"), PATIENT));

        List<TouchedDose> touched = Recalls.touched(
                new LotRecall(Drug.RACEMIC_KETAMINE, null, new Note("KT1"), LocalDate.of(2027, 1, 1)),
                List.of(stock.ledger()),
                List.of());

        assertThat(touched).hasSize(3).allMatch(TouchedDose::inLedger).noneMatch(TouchedDose::inRecord);
        assertThat(touched.get(0).administration()).isEqualTo(DOSE);
        assertThat(touched)
                .extracting(TouchedDose::toString)
                .noneMatch(text -> text.contains("17") && text.contains("Patient/"));
    }
}
