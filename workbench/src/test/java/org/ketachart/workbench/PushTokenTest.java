package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.workbench.ScriptedServer.Act;
import org.ketachart.workbench.ScriptedServer.Canned;
import org.ketachart.workbench.push.Target;
import org.ketachart.workbench.push.Token;

/** A token is sent with every request and is seen nowhere else; the words of a server are seen only where they were asked for. */
class PushTokenTest {
    private static final String TOKEN = "CANARY-7f3a.b64~+/token==";
    private static final String PATIENT = "Jane-Canary";

    @TempDir
    private Path folder;

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Run push(Map<String, String> environment, String... more) {
        List<String> args = new ArrayList<>(List.of("push", "-", "--to", server.base()));
        args.addAll(List.of(more));
        return Run.with(Run.noShow(), environment, args.toArray(String[]::new));
    }

    @Test
    void a_token_of_the_environment_goes_with_every_request() {
        Run run = push(Map.of(Token.VARIABLE, TOKEN), "--stand-ins");

        assertThat(run.code()).isZero();
        assertThat(server.requests).hasSizeGreaterThan(3).allMatch(one -> one.endsWith(" Bearer " + TOKEN));
        assertThat(run.out() + run.err()).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void a_token_of_a_file_may_have_its_line_ended(String end) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TOKEN + end);

        assertThat(push(Map.of(), "--token-file", file.toString()).code()).isZero();
        assertThat(server.requests).allMatch(one -> one.endsWith(" Bearer " + TOKEN));
    }

    @Test
    void without_a_token_none_is_sent() {
        assertThat(push(Map.of()).code()).isZero();
        assertThat(server.requests).allMatch(one -> one.endsWith(" null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fhir.example.org/r4",
                "http://localhost:8080/fhir",
                "http://127.0.0.1/fhir",
                "http://127.8.9.10:80",
                "http://[::1]:8080/fhir"
            })
    void a_token_may_go_over_tls_and_to_this_machine(String to) {
        assertThat(Token.of(null, TOKEN, Target.parse(to).value()).isOk()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fhir.example.org",
                "http://localhost.example.org",
                "http://127.0.0.1.example.org",
                "http://10.0.0.1",
                "http://[::2]"
            })
    void a_token_may_not_go_in_the_open(String to) {
        assertThat(Token.of(null, TOKEN, Target.parse(to).value()).issues())
                .extracting(issue -> issue.code())
                .containsExactly("KC-PSH-003");
    }

    @Test
    void a_redirect_is_not_followed_and_takes_no_token_along() {
        try (ScriptedServer other = new ScriptedServer()) {
            server.metadata(307, "", Map.of("Location", other.base() + "/metadata?access=" + TOKEN + "#" + PATIENT));
            Run run = push(Map.of(Token.VARIABLE, TOKEN));

            assertThat(run)
                    .isEqualTo(new Run(
                            2,
                            "",
                            "error KC-PSH-010 " + server.base()
                                    + ": the server must answer itself, answered 307 and pointed to "
                                    + other.base().replace("/fhir", "")
                                    + "; if you know that server, give its base to --to\n"));
            assertThat(other.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fhir/Patient/p-2377", "login/p-2377", "?patient=p-2377"})
    void where_a_server_points_to_for_a_patient_no_id_is_told(String place) {
        server.gets(302, Map.of("Location", "https://other.example.org/" + place));
        assertThat(push(Map.of(), "--stand-ins").err())
                .isEqualTo(
                        "error KC-PSH-010 " + server.base()
                                + ": the server must answer itself, answered 302 and pointed to https://other.example.org; if you know that server, give its base to --to\n");
    }

    @Test
    void nothing_a_server_repeats_brings_the_token_or_a_patient_into_what_is_printed() {
        List<Object> echoes = List.of(
                echo(400), echo(401), echo(403), echo(404), echo(409), echo(412), echo(413), echo(422), echo(429),
                echo(500), echo(503), echo(302), echo(418), Act.HTML);
        for (Object echo : echoes) {
            for (String words : List.of("--us-core=none", "--server-words")) {
                server.next(echo);
                Run run = push(Map.of(Token.VARIABLE, TOKEN), words);

                assertThat(run.code()).isEqualTo(2);
                assertThat(run.out() + run.err()).doesNotContain("CANARY", TOKEN);
                boolean asked =
                        words.equals("--server-words") && echo instanceof Canned canned && canned.status() != 302;
                assertThat(run.out() + run.err()).matches(text -> text.contains(PATIENT) == asked);
            }
        }
    }

    private static Canned echo(int status) {
        return new Canned(
                status,
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"" + PATIENT
                        + "\","
                        + "\"diagnostics\":\"Bearer " + TOKEN + " of " + PATIENT + "\",\"expression\":[\"" + PATIENT
                        + "." + TOKEN + "\"]}]}",
                Map.of("Location", "/" + TOKEN, "Retry-After", PATIENT));
    }

    @Test
    void neither_a_token_nor_its_surroundings_show_it_when_printed() {
        Target to = Target.parse("https://fhir.example.org").value();
        assertThat(Token.of(null, TOKEN, to)).asString().doesNotContain("CANARY");
        assertThat(Token.of(null, TOKEN + " x", to)).asString().doesNotContain("CANARY");
        Map<String, String> environment = Map.of(Token.VARIABLE, TOKEN);
        Surroundings around = new Surroundings(System.in, System.out, System.err, Run.HOME, false, environment::get);
        assertThat(around).asString().doesNotContain("CANARY");
        assertThat(around.environment().apply(Token.VARIABLE)).isEqualTo(TOKEN);
    }
}
