package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirWriter;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;
import org.ketachart.fhir.ResourceSink;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What HAPI makes of whole sessions. */
class SessionHapiTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final SessionBundle SESSIONS = new SessionBundle(CONTRACT);
    private static final TypedResources TYPED = new TypedResources(FhirContext.forR4Cached(), CONTRACT);

    @SeededTest
    void hapi_writes_every_resource_of_a_session_in_the_same_bytes(long seed) {
        SESSIONS.put(Arbitrary.of(seed).nextSession(), new Alone());
    }

    @SeededTest
    void hapi_writes_the_transaction_of_a_log_in_the_same_bytes(long seed) {
        List<Event> log = Arbitrary.of(seed).nextEvents();
        HapiIdentity.of(SESSIONS.write(SessionFold.of(log).record(), log));
    }

    @SeededTest
    void a_session_reads_back_from_its_typed_bundle(long seed) {
        List<Event> log = Arbitrary.of(seed).nextEvents();
        SessionRecord session = SessionFold.of(log).record();
        Bundle typed = TYPED.parse(SESSIONS.write(session, log), Bundle.class);
        assertThat(SESSIONS.read(TYPED.encode(typed)).value()).isEqualTo(session.withoutHostOwned());
    }

    /** Holds each resource to the law by itself. */
    private static final class Alone implements ResourceSink {
        @Override
        public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
            FhirWriter out = new FhirWriter(CONTRACT);
            codec.write(value, foreign, out);
            HapiIdentity.of(out.finish());
        }
    }
}
