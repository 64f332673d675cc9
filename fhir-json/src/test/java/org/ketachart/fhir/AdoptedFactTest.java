package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.event.EventPayload.PatientArrived;
import org.ketachart.core.event.EventPayload.SessionOpened;
import org.ketachart.core.event.EventPayload.VitalSignCharted;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;

/** A pressure of the EHR in a visit: retracted, corrected by hand, and damaged on its way. */
class AdoptedFactTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final SessionBundle BUNDLES = new SessionBundle(CONTRACT);
    private static final HostRef NURSE = HostRef.of("Practitioner/n");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-05-12T09:00:00-05:00");
    private static final VitalSign PRESSURE = new VitalSign(
            new RecordId("bp"),
            NINE,
            new BloodPressure(126, 78),
            null,
            null,
            null,
            null,
            NURSE,
            null,
            HostRef.of("Observation/bp-301"),
            RecordStatus.FINAL);

    private static Event event(int seq, EventPayload payload) {
        EventHeader header = new EventHeader(
                new EventId("e-" + seq),
                Clinic.named("c", "C", ZoneId.of("UTC")).id(),
                HostRef.of("Patient/p"),
                new SessionId("s"),
                null,
                seq,
                NINE,
                Instant.parse("2026-05-12T14:00:00Z").plusSeconds(seq),
                NURSE,
                StaffRole.NURSE,
                null,
                new RecordId("ehr"),
                null,
                null,
                null);
        return new Event(header, payload);
    }

    private static List<Event> log(EventPayload last) {
        Clinic clinic = Clinic.named("c", "C", ZoneId.of("UTC"));
        return List.of(
                event(1, new SessionOpened(clinic, Setting.CLINIC, null, null, null, null, null, null, null, null)),
                event(2, new PatientArrived()),
                event(3, new VitalSignCharted(PRESSURE)),
                event(4, last));
    }

    private static String write(List<Event> log) {
        return new String(BUNDLES.write(SessionFold.of(log).record(), log), UTF_8);
    }

    @Test
    void its_retraction_says_who_and_why_and_leaves_the_hosts_as_it_is() {
        FactRef fact = new FactRef(FactKind.VITAL_SIGN, PRESSURE.id());
        List<Event> log = log(new EnteredInError(fact, Reason.text("another patient's")));

        String bundle = write(log);

        assertThat(bundle)
                .contains("\"text\":\"another patient's\"")
                .contains("{\"url\":\"withdrawn\",\"valueBoolean\":true}");
        HostResources ehr = HostResources.open(
                        CONTRACT, EhrOf.bundle(SessionFold.of(log).record()))
                .value();
        assertThat(BUNDLES.read(bundle.getBytes(UTF_8), ehr).value().vitalSigns())
                .extracting(VitalSign::status)
                .containsExactly(RecordStatus.ENTERED_IN_ERROR);
    }

    @Test
    void a_correction_by_hand_makes_it_ours() {
        SessionRecord record = SessionFold.of(log(new VitalSignCharted(PRESSURE.corrected(new BloodPressure(186, 98)))))
                .record();

        byte[] bundle = BUNDLES.write(record);

        assertThat(new String(bundle, UTF_8)).contains("186").doesNotContain("adopted-fact");
        assertThat(BUNDLES.read(bundle).value()).isEqualTo(record);
    }

    @Test
    void of_two_sources_none_is_believed() {
        String source =
                "{\"url\":\"source\",\"valueReference\":{\"reference\":\"Observation/bp-301\",\"type\":\"Observation\"}}";
        String other = source.replace("bp-301", "bp-302");
        String bundle = write(log(new PatientArrived()));
        assertThat(bundle).contains(source);

        assertThat(BUNDLES.read(bundle.replace(source, source + "," + other).getBytes(UTF_8))
                        .issues())
                .filteredOn(Issue::isError)
                .extracting(Issue::code, Issue::message)
                .contains(tuple("KC-FHIR-017", "a part of an adopted fact must be there once, was there twice"));
    }

    @Test
    void a_damaged_part_is_told_with_its_place() {
        String bundle = write(log(new PatientArrived()));
        for (String[] damage : new String[][] {
            {"/sid/vital\",\"value\":\"bp\"}}", "/sid/nothing\",\"value\":\"bp\"}}", "KC-FHIR-015"},
            {
                "\"url\":\"position\",\"valueUnsignedInt\":0",
                "\"url\":\"position\",\"valueUnsignedInt\":-1",
                "KC-CORE-002"
            },
            {"\"url\":\"position\",\"valueUnsignedInt\":0", "\"url\":\"place\",\"valueUnsignedInt\":0", "KC-FHIR-007"},
            {
                "\"Observation/bp-301\",\"type\":\"Observation\"",
                "\"Condition/bp-301\",\"type\":\"Condition\"",
                "KC-CORE-005"
            },
        }) {
            String damaged = bundle.replace(damage[0], damage[1]);
            assertThat(damaged).as(damage[0]).isNotEqualTo(bundle);
            assertThat(BUNDLES.read(damaged.getBytes(UTF_8)).issues())
                    .as(damage[1])
                    .filteredOn(Issue::isError)
                    .anyMatch(issue -> issue.code().equals(damage[2])
                            && issue.path().startsWith("Bundle.entry[2].resource.extension"));
        }
    }
}
