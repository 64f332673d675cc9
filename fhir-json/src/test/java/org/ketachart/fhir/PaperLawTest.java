package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.Result;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** Consents and forms read back as they were, each by itself and a form from both its resources. */
class PaperLawTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final MonitoringFormCodec FORMS = new MonitoringFormCodec();

    @SeededTest
    void reading_what_was_written_gives_the_consent(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            assertReturns(new ConsentCodec(), new Charted<>(any.next(Chart.class), any.next(Consent.class)));
        }
    }

    @SeededTest
    void reading_what_was_written_gives_the_form_as_it_was_filled(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            assertReturns(new FormResponseCodec(), new Charted<>(any.next(Chart.class), any.next(FormResponse.class)));
        }
    }

    @SeededTest
    void reading_what_was_written_gives_the_submission(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            assertReturns(
                    new FormSubmissionCodec(), new Charted<>(any.next(Chart.class), any.next(FormSubmission.class)));
        }
    }

    @SeededTest
    void reading_what_was_written_gives_the_monitoring_form(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 5; i++) {
            Charted<MonitoringForm> form = new Charted<>(any.next(Chart.class), any.next(MonitoringForm.class));
            TransactionWriter out = new TransactionWriter(CONTRACT);
            FORMS.write(form, Residue.EMPTY, out);

            Result<List<Read<Charted<MonitoringForm>>>> read =
                    FORMS.read(BundleReader.open(CONTRACT, out.finish()).value());

            assertThat(read.issues()).isEmpty();
            assertThat(read.value()).extracting(Read::value).containsExactly(form);
            assertThat(read.value().get(0).residue().isEmpty()).isTrue();
        }
    }

    @Test
    void a_retraction_of_a_form_or_a_consent_is_of_all_its_resources() {
        SessionBundle bundles = new SessionBundle(CONTRACT);
        int forms = 0;
        int consents = 0;
        for (long seed = 1; seed <= 300; seed++) {
            List<Event> log = Arbitrary.of(seed).nextEvents();
            byte[] bytes = bundles.write(SessionFold.of(log).record(), log);
            List<Read<ChangeRecord>> changes = BundleReader.open(CONTRACT, bytes)
                    .value()
                    .readAll(new ChangeRecordCodec(), Kind.PROVENANCE)
                    .value();
            for (Event event : log) {
                if (event.payload() instanceof EnteredInError retracted
                        && isPaper(retracted.fact().kind())) {
                    boolean form = retracted.fact().kind() == FactKind.FORM;
                    assertThat(changes)
                            .extracting(Read::value)
                            .filteredOn(change ->
                                    change.id().equals(event.header().id().value()))
                            .flatExtracting(ChangeRecord::targets)
                            .extracting(ResourceKey::type)
                            .isEqualTo(form ? List.of("QuestionnaireResponse", "Task") : List.of("Consent"));
                    forms += form ? 1 : 0;
                    consents += form ? 0 : 1;
                }
            }
        }
        assertThat(forms).isPositive();
        assertThat(consents).isPositive();
    }

    private static boolean isPaper(FactKind kind) {
        return kind == FactKind.FORM || kind == FactKind.CONSENT;
    }

    private static <T> void assertReturns(ResourceCodec<T> codec, T value) {
        FhirWriter out = new FhirWriter(CONTRACT);
        codec.write(value, Residue.EMPTY, out);
        Result<Read<T>> read = codec.read(FhirCursor.of(CONTRACT, out.finish()));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().value()).isEqualTo(value);
        assertThat(read.value().residue().isEmpty()).isTrue();
    }
}
