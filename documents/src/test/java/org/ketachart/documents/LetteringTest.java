package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ketachart.core.value.Note;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

class LetteringTest {
    @SeededTest
    void no_cut_text_is_wider_than_its_room(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int room = 8; room < 300; room += 37) {
            String text = any.next(Note.class).text();
            double wide = room;
            assertThat(Lettering.width(Lettering.cut(text, 7, room), 7)).isLessThanOrEqualTo(wide);
            assertThat(Lettering.lines(text, 7, room, 3))
                    .hasSizeLessThanOrEqualTo(3)
                    .allMatch(line -> Lettering.width(line, 7) <= Math.max(wide, 12));
        }
    }

    @Test
    void a_text_that_fits_is_left_as_it_is() {
        assertThat(Lettering.cut("nausea", 7, 100)).isEqualTo("nausea");
        assertThat(Lettering.lines("feels sick, wants the light off", 7, 60, 4))
                .containsExactly("feels sick, wants", "the light off");
    }

    @Test
    void breaks_become_spaces_and_what_is_not_seen_is_left_out() {
        assertThat(Lettering.line(" a\n\tb\u00a0c\u2028d ")).isEqualTo("a b c d");
        assertThat(Lettering.line("a\u202eb\u200bc\ufeff\ud800d")).isEqualTo("abcd");
    }

    @Test
    void accents_are_kept_and_towers_of_them_are_not() {
        assertThat(Lettering.line("e\u0301" + "\u0301".repeat(50))).isEqualTo("e\u0301\u0301");
        assertThat(Lettering.line("Jos\u00e9 \u05e9\u05c1\u05b8")).isEqualTo("Jos\u00e9 \u05e9\u05c1\u05b8");
    }

    @Test
    void a_number_is_written_with_two_decimals_at_most() {
        assertThat(Svg.number(12)).isEqualTo("12");
        assertThat(Svg.number(12.5)).isEqualTo("12.5");
        assertThat(Svg.number(12.049)).isEqualTo("12.05");
        assertThat(Svg.number(-0.004)).isEqualTo("0");
        assertThat(Svg.number(-0.25)).isEqualTo("-0.25");
    }
}
