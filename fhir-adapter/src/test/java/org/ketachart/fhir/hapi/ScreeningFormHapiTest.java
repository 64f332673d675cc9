package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.ListedEntry;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.TriedEntry;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.ScreeningResponseCodec;
import org.ketachart.fhir.UsCore;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What HAPI says to filled screening forms. */
class ScreeningFormHapiTest {
    private static Charted<ScreeningResponse> any(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        return new Charted<>(any.next(Chart.class), any.next(ScreeningResponse.class));
    }

    @SeededTest
    void hapi_writes_them_in_the_same_bytes(long seed) {
        HapiIdentity.of(FhirContract.standard(), new ScreeningResponseCodec(), any(seed));
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "V3_1_1", "V6_1_0", "V7_0_0", "V8_0_0"})
    void they_are_valid(UsCore version) {
        FhirContract contract = FhirContract.standard().with(version);
        LongStream.rangeClosed(1, 15).forEach(seed -> {
            byte[] bytes = HapiIdentity.of(contract, new ScreeningResponseCodec(), registered(any(seed)));
            assertThat(Validators.of(version).validate(bytes))
                    .filteredOn(Issue::isError)
                    .isEmpty();
        });
    }

    /** The validator knows the codes of the register alone; the words of the entries stay as they are. */
    private static Charted<ScreeningResponse> registered(Charted<ScreeningResponse> form) {
        ScreeningResponse fact = form.fact();
        List<ScreeningAnswer> answers = fact.answers().stream()
                .map(answer -> new ScreeningAnswer(
                        answer.topic(), registered(answer.value()), answer.prefill(), answer.settles()))
                .toList();
        return new Charted<>(
                form.chart(),
                new ScreeningResponse(
                        fact.id(), fact.rules(), fact.stage(), fact.asked(), fact.askedBy(), answers, fact.state()));
    }

    private static AnswerValue registered(AnswerValue value) {
        if (value instanceof AnswerValue.Entries list) {
            return new AnswerValue.Entries(
                    list.entries().stream()
                            .map(entry -> new ListedEntry(registered(entry.what()), entry.how(), entry.prefill()))
                            .toList(),
                    list.complete());
        } else if (value instanceof AnswerValue.Trials list) {
            return new AnswerValue.Trials(
                    list.trials().stream()
                            .map(one -> new TriedEntry(registered(one.trial()), one.prefill()))
                            .toList(),
                    list.complete());
        }
        return value;
    }

    private static AntidepressantTrial registered(AntidepressantTrial trial) {
        return new AntidepressantTrial(
                registered(trial.drug()),
                trial.drugClass(),
                trial.dose(),
                trial.from(),
                trial.until(),
                trial.weeks(),
                trial.improvement(),
                trial.adherent(),
                trial.end(),
                trial.sameEpisode());
    }

    private static Concept registered(Concept what) {
        Code nausea = new Code("http://snomed.info/sct", "422587007", "Nausea");
        return new Concept(what.codes().isEmpty() ? List.of() : List.of(nausea), what.text());
    }
}
