package org.ketachart.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final Issue WARNING = Issue.warning("KC-X-001", "a", "odd");
    private static final Issue ERROR = Issue.error("KC-X-002", "b", "wrong");

    @Test
    void a_value_with_warnings_is_a_value() {
        Result<String> result = Result.of("x", List.of(WARNING));
        assertThat(result.isOk()).isTrue();
        assertThat(result.map(String::length).value()).isEqualTo(1);
        assertThat(result.issues()).containsExactly(WARNING);
    }

    @Test
    void one_error_among_the_issues_refuses_the_value_and_keeps_them_all() {
        Result<String> result = Result.of("x", List.of(WARNING, ERROR));
        assertThat(result.findValue()).isEmpty();
        assertThat(result.map(String::length).issues()).containsExactly(WARNING, ERROR);
        assertThatThrownBy(result::value).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_refusal_without_an_error_is_a_slip_of_the_programmer() {
        assertThatThrownBy(() -> Result.refused(List.of(WARNING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a refusal must hold an error");
    }

    @Test
    void the_path_of_an_issue_grows_outwards() {
        assertThat(ERROR.at("x[0]").path()).isEqualTo("x[0].b");
        assertThat(Issue.error("c", "[1]", "m").at("list").path()).isEqualTo("list[1]");
        assertThat(Issue.error("c", "", "m").at("list").path()).isEqualTo("list");
    }
}
