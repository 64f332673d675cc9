package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.ketachart.core.value.DomainException;

class MissedCheckTest {
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-05-12T09:40:00-05:00");

    @Test
    void a_check_is_due_within_the_time_in_which_it_counts() {
        assertThat(new MissedCheck("blood pressure", DUE, DUE, DUE).due()).isEqualTo(DUE);
        assertThatThrownBy(() -> new MissedCheck("blood pressure", DUE, DUE.plusMinutes(1), DUE.plusMinutes(2)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("a check must not end before it starts");
        assertThatThrownBy(() -> new MissedCheck("blood pressure", DUE, DUE.minusMinutes(2), DUE.minusMinutes(1)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("a check must not end before it starts");
    }

    @Test
    void a_check_has_a_name() {
        assertThatThrownBy(() -> new MissedCheck(" ", DUE, DUE, DUE))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("name of a check must not be blank");
        assertThatThrownBy(() -> new MissedCheck(null, DUE, DUE, DUE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name must be there");
    }
}
