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
import org.ketachart.core.supply.SupplyDestination;
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
        assertThat(touched.get(0).item()).isEqualTo(DOSE);
        assertThat(touched)
                .extracting(TouchedDose::toString)
                .noneMatch(text -> text.contains("17") && text.contains("Patient/"));
        assertThat(touched).allMatch(TouchedDose::isCertain);
    }

    @Test
    void a_draw_of_the_lot_without_a_giving_is_possible_until_it_is_put_back() {
        Stock stock = stocked();
        stock.fact(drawn("50"));
        LotRecall recall = new LotRecall(Drug.RACEMIC_KETAMINE, null, new Note("KT1"), LocalDate.of(2027, 1, 1));

        assertThat(Recalls.touched(recall, List.of(stock.ledger(), stock.ledger()), List.of()))
                .singleElement()
                .satisfies(dose -> {
                    assertThat(dose.what()).isEqualTo(TouchKind.DRAWN);
                    assertThat(dose.isCertain()).isFalse();
                    assertThat(dose.session()).isEqualTo(Stock.SESSION);
                    assertThat(dose.item()).isEqualTo(VIAL);
                    assertThat(dose.patient()).isNull();
                });
        stock.fact(new Returned(VIAL, mg("50"), SupplyDestination.STOCK, Stock.SESSION));
        assertThat(Recalls.touched(recall, List.of(stock.ledger()), List.of())).isEmpty();
    }

    @Test
    void what_is_of_an_unknown_lot_is_counted_and_a_lot_spelled_alike_is_named() {
        Stock stock = stocked();
        stock.fact(drawn("50"));
        stock.fact(given("20"));
        stock.fact(new Given(new RecordId("nowhere"), mg("5"), Stock.SESSION, new RecordId("a-2"), PATIENT));

        assertThat(Recalls.ofUnknownLot(List.of(stock.ledger()), List.of())).isEqualTo(1);
        assertThat(Recalls.spelledAlike(new Note("k t1"), List.of(stock.ledger()), List.of()))
                .containsExactly(new Note("KT1"));
        assertThat(Recalls.spelledAlike(new Note("KT1"), List.of(stock.ledger()), List.of()))
                .isEmpty();
    }

    @Test
    void a_lot_is_known_by_a_container_that_nobody_drew_from() {
        Stock stock = stocked();
        assertThat(Recalls.isKnown(new Note("KT1"), List.of(stock.ledger()), List.of()))
                .isTrue();
        assertThat(Recalls.isKnown(new Note("nope"), List.of(stock.ledger()), List.of()))
                .isFalse();
        assertThat(Recalls.isKnown(new Note("KT1"), List.of(), List.of())).isFalse();
    }

    @Test
    void what_of_persons_and_packages_is_refused_when_planned_is_a_concern_when_it_happened() {
        Stock stock = stocked();
        EventId waste = stock.fact(wasted("1"), NURSE, HostRef.of("Device/4"));
        EventId byPatient = stock.fact(counted("200"), NURSE, PATIENT);
        EventId self = stock.fact(
                counted("200"),
                NURSE,
                new HostRef("Practitioner", "https://ehr.example/fhir/Practitioner/nurse", null));
        EventId untold =
                stock.fact(counted("200"), NURSE, HostRef.identified("Practitioner", "urn:oid:2.16.840.1", "77"));
        stock.fact(Stock.recalledInPart());
        EventId drawn = stock.fact(drawn("10"));

        assertThat(stock.ledger().concerns())
                .contains(
                        new LedgerConcern(waste, VIAL, LedgerDeviation.NOT_A_PERSON),
                        new LedgerConcern(byPatient, VIAL, LedgerDeviation.NOT_A_PERSON),
                        new LedgerConcern(self, VIAL, LedgerDeviation.WITNESS_NOT_ANOTHER),
                        new LedgerConcern(untold, VIAL, LedgerDeviation.WITNESS_UNTOLD),
                        new LedgerConcern(drawn, VIAL, LedgerDeviation.PACKAGE_UNKNOWN));
        assertThat(stock.plan(counted("190"), NURSE, HostRef.identified("Practitioner", "urn:oid:2.16.840.1", "77")))
                .isInstanceOf(LedgerDecision.Accepted.class);
    }

    @Test
    void a_second_patient_of_one_session_is_a_concern_where_a_log_says_so() {
        Stock one = stocked();
        one.fact(drawn("50"));
        one.fact(given("20"));
        Stock other = stocked();
        other.fact(drawn("50"));
        other.fact(drawn("50"));
        EventId second =
                other.fact(new Given(VIAL, mg("5"), Stock.SESSION, new RecordId("a-2"), HostRef.of("Patient/18")));
        Ledger both = one.ledger().with(other.ledger().findEntry(second).orElseThrow());

        assertThat(both.concerns()).containsExactly(new LedgerConcern(second, VIAL, LedgerDeviation.OTHER_PATIENT));
    }
}
