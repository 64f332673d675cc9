package org.ketachart.sessions.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.CareContext;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * What became of a supply for home, as far as told: dispensed, taken, returned, and the rest that is with the patient or nowhere.
 *
 * @param supply as last charted
 * @param doses how many doses were told to be taken of it
 * @param taken all of them in mg; unknown when absent, as when one of them is of unknown amount
 * @param returned all that came back, in units
 * @param concerns what somebody should look at
 * @param rest dispensed less taken and returned, in mg, below zero where more was told than dispensed; unknown when absent
 */
public record SupplyBalance(
        HomeSupply supply,
        int doses,
        @Nullable BigDecimal taken,
        BigDecimal returned,
        Set<SupplyConcern> concerns,
        @Nullable BigDecimal rest) {
    /** Keeps its own copy. */
    public SupplyBalance {
        Require.present("supply, returned, concerns", supply, returned, concerns);
        concerns = Collections.unmodifiableSet(concerns.isEmpty() ? Set.of() : EnumSet.copyOf(concerns));
    }

    /**
     * Returns the balance of every supply, in the order first charted, without those entered in error.
     *
     * @param visits what surrounds the doses of a patient's visits, in their order ({@link org.ketachart.core.session.Session#care()} of each): a
     *     supply is dispensed at one and told of at others; the last version of a supply or dose counts
     */
    public static List<SupplyBalance> of(List<CareContext> visits) {
        Map<RecordId, HomeSupply> supplies = new LinkedHashMap<>();
        Map<RecordId, HomeDose> doses = new LinkedHashMap<>();
        for (CareContext visit : visits) {
            visit.supplies().forEach(supply -> supplies.put(supply.id(), supply));
            visit.homeDoses().forEach(dose -> doses.put(dose.id(), dose));
        }
        List<SupplyBalance> balances = new ArrayList<>();
        for (HomeSupply supply : supplies.values()) {
            if (supply.status() != RecordStatus.ENTERED_IN_ERROR) {
                List<HomeDose> its = doses.values().stream()
                        .filter(dose -> dose.status() != RecordStatus.ENTERED_IN_ERROR)
                        .filter(dose -> supply.id().equals(dose.from()))
                        .toList();
                balances.add(of(supply, its));
            }
        }
        return List.copyOf(balances);
    }

    /** Returns the doses that name a supply nobody charted: what was taken of it is in no balance. */
    public static List<HomeDose> findStray(List<CareContext> visits) {
        Set<RecordId> known = visits.stream()
                .flatMap(visit -> visit.supplies().stream())
                .filter(supply -> supply.status() != RecordStatus.ENTERED_IN_ERROR)
                .map(HomeSupply::id)
                .collect(Collectors.toSet());
        return visits.stream()
                .flatMap(visit -> visit.homeDoses().stream())
                .filter(dose -> dose.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(dose -> dose.from() != null && !known.contains(dose.from()))
                .toList();
    }

    private static SupplyBalance of(HomeSupply supply, List<HomeDose> doses) {
        Set<SupplyConcern> concerns = EnumSet.noneOf(SupplyConcern.class);
        BigDecimal taken = BigDecimal.ZERO;
        for (HomeDose dose : doses) {
            Quantity given = dose.given();
            if (dose.drug() != supply.drug()) {
                concerns.add(SupplyConcern.OTHER_DRUG);
            } else {
                taken = taken == null || given == null ? null : taken.add(given.value());
            }
        }
        BigDecimal returned =
                supply.returned().stream().map(each -> each.units().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (supply.returned().stream().anyMatch(each -> each.at().isBefore(supply.dispensed()))) {
            concerns.add(SupplyConcern.RETURNED_BEFORE);
        }
        Quantity strength = supply.strength();
        BigDecimal rest = taken == null || strength == null
                ? null
                : supply.units()
                        .value()
                        .subtract(returned)
                        .multiply(strength.value())
                        .subtract(taken);
        if ((rest != null && rest.signum() < 0)
                || returned.compareTo(supply.units().value()) > 0) {
            concerns.add(SupplyConcern.MORE_THAN_DISPENSED);
        }
        return new SupplyBalance(supply, doses.size(), taken, returned, concerns, rest);
    }

    /** Returns what is neither taken nor returned, in mg; nothing while that is not known. */
    public Optional<BigDecimal> findRest() {
        return Optional.ofNullable(rest);
    }
}
