package org.ketachart.sessions.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.session.CareContext;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.SupplySource;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.supply.SupplyReturn;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;

class SupplyBalanceTest {
    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-03-02T10:00:00-05:00");

    private static HomeSupply supply(String units, @Nullable String strength, String returned, RecordStatus status) {
        return new HomeSupply(
                new RecordId("s1"),
                DAY,
                Drug.RACEMIC_KETAMINE,
                Route.SUBLINGUAL,
                new Note("compounding pharmacy"),
                null,
                new Note("lot"),
                null,
                Quantity.of(units, Unit.DOSE),
                strength == null ? null : Quantity.of(strength, Unit.MILLIGRAM),
                returned.equals("0")
                        ? List.of()
                        : List.of(new SupplyReturn(DAY.plusDays(20), Quantity.of(returned, Unit.DOSE), null)),
                status);
    }

    private static HomeDose dose(String id, @Nullable String from, @Nullable String given, RecordStatus status) {
        return new HomeDose(
                new RecordId(id),
                DAY.plusDays(1),
                Drug.RACEMIC_KETAMINE,
                Route.SUBLINGUAL,
                given == null ? null : Quantity.of(given, Unit.MILLIGRAM),
                SupplySource.PROGRAM,
                from == null ? null : new RecordId(from),
                null,
                List.of(),
                null,
                null,
                status);
    }

    private static CareContext visit(List<HomeSupply> supplies, HomeDose... doses) {
        return new CareContext(
                List.of(), List.of(), List.of(), List.of(), List.of(doses), List.of(), List.of(), List.of(), supplies);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 100, 0, 100 100 200, 2600, false",
        "30, 100, 26, 100 100 200, 0, false",
        "30, 100, 27, 100 100 200, -100, true",
        "30, 100, 0, 100 ?, , false",
        "30, , 0, 100, , false",
        "30, , 31, 100, , true",
        "30, 100, 0, '', 3000, false",
    })
    void dispensed_less_taken_and_returned_is_with_the_patient(
            String units,
            @Nullable String strength,
            String returned,
            String taken,
            @Nullable BigDecimal rest,
            boolean over) {
        List<HomeDose> doses = new ArrayList<>();
        for (String given : taken.isEmpty() ? List.<String>of() : Arrays.asList(taken.split(" ", -1))) {
            doses.add(dose("h" + doses.size(), "s1", given.equals("?") ? null : given, RecordStatus.FINAL));
        }
        List<SupplyBalance> balances = SupplyBalance.of(List.of(
                visit(List.of(supply(units, strength, returned, RecordStatus.FINAL)), doses.toArray(new HomeDose[0]))));
        assertThat(balances).hasSize(1);
        assertThat(balances.get(0).doses()).isEqualTo(doses.size());
        if (rest == null) {
            assertThat(balances.get(0).findRest()).isEmpty();
        } else {
            assertThat(balances.get(0).findRest().orElseThrow()).isEqualByComparingTo(rest);
        }
        assertThat(balances.get(0).concerns().contains(SupplyConcern.MORE_THAN_DISPENSED))
                .isEqualTo(over);
    }

    @Test
    void a_supply_of_one_visit_is_told_of_at_later_ones_and_the_last_version_counts() {
        HomeSupply first = supply("10", "100", "0", RecordStatus.FINAL);
        HomeSupply last = supply("10", "100", "2", RecordStatus.AMENDED);
        List<SupplyBalance> balances = SupplyBalance.of(List.of(
                visit(List.of(first)),
                visit(
                        List.of(),
                        dose("h1", "s1", "100", RecordStatus.FINAL),
                        dose("h2", null, "100", RecordStatus.FINAL)),
                visit(
                        List.of(last),
                        dose("h1", "s1", "200", RecordStatus.AMENDED),
                        dose("h3", "s1", "100", RecordStatus.ENTERED_IN_ERROR))));
        assertThat(balances).extracting(SupplyBalance::supply).containsExactly(last);
        assertThat(balances.get(0).taken()).isEqualByComparingTo("200");
        assertThat(balances.get(0).rest()).isEqualByComparingTo("600");
    }

    @Test
    void a_dose_of_another_drug_or_of_no_supply_is_told_and_taken_off_nothing() {
        HomeDose esketamine = new HomeDose(
                new RecordId("h1"),
                DAY.plusDays(1),
                Drug.ESKETAMINE,
                Route.NASAL,
                Quantity.of("28", Unit.MILLIGRAM),
                null,
                new RecordId("s1"),
                null,
                List.of(),
                null,
                null,
                RecordStatus.FINAL);
        HomeDose stray = dose("h2", "s-typo", "100", RecordStatus.FINAL);
        HomeSupply early = new HomeSupply(
                new RecordId("s1"),
                DAY,
                Drug.RACEMIC_KETAMINE,
                Route.SUBLINGUAL,
                null,
                null,
                null,
                null,
                Quantity.of("10", Unit.DOSE),
                Quantity.of("100", Unit.MILLIGRAM),
                List.of(new SupplyReturn(DAY.minusYears(6), Quantity.of("1", Unit.DOSE), null)),
                RecordStatus.FINAL);
        List<CareContext> visits = List.of(visit(List.of(early), esketamine, stray));
        assertThat(SupplyBalance.findStray(visits)).containsExactly(stray);
        assertThat(SupplyBalance.of(visits).get(0).concerns())
                .containsExactly(SupplyConcern.OTHER_DRUG, SupplyConcern.RETURNED_BEFORE);
        assertThat(SupplyBalance.of(visits).get(0).rest()).isEqualByComparingTo("900");
    }

    @Test
    void a_supply_entered_in_error_has_no_balance() {
        assertThat(SupplyBalance.of(List.of(visit(List.of(supply("10", "100", "0", RecordStatus.ENTERED_IN_ERROR))))))
                .isEmpty();
    }
}
