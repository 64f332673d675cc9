package org.ketachart.core.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

class ProductTest {
    private static final LocalDate SINCE = LocalDate.parse("2026-05-01");

    private static @Nullable Code code(@Nullable String code) {
        return code == null ? null : new Code("http://hl7.org/fhir/sid/ndc", code, null);
    }

    private static Product product(@Nullable String code, @Nullable String lot, @Nullable String expires) {
        return new Product(
                new RecordId("kit"),
                Drug.ESKETAMINE,
                code(code),
                lot == null ? null : new Note(lot),
                expires == null ? null : PartialDate.parse(expires),
                RecordStatus.FINAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02, 2027-02-28, false",
        "2027-02, 2027-03-01, true",
        "2028-02, 2028-02-29, false",
        "2027, 2027-12-31, false",
        "2027, 2028-01-01, true",
        "2027-02-10, 2027-02-10, false",
        "2027-02-10, 2027-02-11, true",
        ", 2099-01-01, false",
    })
    void an_expiry_holds_to_the_last_day_it_may_mean(@Nullable String expires, LocalDate day, boolean expired) {
        assertThat(product(null, null, expires).isExpired(day)).isEqualTo(expired);
    }

    @ParameterizedTest
    @CsvSource({
        ", 50458-0028-02, L1, true",
        ", , L1, true",
        ", 50458-0028-02, l1, false",
        ", 50458-0028-02, , false",
        "50458-0028-02, 50458-0028-02, L1, true",
        "50458-0028-02, 50458-0028-03, L1, false",
        "50458-0028-02, , L1, false",
    })
    void a_recall_touches_its_lot_and_where_it_says_so_one_package_of_it(
            @Nullable String recalled, @Nullable String code, @Nullable String lot, boolean touched) {
        LotRecall recall = new LotRecall(Drug.ESKETAMINE, code(recalled), new Note("L1"), SINCE);
        assertThat(recall.touches(product(code, lot, null))).isEqualTo(touched);
    }

    @Test
    void the_words_beside_a_package_code_say_nothing_of_which_package_it_is() {
        Code named = new Code("http://hl7.org/fhir/sid/ndc", "50458-0028-02", "kit of two");
        LotRecall recall = new LotRecall(Drug.ESKETAMINE, named, new Note("L1"), SINCE);
        assertThat(recall.touches(product("50458-0028-02", "L1", null))).isTrue();
    }

    @Test
    void a_product_entered_in_error_is_neither_expired_nor_recalled() {
        Product product = new Product(
                new RecordId("kit"),
                Drug.ESKETAMINE,
                null,
                new Note("L1"),
                new PartialDate(2020, 1, null),
                RecordStatus.ENTERED_IN_ERROR);
        assertThat(product.isExpired(SINCE)).isFalse();
        assertThat(new LotRecall(Drug.ESKETAMINE, null, new Note("L1"), SINCE).touches(product))
                .isFalse();
    }

    /** A recall of some packages of a lot, against a label: what is known to be touched, and what cannot be ruled out. */
    @ParameterizedTest
    @CsvSource({
        "55150-438-10, 55150-438-10, true, true",
        "55150-438-10, 5515043810, true, true",
        "55150-438-10, 55150043810, true, true",
        "55150-438-10, 55150-0438-10, true, true",
        "55150-438-10, 55150-438-11, false, false",
        "1234-5678-90, 12345-678-90, false, false",
        "5515043810, 55150043810, false, true",
        "5515043810, 55150043811, false, false",
        "55150-438-10, , false, true"
    })
    void a_partial_recall_rules_out_no_package_that_cannot_be_told(
            String recalled, @Nullable String held, boolean touches, boolean may) {
        LotRecall recall = new LotRecall(Drug.ESKETAMINE, code(recalled), new Note("L1"), SINCE);
        Product product = product(held, "L1", null);

        assertThat(recall.touches(product)).isEqualTo(touches);
        assertThat(recall.mayTouch(product)).isEqualTo(may);
    }
}
