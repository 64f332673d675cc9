package org.ketachart.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;

class RefusalTest {
    static Stream<Refusal> refusals() {
        return Stream.of(
                        RefusedValues.values(),
                        RefusedFacts.observations(),
                        RefusedFacts.doses(),
                        RefusedEvents.events(),
                        RefusedEvents.supplies(),
                        RefusedScreening.forms(),
                        RefusedVisits.sessions())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void a_value_that_cannot_be_carried_is_refused_with_its_code_and_its_whole_message(Refusal refusal) {
        DomainException thrown = catchThrowableOfType(DomainException.class, refusal.attempt());
        assertThat(thrown).hasMessage(refusal.message());
        assertThat(thrown.fault()).isEqualTo(refusal.fault());
        assertThat(thrown.code()).isEqualTo(refusal.fault().code());
    }

    @Test
    void the_table_meets_every_fault_but_that_of_order_which_is_the_folds() {
        Set<CoreFault> met = refusals().map(Refusal::fault).collect(Collectors.toSet());
        assertThat(refusals()).hasSizeGreaterThan(60);
        assertThat(met).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(CoreFault.ORDER)));
    }
}
