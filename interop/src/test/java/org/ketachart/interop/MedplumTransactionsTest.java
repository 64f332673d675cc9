package org.ketachart.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.interop.medplum.MedplumServer;

/** Where Medplum keeps its promise of a transaction, it takes few conditions in one. */
class MedplumTransactionsTest {
    @Test
    void a_visit_is_refused_whole_where_transactions_are_switched_on() {
        try (MedplumServer store = MedplumServer.withTransactions()) {
            Visit visit = Visit.day().get(0);

            List<String> options = new ArrayList<>(store.pushOptions());
            options.add("--server-words");
            Push push = Push.of(store.base(), List.of(visit), options.toArray(String[]::new));

            assertThat(push.code()).isEqualTo(2);
            assertThat(push.err())
                    .contains("KC-PSH-017")
                    .contains("400")
                    .contains("Transaction requires strict isolation but has too many entries");
            assertThat(new Chartroom(store.base(), store.pageSize()).counts()).isEmpty();
        }
    }
}
