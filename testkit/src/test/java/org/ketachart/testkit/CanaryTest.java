package org.ketachart.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;

/** No patient name, identifier or free text shows itself: a token planted wherever text may stand is in no toString and no message. */
class CanaryTest {
    private static final String CANARY = "CANARY-7f3a";

    @SeededTest
    void no_value_of_the_record_shows_a_text_or_an_id(long seed) {
        List<String> messages = new ArrayList<>();
        Arbitrary any = Arbitrary.of(seed).planting(CANARY).tellingRefusals(e -> messages.add(e.getMessage()));
        for (Class<?> type : CoreTypes.records()) {
            assertThat(any.next(type).toString()).as(type.getSimpleName()).doesNotContain(CANARY);
        }
        assertThat(messages).isNotEmpty().noneMatch(message -> message.contains(CANARY));
    }

    @SeededTest
    void no_session_and_no_log_shows_a_text_or_an_id(long seed) {
        Arbitrary any = Arbitrary.of(seed).planting(CANARY);
        List<Event> events = any.nextEvents();
        assertThat(events.toString()).doesNotContain(CANARY);
        assertThat(SessionFold.of(events).toString()).doesNotContain(CANARY);
        assertThat(any.nextSession().toString()).doesNotContain(CANARY);
    }

    @Test
    void the_token_is_planted_wherever_text_may_stand() {
        Arbitrary any = Arbitrary.of(1).planting(CANARY);
        assertThat(any.next(Note.class).text()).contains(CANARY);
        assertThat(any.next(RecordId.class).value()).contains(CANARY);
        assertThat(any.next(Code.class).system()).contains(CANARY);
        assertThat(any.next(Code.class).code()).contains(CANARY);
        assertThat(any.next(Identifier.class).system()).contains(CANARY);
        assertThat(any.next(Identifier.class).value()).contains(CANARY);
        assertThat(Stream.generate(() -> any.next(HostRef.class).literal())
                        .filter(literal -> literal != null)
                        .limit(50))
                .allMatch(literal -> literal.contains(CANARY));
    }

    static Stream<Runnable> illegalTexts() {
        return Stream.of(
                () -> new Note(CANARY + "\u0007"),
                () -> new Note(CANARY + " "),
                () -> new Note(CANARY.repeat(1000)),
                () -> new Note(CANARY + "\uD83D"),
                () -> new RecordId(CANARY + " x"),
                () -> new Code(CANARY, "1", null),
                () -> new Code("urn:x", CANARY + " x", null),
                () -> new Code("urn:x", "1", CANARY + " "),
                () -> new Identifier(CANARY, "1"),
                () -> new Identifier("urn:x", CANARY + "\u0000"),
                () -> new HostRef(CANARY, CANARY, null),
                () -> new HostRef("Patient", CANARY, null),
                () -> new HostRef("Patient", CANARY + " x", null),
                () -> PartialDate.parse(CANARY));
    }

    @ParameterizedTest(name = "illegal text {index}")
    @MethodSource("illegalTexts")
    void no_refusal_repeats_the_text_it_refuses(Runnable illegal) {
        assertThatThrownBy(illegal::run)
                .isInstanceOf(DomainException.class)
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }
}
