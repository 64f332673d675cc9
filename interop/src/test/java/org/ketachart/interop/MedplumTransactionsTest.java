package org.ketachart.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ketachart.interop.medplum.MedplumServer;

/** Where Medplum keeps its promise of a transaction, it takes few conditions in one. */
class MedplumTransactionsTest {
    @Test
    void a_visit_is_refused_whole_where_transactions_are_switched_on() {
        try (MedplumServer store = MedplumServer.withTransactions()) {
            Visit visit = Visit.day().get(0);

            assertThatThrownBy(() -> new PlainSender().send(store.base(), visit.transaction()))
                    .hasMessageContaining("gave 400")
                    .hasMessageContaining("Transaction requires strict isolation but has too many entries");
            assertThat(new Chartroom(store.base(), store.pageSize()).counts()).isEmpty();
        }
    }
}
