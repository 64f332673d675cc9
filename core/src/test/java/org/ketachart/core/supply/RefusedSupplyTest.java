package org.ketachart.core.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.supply.LedgerAct.*;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

/** What no entry of a ledger can say, and how much a container's amount is. */
class RefusedSupplyTest {
    private static final RecordId VIAL = new RecordId("vial");
    private static final SessionId SESSION = new SessionId("s-1");
    private static final HostRef NURSE = HostRef.of("Practitioner/nurse");
    private static final HostRef PATIENT = HostRef.of("Patient/17");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-05-12T09:00:00-05:00");

    private static Quantity mg(String value) {
        return Quantity.of(value, Unit.MILLIGRAM);
    }

    private static Container container(Unit unit, @Nullable Quantity strength) {
        return new Container(VIAL, Drug.RACEMIC_KETAMINE, null, null, null, unit, strength);
    }

    private static LedgerEntry entry(
            long seq, @Nullable HostRef witness, List<LedgerDeviation> deviations, LedgerAct act) {
        return new LedgerEntry(
                new EventId("e-1"),
                new ClinicId("cedar"),
                seq,
                NINE,
                NINE.toInstant(),
                NURSE,
                witness,
                deviations,
                act);
    }

    private static Arguments row(String code, String message, Runnable making) {
        return arguments(code, message, making);
    }

    static Stream<Arguments> refused() {
        LedgerAct drawn = new Drawn(VIAL, mg("5"), SESSION);
        return Stream.of(
                row("KC-CORE-006", "unit must be mg or {dose}", () -> container(Unit.MILLILITER, null)),
                row("KC-CORE-006", "strength must be in mg/mL, was in mg", () -> container(Unit.MILLIGRAM, mg("28"))),
                row(
                        "KC-CORE-006",
                        "strength must be in mg, was in mg/mL",
                        () -> container(Unit.DOSE, Quantity.of("10", Unit.MILLIGRAM_PER_MILLILITER))),
                row(
                        "KC-CORE-002",
                        "strength must be from 0.001 to 1000 mg, was 0",
                        () -> container(Unit.DOSE, mg("0"))),
                row(
                        "KC-CORE-006",
                        "amount must be in mg, was in {dose}",
                        () -> new Received(container(Unit.MILLIGRAM, null), Quantity.of("1", Unit.DOSE), null)),
                row(
                        "KC-CORE-006",
                        "amount must be in mg or {dose}, was in mL",
                        () -> new Drawn(VIAL, Quantity.of("5", Unit.MILLILITER), SESSION)),
                row(
                        "KC-CORE-002",
                        "amount must be from 0.0001 to 1000000 mg, was 0",
                        () -> new Drawn(VIAL, mg("0"), SESSION)),
                row(
                        "KC-CORE-002",
                        "amount must be from 0.0001 to 1000000 mg, was -5",
                        () -> new Wasted(VIAL, mg("-5"), null, null)),
                row(
                        "KC-CORE-002",
                        "amount must be from 0.0001 to 1000000 mg, was 1000001",
                        () -> new Destroyed(VIAL, mg("1000001"), null)),
                row(
                        "KC-CORE-007",
                        "amount must have at most 4 decimals in mg",
                        () -> new Drawn(VIAL, mg("1.00001"), SESSION)),
                row(
                        "KC-CORE-007",
                        "amount must have at most 0 decimals in {dose}",
                        () -> new Drawn(VIAL, Quantity.of("1.5", Unit.DOSE), SESSION)),
                row(
                        "KC-CORE-002",
                        "amount must be from 1 to 1000000 {dose}, was 0",
                        () -> new Lost(VIAL, Quantity.of("0", Unit.DOSE), LossKind.THEFT, null, null)),
                row("KC-CORE-002", "amount must be from 0 to 1000000 mg, was -1", () -> new Counted(VIAL, mg("-1"))),
                row(
                        "KC-CORE-005",
                        "patient must be of type Patient",
                        () -> new Given(VIAL, mg("5"), SESSION, new RecordId("a-1"), NURSE)),
                row("KC-CORE-005", "patient must be of type Patient", () -> new Dispensed(VIAL, mg("5"), NURSE, null)),
                row(
                        "KC-CORE-005",
                        "a return to stock must name its session, and no other return may",
                        () -> new Returned(VIAL, mg("5"), SupplyDestination.STOCK, null)),
                row(
                        "KC-CORE-005",
                        "a return to stock must name its session, and no other return may",
                        () -> new Returned(VIAL, mg("5"), SupplyDestination.SUPPLIER, SESSION)),
                row(
                        "KC-CORE-002",
                        "adjustment must not be zero, and is absent where nothing moves",
                        () -> new DiscrepancyResolved(new EventId("e-1"), VIAL, mg("0"), new Note("why"))),
                row(
                        "KC-CORE-005",
                        "location must be of type Location",
                        () -> new LedgerSite(Clinic.named("cedar", "Cedar", ZoneId.of("America/Chicago")), PATIENT)),
                row("KC-CORE-002", "seq must be 1 or more", () -> entry(0, null, List.of(), drawn)),
                row(
                        "KC-CORE-005",
                        "deviations must not name one thing twice",
                        () -> entry(1, null, List.of(LedgerDeviation.EXPIRED, LedgerDeviation.EXPIRED), drawn)),
                row(
                        "KC-CORE-005",
                        "an entry must not void itself",
                        () -> entry(1, null, List.of(), new Voided(new EventId("e-1"), new Note("why")))),
                row(
                        "KC-CORE-004",
                        "recorded at must have a year from 1 to 9999",
                        () -> new LedgerEntry(
                                new EventId("e-1"),
                                new ClinicId("cedar"),
                                1,
                                NINE,
                                Instant.MAX,
                                NURSE,
                                null,
                                List.of(),
                                drawn)));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("refused")
    void a_value_that_cannot_be_is_refused_with_its_code(String code, String message, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessage(message);
    }

    @Test
    void milligrams_are_known_where_the_strength_is() {
        Container vial = container(Unit.MILLIGRAM, Quantity.of("10", Unit.MILLIGRAM_PER_MILLILITER));
        Container devices = container(Unit.DOSE, mg("28"));

        assertThat(vial.findMilligrams(mg("5")))
                .hasValueSatisfying(mg -> assertThat(mg).isEqualByComparingTo("5"));
        assertThat(vial.findMilligrams(Quantity.of("2.5", Unit.MILLILITER)))
                .hasValueSatisfying(mg -> assertThat(mg).isEqualByComparingTo("25"));
        assertThat(devices.findMilligrams(Quantity.of("3", Unit.DOSE)))
                .hasValueSatisfying(mg -> assertThat(mg).isEqualByComparingTo("84"));
        assertThat(container(Unit.DOSE, null).findMilligrams(Quantity.of("3", Unit.DOSE)))
                .isEmpty();
        assertThat(devices.findMilligrams(Quantity.of("1", Unit.MILLILITER))).isEmpty();
        assertThat(vial.findMilligrams(Quantity.of("1", Unit.DOSE))).isEmpty();
    }
}
