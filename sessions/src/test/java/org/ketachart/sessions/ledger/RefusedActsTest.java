package org.ketachart.sessions.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.sessions.ledger.Stock.*;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.supply.Container;
import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.supply.LedgerAct.*;
import org.ketachart.core.supply.SupplyDestination;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.ledger.LedgerCommand.Fact;
import org.ketachart.sessions.ledger.LedgerCommand.Plan;
import org.ketachart.sessions.ledger.LedgerDecision.Accepted;
import org.ketachart.sessions.ledger.LedgerDecision.Refused;

/** What is refused, with every code at once, and what of it is recorded once it has happened. */
class RefusedActsTest {
    private static final RecordId UNKNOWN = new RecordId("elsewhere");
    private static final SessionId OTHER = new SessionId("s-2");

    /**
     * One refused act.
     *
     * @param what in words
     * @param codes what it is refused for
     * @param decide what is decided of it in a stock that has 200 mg and 20 devices
     */
    private record Row(String what, List<String> codes, Function<Stock, LedgerDecision> decide) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row plan(String what, String codes, LedgerAct act) {
        return new Row(what, List.of(codes.split(" ")), stock -> stock.plan(act));
    }

    private static Row told(String what, String codes, LedgerAct act) {
        return new Row(what, List.of(codes.split(" ")), stock -> stock.tell(act));
    }

    private static Row row(String what, String codes, Function<Stock, LedgerDecision> decide) {
        return new Row(what, List.of(codes.split(" ")), decide);
    }

    static Stream<Row> rows() {
        return Stream.of(
                plan("draw out of what never came", "KC-LED-001", new Drawn(UNKNOWN, mg("5"), SESSION)),
                plan("count what never came", "KC-LED-001", new Counted(UNKNOWN, mg("5"))),
                plan("dispense what never came", "KC-LED-001", new Dispensed(UNKNOWN, mg("5"), PATIENT, null)),
                row(
                        "draw after expiry",
                        "KC-LED-002",
                        stock -> stock.at("2026-07-01T08:00:00-07:00").planNow(drawn("5"))),
                row(
                        "dispense after expiry",
                        "KC-LED-002",
                        stock -> stock.at("2026-07-01T08:00:00-07:00")
                                .planNow(new Dispensed(VIAL, mg("5"), PATIENT, null))),
                row("draw of a recalled lot", "KC-LED-003", stock -> {
                    stock.fact(recalled("2026-05-12"));
                    return stock.plan(drawn("5"));
                }),
                row("give of a recalled lot that was drawn before", "KC-LED-003", stock -> {
                    stock.fact(drawn("50"));
                    stock.fact(recalled("2026-05-12"));
                    return stock.plan(given("50"));
                }),
                row("draw out of an empty vial", "KC-LED-004", stock -> {
                    stock.fact(drawn("200"));
                    return stock.plan(drawn("0.1"));
                }),
                row("draw out of a vial below zero", "KC-LED-004", stock -> {
                    stock.fact(drawn("201"));
                    return stock.plan(drawn("5"));
                }),
                plan("draw more than is there", "KC-LED-005", drawn("200.5")),
                plan(
                        "send back more than is there",
                        "KC-LED-005",
                        new Returned(VIAL, mg("201"), SupplyDestination.SUPPLIER, null)),
                plan("destroy more than is there", "KC-LED-005", new Destroyed(VIAL, mg("201"), null)),
                plan("waste more off the shelf than is there", "KC-LED-005", new Wasted(VIAL, mg("201"), null, null)),
                plan("dispense more than is there", "KC-LED-005", new Dispensed(VIAL, mg("201"), PATIENT, null)),
                plan("give what was not drawn", "KC-LED-006", given("5")),
                row("give more than was drawn", "KC-LED-006", stock -> {
                    stock.fact(drawn("50"));
                    return stock.plan(given("50.1"));
                }),
                row("put back more than was drawn", "KC-LED-006", stock -> {
                    stock.fact(new Drawn(DEVICES, pieces("2"), SESSION));
                    return stock.plan(new Returned(DEVICES, pieces("3"), SupplyDestination.STOCK, SESSION));
                }),
                row("waste alone", "KC-LED-007", stock -> {
                    stock.fact(drawn("50"));
                    return stock.plan(wasted("50"), NURSE, null);
                }),
                row("count alone", "KC-LED-007", stock -> stock.plan(counted("200"), NURSE, null)),
                row("witness one's own waste", "KC-LED-008", stock -> {
                    stock.fact(drawn("50"));
                    return stock.plan(wasted("50"), NURSE, NURSE);
                }),
                row("have the waste witnessed by who gave the dose", "KC-LED-008", stock -> {
                    stock.fact(drawn("50"));
                    stock.fact(given("40"), DOCTOR, null);
                    return stock.plan(wasted("10"), NURSE, DOCTOR);
                }),
                row("draw of a lot that is recalled in part", "KC-LED-021", stock -> {
                    stock.fact(recalledInPart());
                    return stock.plan(drawn("5"));
                }),
                row(
                        "have a count witnessed by a monitor",
                        "KC-LED-022",
                        stock -> stock.plan(counted("200"), NURSE, HostRef.of("Device/4"))),
                row(
                        "have a count witnessed by a patient",
                        "KC-LED-022",
                        stock -> stock.plan(counted("200"), NURSE, PATIENT)),
                row("have a pump waste", "KC-LED-022", stock -> {
                    stock.fact(drawn("50"));
                    return stock.plan(wasted("50"), HostRef.of("Device/4"), NURSE);
                }),
                row(
                        "witness one's own count under an absolute reference",
                        "KC-LED-008",
                        stock -> stock.plan(
                                counted("200"),
                                NURSE,
                                new HostRef("Practitioner", "https://ehr.example/fhir/Practitioner/nurse", null))),
                row("all reasons at once", "KC-LED-002 KC-LED-003 KC-LED-005", stock -> {
                    stock.fact(recalled("2026-05-12"));
                    return stock.at("2026-07-01T08:00:00-07:00").planNow(drawn("500"));
                }),
                row(
                        "another clinic",
                        "KC-LED-009",
                        stock -> LedgerDecider.decide(
                                stock.ledger(),
                                new Fact(drawn("5")),
                                new LedgerContext(new EventId("x"), new ClinicId("cedar"), NURSE, null, NINE),
                                LATER)),
                row(
                        "an id again",
                        "KC-LED-010",
                        stock -> LedgerDecider.decide(
                                stock.ledger(),
                                new Fact(drawn("5")),
                                new LedgerContext(new EventId("e-1"), SITE.clinicId(), NURSE, null, NINE),
                                LATER)),
                row(
                        "tomorrow",
                        "KC-LED-011",
                        stock -> LedgerDecider.decide(
                                stock.ledger(),
                                new Fact(drawn("5")),
                                new LedgerContext(new EventId("x"), SITE.clinicId(), NURSE, null, NINE.plusDays(1)),
                                NINE.toInstant())),
                told("devices out of a vial", "KC-LED-012", new Drawn(VIAL, pieces("1"), SESSION)),
                told("mg of devices", "KC-LED-012", new Counted(DEVICES, mg("28"))),
                row("adjust in another unit", "KC-LED-012", stock -> {
                    EventId count = stock.fact(counted("190"));
                    return stock.tell(new DiscrepancyResolved(count, VIAL, pieces("-1"), new Note("why")));
                }),
                told(
                        "the vial as another drug",
                        "KC-LED-013",
                        new Received(
                                new Container(VIAL, Drug.ESKETAMINE, null, null, null, Unit.MILLIGRAM, null),
                                mg("5"),
                                null)),
                row("a second patient in one session", "KC-LED-014", stock -> {
                    stock.fact(drawn("50"));
                    stock.fact(given("10"));
                    return stock.tell(new Given(VIAL, mg("5"), SESSION, DOSE, HostRef.of("Patient/18")));
                }),
                told("void what is not there", "KC-LED-015", voided(new EventId("nowhere"))),
                row("void twice", "KC-LED-016", stock -> {
                    EventId drawn = stock.fact(drawn("50"));
                    stock.fact(voided(drawn));
                    return stock.tell(voided(drawn));
                }),
                row("void a void", "KC-LED-017", stock -> {
                    EventId drawn = stock.fact(drawn("50"));
                    return stock.tell(voided(stock.fact(voided(drawn))));
                }),
                told("resolve what does not differ", "KC-LED-018", resolved(new EventId("e-1"), null)),
                row("resolve the discrepancy of another container", "KC-LED-018", stock -> {
                    EventId count = stock.fact(counted("190"));
                    return stock.tell(new DiscrepancyResolved(count, DEVICES, null, new Note("why")));
                }),
                row("resolve twice", "KC-LED-018", stock -> {
                    EventId count = stock.fact(counted("190"));
                    stock.fact(resolved(count, "-10"));
                    return stock.tell(resolved(count, "-10"));
                }),
                row(
                        "resolve and stay below zero",
                        "KC-LED-019",
                        stock -> stock.tell(resolved(stock.fact(drawn("250")), null))),
                row(
                        "resolve by too little",
                        "KC-LED-019",
                        stock -> stock.tell(resolved(stock.fact(drawn("250")), "49"))),
                row("recall twice", "KC-LED-020", stock -> {
                    stock.fact(recalled("2026-05-12"));
                    return stock.tell(recalled("2026-05-12"));
                }),
                row(
                        "give in a session that drew nothing",
                        "KC-LED-006",
                        stock -> stock.plan(new Given(DEVICES, pieces("1"), OTHER, DOSE, PATIENT))));
    }

    private static Stock stocked() {
        Stock stock = new Stock();
        stock.fact(received("200"));
        stock.fact(new Received(devices(), pieces("20"), new Note("wholesaler")));
        return stock;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_act_is_refused_with_every_code_and_no_patient(Row row) {
        Refused refused = (Refused) row.decide.apply(stocked());

        assertThat(refused.refusals()).extracting(LedgerRefusal::code).isEqualTo(row.codes);
        assertThat(refused.refusals())
                .extracting(LedgerRefusal::message)
                .allSatisfy(message -> assertThat(message)
                        .isNotBlank()
                        .doesNotContain("17", "18", "Patient")
                        .doesNotEndWith("."));
        assertThat(refused.isOfPlansAlone())
                .isEqualTo(row.codes.stream()
                        .allMatch(code -> code.compareTo("KC-LED-008") <= 0 || code.compareTo("KC-LED-021") >= 0));
    }

    @Test
    void every_code_is_tried_and_there_are_many_rows() {
        Set<String> tried = new HashSet<>();
        rows().forEach(row -> tried.addAll(row.codes));
        assertThat(rows()).hasSizeGreaterThan(35);
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LedgerFault.values())
                        .map(LedgerFault::code)
                        .toList());
    }

    @Test
    void a_message_says_what_must_hold_and_what_was_met() {
        assertThat(((Refused) stocked().plan(drawn("200.5"))).refusals())
                .containsExactly(new LedgerRefusal(
                        LedgerFault.MORE_THAN_HELD,
                        "an amount must be at most the 200 mg that the container holds, was 200.5 mg"));
    }

    @Test
    void what_is_within_the_rules_is_recorded_as_planned() {
        Accepted accepted = (Accepted) stocked().plan(drawn("200"));

        assertThat(accepted.entry().act()).isEqualTo(drawn("200"));
        assertThat(accepted.entry().seq()).isEqualTo(3);
        assertThat(accepted.entry().deviations()).isEmpty();
        assertThat(accepted.opened()).isEmpty();
    }

    /** Refuse plans, never facts: the very act that is refused for a rule is recorded with its deviation. */
    @Test
    void what_a_rule_refused_is_recorded_once_it_happened() {
        Stock stock = stocked();
        stock.fact(recalled("2026-05-12"));
        stock.at("2026-07-01T08:00:00-07:00");
        LedgerContext context = stock.context(NURSE, null);
        LedgerAct act = drawn("500");

        Refused refused = (Refused) LedgerDecider.decide(
                stock.ledger(), new Plan(act), context, context.occurredAt().toInstant());
        Accepted accepted = (Accepted) LedgerDecider.decide(
                stock.ledger(), new Fact(act), context, context.occurredAt().toInstant());

        assertThat(refused.isOfPlansAlone()).isTrue();
        assertThat(accepted.entry().deviations())
                .extracting(Object::toString)
                .containsExactly("EXPIRED", "RECALLED", "MORE_THAN_HELD");
        assertThat(accepted.opened())
                .singleElement()
                .satisfies(opened -> assertThat(opened.difference()).isEqualTo(mg("-300")));
    }
}
