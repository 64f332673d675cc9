package org.ketachart.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.HostResources;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.interop.hapi.HapiServer;

/**
 * What only a server that nobody here wrote can tell of a push: one that was killed, one into an EHR that has nearly everything, and one
 * into a sandbox that has nothing.
 */
class HapiPushTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "ehr-visit");

    private static HapiServer server;

    @BeforeAll
    static void start() {
        server = HapiServer.onH2();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_push_killed_half_way_is_mended_by_the_next() {
        URI base = server.base("cedar");
        List<Visit> day = Visit.day();
        Expected expected = Expected.of(day);
        new Host().move(base, day);
        Chartroom chartroom = new Chartroom(base, server.pageSize());

        assertThat(Push.killedAt(base, day, day.get(2))).isTrue();
        Map<String, String> half = chartroom.versions();
        assertThat(half).isNotEmpty();
        assertThat(half.size()).isLessThan(expected.resources());

        Push again = Push.of(base, day);

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.created() + again.known()).isEqualTo(expected.entries());
        assertThat(again.known()).isPositive();
        Map<String, Integer> counts = chartroom.counts();
        counts.merge("Encounter", -1, Integer::sum); // the host's own
        assertThat(counts).isEqualTo(expected.counts());
        assertThat(chartroom.versions()).containsAllEntriesOf(half);
        for (Visit visit : day) {
            SessionRecord read = new SessionBundle(FhirContract.standard())
                    .read(chartroom.chartOf(visit.patient()))
                    .value();
            assertThat(InOneOrder.of(read)).isEqualTo(InOneOrder.of(visit.record()));
        }
    }

    @Test
    void what_the_ehr_has_already_is_pointed_to_and_stays_as_it_is() throws IOException {
        URI base = server.base("harbor");
        JsonNode ehr = Json.read(Files.readAllBytes(EXAMPLE.resolve("ehr.json")));
        Http http = new Http();
        for (JsonNode entry : ehr.path("entry")) {
            JsonNode resource = entry.path("resource");
            String address = resource.path("resourceType").asText() + "/"
                    + resource.path("id").asText();
            http.send("PUT", URI.create(base + "/" + address), Json.write(resource));
        }
        Chartroom chartroom = new Chartroom(base, server.pageSize());
        Map<String, String> before = chartroom.versions();
        Visit visit = Visit.read(EXAMPLE.resolve("visit.ndjson"));

        Push first = Push.of(base, List.of(visit));
        Push second = Push.of(base, List.of(visit));

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.created()).isEqualTo(10);
        assertThat(second.known()).isEqualTo(10);
        Map<String, String> after = chartroom.versions();
        assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 10);
        assertThat(new HashSet<>(after.values())).containsExactly("1");

        byte[] chart = chartroom.chartOf(visit.patient());
        HostResources host = HostResources.open(FhirContract.standard(), chart).value();
        Result<SessionRecord> read = new SessionBundle(FhirContract.standard()).read(chart, host);
        assertThat(read.issues()).isEmpty();
        assertThat(InOneOrder.of(read.value())).isEqualTo(InOneOrder.of(visit.record()));
    }

    @Test
    void a_sandbox_takes_a_form_with_its_receipt_and_a_consent_with_its_paper_by_stand_ins() {
        URI base = server.aside();
        Visit visit = Visit.withForms(log -> log.replaceAll("\"(Device|Organization|Practitioner)/", "\"$1/aside-")
                        .replace(
                                "\"obtainedBy\":",
                                "\"document\":{\"type\":\"DocumentReference\",\"literal\":\"DocumentReference/paper-1\"},"
                                        + "\"obtainedBy\":"))
                .get(0);

        Push refused = Push.of(base, List.of(visit));
        Push taken = Push.of(base, List.of(visit), "--stand-ins");
        Push again = Push.of(base, List.of(visit), "--stand-ins");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("KC-PSH-017").contains("HAPI-1094");
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.created()).isZero();
        assertThat(new Http().search(base, "DocumentReference?_total=accurate&_tag=stand-in"))
                .extracting(document -> document.path("id").asText())
                .containsExactlyInAnyOrder("paper-1", "receipt-form-2001-01");
        assertThat(new Http().search(base, "Consent?source-reference=DocumentReference/paper-1&_total=accurate"))
                .hasSize(2);
    }
}
