package org.ketachart.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.interop.hapi.HapiServer;

/** What must be seen, besides, of a server that enforces references and keeps several clinics apart by their URLs. */
abstract class TenantContract extends ClinicDayContract {
    private final Http http = new Http();

    @Override
    abstract HapiServer open();

    @Test
    void two_clinics_with_the_same_patients_stay_apart() {
        HapiServer server = (HapiServer) store();
        Map<String, String> before = new Chartroom(server.base(), server.pageSize()).versions();
        Map<String, Map<String, String>> versions = new HashMap<>();

        for (String tenant : HapiServer.TENANTS) {
            URI base = server.base(tenant);
            List<Visit> visits = admit(tenant, base);
            new Host().moveBesidesPatients(base, visits);
            Push push = Push.of(base, visits);
            assertThat(push.code()).as(push.err()).isZero();
            Chartroom chartroom = new Chartroom(base, server.pageSize());
            versions.put(tenant, chartroom.versions());

            assertThat(chartroom.counts()).isEqualTo(counts());
            for (Visit visit : visits) {
                SessionRecord read = new SessionBundle(FhirContract.standard())
                        .read(chartroom.chartOf(visit.patient()))
                        .value();
                assertThat(InOneOrder.of(read)).isEqualTo(InOneOrder.of(visit.record()));
            }
        }

        assertThat(versions.get("cedar").keySet())
                .doesNotContainAnyElementsOf(versions.get("harbor").keySet());
        assertThat(new Chartroom(server.base("cedar"), server.pageSize()).versions())
                .isEqualTo(versions.get("cedar"));
        assertThat(new Chartroom(server.base(), server.pageSize()).versions()).isEqualTo(before);
    }

    @Test
    void a_visit_of_a_patient_who_is_not_there_is_refused_whole() {
        FhirStore server = store();
        Chartroom chartroom = new Chartroom(server.base(), server.pageSize());
        Map<String, String> before = chartroom.versions();
        Visit stranger =
                Visit.day(log -> log.replace("\"Patient/", "\"Patient/nobody-")).get(0);

        Push push = Push.of(server.base(), List.of(stranger));

        assertThat(push.code()).isEqualTo(2);
        assertThat(push.err()).contains("KC-PSH-017").contains("400").contains("HAPI-1094");
        assertThat(push.outcomes()).containsOnly("refused");

        assertThat(chartroom.versions()).isEqualTo(before);
    }

    /**
     * Creates every patient of the day by medical record number, twice, and returns the day with the ids that the clinic gave them. What
     * else the host owns gets an id of the clinic's own, for HAPI refuses an id that another clinic has (HAPI-0825).
     */
    private List<Visit> admit(String tenant, URI base) {
        Map<String, String> admitted = new TreeMap<>();
        for (Visit visit : day()) {
            Http.Created created = create(base, visit.patient());
            assertThat(created.status()).isEqualTo(201);
            admitted.put(visit.patient(), created.address());
        }
        admitted.forEach(
                (patient, address) -> assertThat(create(base, patient)).isEqualTo(new Http.Created(200, address)));
        assertThat(http.count(base, "Patient")).isEqualTo(admitted.size());
        return Visit.day(log -> {
            String changed = log.replaceAll(
                    "\"(Condition|Device|Encounter|Practitioner|RelatedPerson)/", "\"$1/" + tenant + "-");
            for (Map.Entry<String, String> patient : admitted.entrySet()) {
                changed = changed.replace('"' + patient.getKey() + '"', '"' + patient.getValue() + '"');
            }
            return changed;
        });
    }

    private Http.Created create(URI base, String patient) {
        return http.create(base, "Patient", Host.MRN, patient.substring("Patient/".length()));
    }
}
