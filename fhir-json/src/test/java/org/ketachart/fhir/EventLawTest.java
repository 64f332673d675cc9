package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.SessionId;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

class EventLawTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final EffectCodec EFFECTS = new EffectCodec();
    private static final AdverseEventCodec EVENTS = new AdverseEventCodec();
    private static final Chart CHART =
            new Chart(new ClinicId("c1"), HostRef.literal("Patient", "17"), new SessionId("s1"), null);
    private static final HostRef NURSE = HostRef.literal("Practitioner", "9");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-04T12:00:00-05:00");

    @SeededTest
    void reading_what_was_written_gives_the_effect(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            assertReturns(EFFECTS, new Charted<>(any.next(Chart.class), any.next(Effect.class)));
        }
    }

    @ParameterizedTest
    @EnumSource(EventTerm.class)
    void the_verbatim_and_the_codes_of_others_stand_beside_a_term(EventTerm term) {
        Code theirs = new Code("urn:ehr:complaints", "c-7", "as the EHR has it");
        Code same = TermCodes.TERM.codings(term).get(0).system().equals(EventTerm.SYSTEM)
                ? new Code("http://snomed.info/sct", "25064002", null)
                : TermCodes.TERM.codings(term).get(0);
        for (Concept what : List.of(
                Concept.text("as said"),
                new Concept(List.of(theirs), null),
                new Concept(List.of(same, theirs), new Note("as said")))) {
            assertReturns(
                    EVENTS, new Charted<>(CHART, AdverseEvent.noticed(new RecordId("ae-1"), term, what, NOON, NURSE)));
            assertReturns(
                    EVENTS, new Charted<>(CHART, AdverseEvent.noticed(new RecordId("ae-1"), null, what, NOON, NURSE)));
        }
    }

    @Test
    void an_event_carries_the_standard_codings_of_its_term_and_the_words() {
        AdverseEvent event =
                AdverseEvent.noticed(new RecordId("ae-1"), EventTerm.NAUSEA, Concept.text("felt queasy"), NOON, NURSE);
        assertThat(text(EVENTS, new Charted<>(CHART, event)))
                .contains("\"event\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"422587007\","
                        + "\"display\":\"Nausea (finding)\"},{\"system\":\"https://www.meddra.org\",\"code\":\"10028813\","
                        + "\"display\":\"Nausea\"},{\"system\":\"https://ketachart.org/fhir/CodeSystem/event-term\","
                        + "\"code\":\"nausea\",\"display\":\"Nausea\"}],\"text\":\"felt queasy\"}");
    }

    @Test
    void an_effect_that_was_not_there_is_an_observation_of_no() {
        Effect absent =
                Effect.absent(new RecordId("f-1"), EventTerm.DISSOCIATION, NOON, CheckpointRole.AT_40_MINUTES, NURSE);
        assertThat(text(EFFECTS, new Charted<>(CHART, absent)))
                .contains("\"effectiveDateTime\":\"2026-03-04T12:00:00-05:00\"")
                .contains("\"valueBoolean\":false")
                .contains("\"code\":\"40-minutes\"")
                .doesNotContain("AdverseEvent");
    }

    @Test
    void an_effect_that_was_there_has_its_onset_and_its_resolution() {
        Effect present = Effect.present(
                new RecordId("f-1"), EventTerm.SEDATION, new Interval(NOON, NOON.plusMinutes(55)), NURSE);
        assertThat(text(EFFECTS, new Charted<>(CHART, present)))
                .contains("\"effectivePeriod\":{\"start\":\"2026-03-04T12:00:00-05:00\","
                        + "\"end\":\"2026-03-04T12:55:00-05:00\"}")
                .contains("\"valueBoolean\":true");
    }

    private static <T> void assertReturns(ResourceCodec<T> codec, T value) {
        Result<Read<T>> read =
                codec.read(FhirCursor.of(CONTRACT, text(codec, value).getBytes(StandardCharsets.UTF_8)));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().value()).isEqualTo(value);
        assertThat(read.value().residue().isEmpty()).isTrue();
    }

    private static <T> String text(ResourceCodec<T> codec, T value) {
        FhirWriter out = new FhirWriter(CONTRACT);
        codec.write(value, Residue.EMPTY, out);
        return new String(out.finish(), StandardCharsets.UTF_8);
    }
}
