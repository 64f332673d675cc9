package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not answered, with its status and its words. They say what could be asked, and repeat nothing of what was. */
class RefusedRequestsTest {
    private static final String CANARY = "canary-7f3a";
    private static final String ANSWERED =
            ". Encounter is asked by _id, _tag, identifier, patient, subject, part-of, date, type, status, "
                    + "with _count, _elements, _format, _pretty, _summary, _total";
    private static final String DATE = "a date must be as 2026, 2026-05, 2026-05-12 or 2026-05-12T09:00:00Z, "
            + "with nothing or eq, ge, gt, le or lt before it";
    private static final String OFFERED = "the request must be one that the CapabilityStatement at /metadata offers";
    private static final String TYPE = "the type must be one that the CapabilityStatement at /metadata offers";
    private static final String READ = "this server is read and takes nothing in";
    private static final String HISTORY = "no history is kept here; read without _history";
    private static final String MODIFIED = ": modifiers and chains are not answered";
    private static final String UNKNOWN = "a parameter must be one of those that are answered";
    private static final String REFERENCE = ": must be an id, or a type that it can be and an id, or a URL";
    private static final String NAME = "this server answers as 127.0.0.1, localhost or [::1] alone";
    private static final String FORMAT = "an answer must be wanted as JSON or XML of FHIR";

    private static Endpoint endpoint;

    @BeforeAll
    static void serve() throws Exception {
        List<byte[]> day = new ArrayList<>();
        for (Path log : Run.logs()) {
            day.add(Run.of("fhir", log.toString()).out().getBytes(UTF_8));
        }
        endpoint = Endpoint.start(day, 0);
    }

    @AfterAll
    static void stop() throws Exception {
        endpoint.stop();
    }

    private record Answer(int status, String head, String body) {}

    /** Sends what an ordinary client would put right or hold back. */
    private static Answer send(String method, String path, String... headers) throws IOException {
        int port = URI.create(endpoint.base()).getPort();
        String sent = String.join("\r\n", headers);
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (!sent.contains("Host:")) {
            request.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        request.append(sent)
                .append(sent.isEmpty() ? "" : "\r\n")
                .append("Content-Length: 0\r\nConnection: close\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.toString().getBytes(US_ASCII));
            socket.getOutputStream().flush();
            String all = new String(socket.getInputStream().readAllBytes(), UTF_8);
            int body = all.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(all.substring(9, 12)), all.substring(0, body), all.substring(body + 4));
        }
    }

    private static String said(Answer answer) {
        String body = answer.body();
        String json = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
        return FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(OperationOutcome.class, json)
                .getIssueFirstRep()
                .getDiagnostics();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("GET", "/Encounter?" + CANARY + "=44", 400, UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter?code=" + CANARY, 400, UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter?_lastUpdated=2026", 400, UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter?_include=Encounter:patient", 400, UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter?_revinclude=Observation:encounter", 400, UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter?_has:Observation:encounter:code=" + CANARY, 400, UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter?_sort=date", 400, UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter?_text=" + CANARY, 400, UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter?_offset=2", 400, UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter?patient.name=" + CANARY, 400, "patient" + MODIFIED + ANSWERED),
                arguments("GET", "/Encounter?patient:missing=true", 400, "patient" + MODIFIED + ANSWERED),
                arguments("GET", "/Encounter?patient:Patient=" + CANARY, 400, "patient" + MODIFIED + ANSWERED),
                arguments("GET", "/Encounter?type:not=" + CANARY, 400, "type" + MODIFIED + ANSWERED),
                arguments("GET", "/Encounter?_tag:not=" + CANARY, 400, "_tag" + MODIFIED + ANSWERED),
                arguments("GET", "/Encounter?patient=", 400, "patient: a value must not be empty" + ANSWERED),
                arguments("GET", "/Encounter?patient=p-1,", 400, "patient: a value must not be empty" + ANSWERED),
                arguments("GET", "/Encounter?patient=Group/" + CANARY, 400, "patient" + REFERENCE + ANSWERED),
                arguments("GET", "/Encounter?subject=Encounter/" + CANARY, 400, "subject" + REFERENCE + ANSWERED),
                arguments("GET", "/Encounter?date=" + CANARY, 400, DATE),
                arguments("GET", "/Encounter?date=2026-02-30", 400, DATE),
                arguments(
                        "GET", "/Encounter?date=ap2026", 400, "date: a prefix must be eq, ge, gt, le or lt" + ANSWERED),
                arguments(
                        "GET",
                        "/Encounter?_count=" + CANARY,
                        400,
                        "_count: must be a whole number, 0 or more" + ANSWERED),
                arguments("GET", "/Encounter?_count=-1", 400, "_count: must be a whole number, 0 or more" + ANSWERED),
                arguments(
                        "GET",
                        "/Encounter?_total=" + CANARY,
                        400,
                        "_total: must be none, estimate or accurate" + ANSWERED),
                arguments(
                        "GET",
                        "/Encounter?_summary=" + CANARY,
                        400,
                        "_summary: must be true, text, data, count or false" + ANSWERED),
                arguments(
                        "GET",
                        "/Encounter?_count=x&status:not=x&subject=&" + CANARY + "=1",
                        400,
                        "_count: must be a whole number, 0 or more; status" + MODIFIED
                                + "; subject: a value must not be empty; " + UNKNOWN + ANSWERED),
                arguments("GET", "/Encounter/" + CANARY, 404, "no Encounter has this id"),
                arguments("GET", "/Patient/" + CANARY, 404, TYPE),
                arguments("GET", "/" + CANARY, 404, TYPE),
                arguments("GET", "/Encounter/" + CANARY + "/_history/1", 404, HISTORY),
                arguments("GET", "/Encounter/" + CANARY + "/_history", 404, HISTORY),
                arguments("GET", "/_history", 404, HISTORY),
                arguments("GET", "/Encounter/" + CANARY + "/Observation", 400, OFFERED),
                arguments("GET", "/Encounter/$" + CANARY, 400, OFFERED),
                arguments("GET", "", 400, OFFERED),
                arguments(
                        "GET",
                        "?_getpages=" + CANARY,
                        410,
                        "this page is not kept any more; the search must be asked again"),
                arguments("GET", "/Encounter?_format=" + CANARY, 406, FORMAT),
                arguments("GET", "/Encounter?_format=ttl", 406, FORMAT),
                arguments("POST", "/Encounter", 405, READ),
                arguments("POST", "", 405, READ),
                arguments("PUT", "/Encounter/" + CANARY, 405, READ),
                arguments("PATCH", "/Encounter/" + CANARY, 405, READ),
                arguments("DELETE", "/Encounter/" + CANARY, 405, READ));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @MethodSource("refused")
    void is_refused_with_its_status_and_its_words(String method, String question, int status, String words)
            throws IOException {
        Answer answer = send(method, "/fhir" + question);
        assertThat(answer.body()).doesNotContain(CANARY);
        assertThat(said(answer)).isEqualTo(words);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void what_cannot_be_written_is_said_beside_what_can_be_done() throws IOException {
        assertThat(send("DELETE", "/fhir/Encounter/1").head()).contains("Allow: GET, OPTIONS");
        assertThat(send("HEAD", "/fhir/Encounter").status()).isEqualTo(405);
        assertThat(send("HEAD", "/fhir/metadata").status()).isEqualTo(200);
    }

    @Test
    void a_name_that_is_not_this_machines_is_not_answered() throws IOException {
        for (String host : List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80")) {
            Answer answer = send("GET", "/fhir/Encounter", "Host: " + host);
            assertThat(answer.status()).isEqualTo(421);
            assertThat(said(answer)).isEqualTo(NAME);
        }
        for (String host : List.of("localhost", "LOCALHOST:80", "127.0.0.1", "[::1]:80")) {
            assertThat(send("GET", "/fhir/Encounter", "Host: " + host).status()).isEqualTo(200);
        }
    }

    @Test
    void a_reader_of_neither_json_nor_xml_is_told_so_and_of_both_is_served() throws IOException {
        Answer csv = send("GET", "/fhir/Encounter", "Accept: text/csv");
        assertThat(csv.status()).isEqualTo(406);
        assertThat(said(csv)).isEqualTo(FORMAT);
        for (String accepted : List.of(
                "application/fhir+xml",
                "application/xml",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")) {
            assertThat(send("GET", "/fhir/Encounter", "Accept: " + accepted).status())
                    .as(accepted)
                    .isEqualTo(200);
        }
        assertThat(send("GET", "/fhir/Encounter", "Accept: application/fhir+xml")
                        .head()
                        .toLowerCase(Locale.ROOT))
                .contains("content-type: application/fhir+xml");
        assertThat(send("GET", "/fhir/Encounter?_format=xml").body()).contains("<Bundle xmlns=");
    }

    @Test
    void what_is_too_long_or_elsewhere_is_refused_before_it_is_read() throws IOException {
        assertThat(send("GET", "/fhir/Encounter?" + "a".repeat(9000) + "=1").status())
                .isEqualTo(414);
        assertThat(send("GET", "/other").status()).isEqualTo(404);
        assertThat(send("GET", "/fhir/../other").status()).isEqualTo(404);
        assertThat(send("GET", "/fhir/%2e%2e/other").status()).isEqualTo(400);
        assertThat(send("BREW", "/fhir/Encounter").status()).isEqualTo(501);
    }
}
