package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.regex.Pattern;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What the host owns is pointed to, written nowhere, and read back from the host's own resources. */
class HostOwnedLawTest {
    private static final FhirContract CONTRACT = FhirContract.standard();

    private final SessionBundle bundle = new SessionBundle(CONTRACT);

    @SeededTest
    void nothing_that_was_taken_over_is_written_again(long seed) {
        SessionRecord session = Arbitrary.of(seed).nextSession();
        BundleReader written =
                BundleReader.open(CONTRACT, bundle.write(session)).value();

        long own = session.vitalSigns().stream().filter(v -> v.source() == null).count();
        assertThat(written.entries("Observation", Kind.VITAL_SIGN)).hasSize((int) own);
        long ordered = session.orders().stream().filter(o -> o.source() == null).count();
        assertThat(written.entries("MedicationRequest", Kind.ORDER)).hasSize((int) ordered);
        assertThat(written.entries("Location", Kind.CLINIC)).hasSize(session.location() == null ? 1 : 0);
    }

    @SeededTest
    void every_reference_to_it_leads_to_the_hosts_resource(long seed) {
        SessionRecord session = Arbitrary.of(seed).nextSession();
        String written = new String(bundle.write(session), UTF_8);

        for (VitalSign vital : session.vitalSigns()) {
            HostRef source = vital.source();
            if (source != null) {
                String name = CONTRACT.system(session.chart().clinic(), Kind.VITAL_SIGN) + "\",\"value\":\""
                        + vital.id().value() + "\"";
                assertThat(written.split(Pattern.quote(name), -1))
                        .as("named once, where it is taken over")
                        .hasSize(2);
            }
        }
    }

    @SeededTest
    void without_the_hosts_resources_the_record_lacks_them_and_says_so(long seed) {
        SessionRecord session = Arbitrary.of(seed).nextSession();

        Result<SessionRecord> read = bundle.read(bundle.write(session));

        assertThat(read.issues().stream().map(Issue::code)).containsOnly(expected(session));
        assertThat(read.issues()).hasSize(Adopted.of(session).size());
        assertThat(read.value()).isEqualTo(session.withoutHostOwned());
    }

    private static String[] expected(SessionRecord session) {
        return Adopted.of(session).isEmpty() ? new String[0] : new String[] {FhirFault.NOT_AT_HAND.code()};
    }

    @SeededTest
    void a_reading_of_another_patient_is_never_taken_over(long seed) {
        SessionRecord session = SessionFold.of(Arbitrary.of(seed).nextEvents()).record();
        HostResources ehr = HostResources.open(CONTRACT, EhrOf.bundle(session)).value();
        HostRef stranger = HostRef.literal("Patient", "nobody-of-this-chart");

        for (VitalSign vital : session.vitalSigns()) {
            if (vital.source() != null) {
                assertThat(ehr.vitalSign(vital.source(), vital.id(), stranger).issues())
                        .extracting(Issue::code, Issue::message)
                        .contains(tuple(FhirFault.CONTRADICTION.code(), "the resource must be of the visit's patient"));
                assertThat(ehr.vitalSign(
                                        vital.source(),
                                        vital.id(),
                                        session.chart().patient())
                                .issues())
                        .isEqualTo(List.of());
            }
        }
    }
}
