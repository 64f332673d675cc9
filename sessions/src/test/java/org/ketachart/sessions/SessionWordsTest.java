package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;

class SessionWordsTest {
    @Test
    void every_word_of_a_decision_is_a_code_of_ours_and_stands_for_one_thing() {
        assertThat(SessionWords.codes())
                .doesNotHaveDuplicates()
                .allMatch(code -> Canonical.isCodeSystem(code.system()))
                .hasSize(SessionAlert.values().length
                        + SessionDeviation.values().length
                        + SessionFault.values().length
                        + 2);
    }

    @Test
    void what_a_decision_writes_is_among_them() {
        Code departed = SessionWords.departed().codes().get(0);
        assertThat(SessionWords.codes()).contains(departed);
    }
}
