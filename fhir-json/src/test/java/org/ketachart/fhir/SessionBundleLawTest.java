package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Result;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** Laws 1 and 3 of the house for whole sessions. */
class SessionBundleLawTest {
    private final SessionBundle bundle = new SessionBundle(FhirContract.standard());

    private static HostResources ehr(SessionRecord session) {
        return HostResources.open(FhirContract.standard(), EhrOf.bundle(session))
                .value();
    }

    @SeededTest
    void a_session_reads_back_from_its_bundle_as_the_same_record(long seed) {
        SessionRecord session = Arbitrary.of(seed).nextSession();

        Result<SessionRecord> read = bundle.read(bundle.write(session), ehr(session));

        assertThat(read.issues()).isEmpty();
        assertThat(read.value()).isEqualTo(session);
    }

    @SeededTest
    void any_record_that_can_be_made_reads_back_from_its_bundle(long seed) {
        SessionRecord session = Arbitrary.of(seed).next(SessionRecord.class);

        Result<SessionRecord> read = bundle.read(bundle.write(session), ehr(session));

        assertThat(read.issues()).isEmpty();
        assertThat(read.value()).isEqualTo(session);
    }

    @SeededTest
    void who_wrote_it_travels_with_the_record_and_leaves_it_the_same(long seed) {
        List<Event> log = Arbitrary.of(seed).nextEvents();
        SessionRecord session = SessionFold.of(log).record();

        byte[] bytes = bundle.write(session, log);

        assertThat(bundle.read(bytes, ehr(session)).value()).isEqualTo(session);
        Result<List<Read<ChangeRecord>>> changes = BundleReader.open(FhirContract.standard(), bytes)
                .value()
                .readAll(new ChangeRecordCodec(), Kind.PROVENANCE);
        assertThat(changes.issues()).isEmpty();
        assertThat(changes.value()).isNotEmpty();
        assertThat(changes.value().stream().flatMap(change -> change.value().targets().stream()))
                .allMatch(target -> new String(bytes, UTF_8).contains("\"" + target.id() + "\""));
    }

    @SeededTest
    void a_session_is_written_twice_as_the_same_bytes(long seed) {
        SessionRecord session = Arbitrary.of(seed).nextSession();

        assertThat(bundle.write(session)).isEqualTo(bundle.write(session));
    }
}
