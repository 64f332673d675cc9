package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.event.SessionFold;
import org.ketachart.sessions.watch.MissedCheck;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** Nothing is printed over anything else, nothing is cut off, and gray paper tells all. */
class FlowsheetLayoutTest {
    static Stream<String> visits() {
        return Visits.all().keySet().stream();
    }

    static List<String> examples() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void no_words_are_printed_over_others_or_off_the_page(String visit) {
        fits(Drawn.of(Visits.all().get(visit).get(), Visits.missed().toArray(MissedCheck[]::new)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void no_words_of_an_example_are_printed_over_others_and_it_fits_a_letter_page(String log) {
        Drawn page = Drawn.of(Examples.session(log));

        fits(page);
        assertThat(page.root().getAttribute("viewBox")).isEqualTo("0 0 792 612");
    }

    @SeededTest
    void no_words_of_any_visit_are_printed_over_others_or_off_the_page(long seed) {
        fits(Drawn.of(SessionFold.of(Arbitrary.of(seed).nextEvents())));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void all_is_black_gray_or_white(String visit) {
        Drawn page = Drawn.of(Visits.all().get(visit).get());

        assertThat(page.elements())
                .flatExtracting(element -> List.of(element.getAttribute("fill"), element.getAttribute("stroke")))
                .allMatch(color -> color.matches("|none|#(.)\\1\\1|#(..)\\2\\2"))
                .anyMatch(color -> color.startsWith("#"));
    }

    private static void fits(Drawn page) {
        assertThat(Boxes.of(page)).isNotEmpty();
        assertThat(Boxes.covered(page)).isEmpty();
        assertThat(Boxes.outside(page)).isEmpty();
        assertThat(page.named("text")).allMatch(text -> Double.parseDouble(text.getAttribute("font-size")) >= 7);
    }
}
