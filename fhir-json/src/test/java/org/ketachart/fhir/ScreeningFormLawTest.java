package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Result;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** Filled screening forms read back as they were. */
class ScreeningFormLawTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final ScreeningResponseCodec CODEC = new ScreeningResponseCodec();

    @SeededTest
    void reading_what_was_written_gives_the_form(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            Charted<ScreeningResponse> form = new Charted<>(any.next(Chart.class), any.next(ScreeningResponse.class));
            Result<Read<Charted<ScreeningResponse>>> read = CODEC.read(FhirCursor.of(CONTRACT, write(form)));
            assertThat(read.issues()).isEmpty();
            assertThat(read.value().value()).isEqualTo(form);
            assertThat(read.value().residue().isEmpty()).isTrue();
        }
    }

    @Test
    void the_forms_of_the_law_hold_every_kind_of_answer_prefilled_and_given() {
        Set<String> met = new HashSet<>();
        for (long seed = 1; seed <= 200; seed++) {
            ScreeningResponse form = Arbitrary.of(seed).next(ScreeningResponse.class);
            for (ScreeningAnswer answer : form.answers()) {
                met.add(answer.value().getClass().getSimpleName());
                if (answer.prefill() != null) {
                    met.add(answer.prefill().confirmed() ? "confirmed" : "prefilled");
                }
                if (!answer.settles().isEmpty()) {
                    met.add("settles");
                }
                if (answer.value() instanceof AnswerValue.Entries list
                        && list.entries().stream().anyMatch(entry -> entry.prefill() != null)) {
                    met.add("prefilled entry");
                }
            }
            met.add(form.state().code());
        }
        assertThat(met)
                .contains(
                        "Yes",
                        "No",
                        "NotKnown",
                        "Amount",
                        "Day",
                        "Entries",
                        "Trials",
                        "confirmed",
                        "prefilled",
                        "settles",
                        "prefilled entry",
                        "in-progress",
                        "completed",
                        "amended",
                        "entered-in-error");
    }

    @SeededTest
    void a_canonical_names_its_rules_and_its_stage(long seed) {
        ScreeningResponse form = Arbitrary.of(seed).next(ScreeningResponse.class);
        ScreeningCanonical canonical = new ScreeningCanonical(form.rules(), form.stage());
        assertThat(ScreeningCanonical.parse(canonical.url())).isEqualTo(canonical);
    }

    @SeededTest
    void nothing_that_a_form_holds_shows_in_its_text(long seed) {
        ScreeningResponse form = Arbitrary.of(seed).planting("CANARY").next(ScreeningResponse.class);
        assertThat(new String(write(new Charted<>(Arbitrary.of(seed).next(Chart.class), form)), UTF_8))
                .contains("CANARY");
        assertThat(form.toString()).isEqualTo("ScreeningResponse[withheld]");
        form.answers()
                .forEach(answer -> assertThat(answer + " " + answer.value()).doesNotContain("CANARY"));
    }

    private static byte[] write(Charted<ScreeningResponse> form) {
        FhirWriter out = new FhirWriter(CONTRACT);
        CODEC.write(form, Residue.EMPTY, out);
        return out.finish();
    }
}
