package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.Session;
import org.ketachart.sessions.protocol.Protocols;

class StockTest {
    private static final String THERE = "@-20 arrive; prepare; @-10 bp 128/78; clear yes";

    private static Session visit(String script) {
        return new ScriptedVisit(Protocols.esketamineNasal()).play(script).session();
    }

    @ParameterizedTest
    @CsvSource({
        "product expires 2026-02, product-expired",
        "product expires 2026-03, ''",
        "product expires 2026-03-01, product-expired",
        "product expires 2026-03-02, ''",
        "product recalled, product-recalled",
        "product partly, product-recalled",
        "product recalled expires 2025, product-expired product-recalled",
        "product, ''",
    })
    void what_was_given_from_such_a_product_is_charted_and_shows(String product, String deviations) {
        Session session = visit("@-30 open; order; " + product + "; " + THERE + "; @0 give as a1");
        assertThat(session.record().administrations()).hasSize(1);
        assertThat(codes(session).replace("dose-ungated", "").trim()).isEqualTo(deviations);
    }

    @Test
    void a_label_that_is_read_again_after_the_dose_shows_it_too_and_once() {
        String late = "@-30 open; order; product; " + THERE + "; @0 begin; @30 product expires 2026-01";
        assertThat(codes(visit(late))).isEqualTo("product-expired");
        assertThat(codes(visit(late + "; @40 product expires 2026-01"))).isEqualTo("product-expired");
        assertThat(codes(visit("@-30 open; order; product; " + THERE + "; @0 begin; @30 product expires 2027-01")))
                .isEmpty();
    }

    @Test
    void a_lot_that_is_read_after_the_dose_shows_that_it_was_recalled() {
        String late = "@-30 open; order; product; " + THERE + "; @0 begin; @30 product recalled";
        assertThat(codes(visit(late))).isEqualTo("product-recalled");
        assertThat(codes(visit(late + "; @40 product recalled"))).isEqualTo("product-recalled");
    }

    @ParameterizedTest
    @CsvSource({
        "supply, esketamine-at-home",
        "supply expired, esketamine-at-home product-expired",
        "supply recalled, esketamine-at-home product-recalled"
    })
    void what_was_dispensed_from_such_a_supply_shows(String supply, String deviations) {
        assertThat(codes(visit("@-30 open; order; @-20 arrive; " + supply))).isEqualTo(deviations);
    }

    @Test
    void a_recall_counts_from_its_day_on() {
        Session session = new ScriptedVisit(Protocols.ketamineIntravenous())
                .play("@-30 open; order; product recalled; " + THERE + "; @0 begin")
                .session();
        assertThat(session.record().administrations()).hasSize(1);
        assertThat(codes(session)).as("recalled from the next day on").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"unwitnessed, waste-unwitnessed", "witnessed-by nurse, waste-unwitnessed", "witnessed-by prescriber, ''"
    })
    void whoever_gave_it_is_no_witness_of_what_was_wasted(String waste, String deviations) {
        Session session = visit("@-30 open; order; product; " + THERE + "; @0 begin " + waste);
        assertThat(codes(session)).isEqualTo(deviations);
    }

    private static String codes(Session session) {
        return String.join(
                " ",
                session.deviations().stream()
                        .map(Deviation::what)
                        .map(what -> what.codes().get(0).code())
                        .toList());
    }
}
