package org.ketachart.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantityConversionTest {
    @Test
    void a_pound_and_an_inch_convert_exactly() {
        assertThat(Quantity.of("176", Unit.POUND).in(Unit.KILOGRAM))
                .contains(Quantity.of("79.83225712", Unit.KILOGRAM));
        assertThat(Quantity.of("50", Unit.INCH).in(Unit.CENTIMETER)).contains(Quantity.of("127", Unit.CENTIMETER));
    }

    @Test
    void an_amount_is_itself_in_its_own_unit() {
        assertThat(Quantity.of("70.0", Unit.KILOGRAM).in(Unit.KILOGRAM)).contains(Quantity.of("70.0", Unit.KILOGRAM));
    }

    @Test
    void what_is_not_exact_or_has_too_many_digits_is_not_converted() {
        assertThat(Quantity.of("100", Unit.FAHRENHEIT).in(Unit.CELSIUS)).isEmpty();
        assertThat(Quantity.of("70", Unit.KILOGRAM).in(Unit.POUND)).isEmpty();
        assertThat(Quantity.of("0.000000001", Unit.POUND).in(Unit.KILOGRAM)).isEmpty();
    }
}
