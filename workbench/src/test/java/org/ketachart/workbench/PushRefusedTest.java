package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.workbench.ScriptedServer.Act;

/** Every push that is refused, and the very line that says why: what must hold, then what was met. */
class PushRefusedTest {
    private static final String RUN_AGAIN = "; what it did is not known, run again: nothing will be doubled";
    private static final String RUN_THEM_AGAIN =
            "; what became of them is not known, run again: nothing will be doubled";
    private static final String ISSUE =
            "{\"severity\":\"error\",\"code\":\"invalid\",\"diagnostics\":\"HAPI-0450: Jane is wrong\","
                    + "\"expression\":[\"Bundle.entry[2].resource/*Encounter/17*/.status\"]}";

    @TempDir
    private static Path folder;

    /** A name, how the server is told to be, the arguments behind the log, a token of the environment, and the line. */
    private record Refused(
            String name, Consumer<ScriptedServer> server, String[] args, Map<String, String> environment, String line) {
        Refused with(String... more) {
            return new Refused(name, server, more, environment, line);
        }

        Refused token(String token) {
            return new Refused(name, server, args, Map.of("KETACHART_TOKEN", token), line);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Refused of(String name, Consumer<ScriptedServer> server, String line) {
        return new Refused(name, server, new String[0], Map.of(), line);
    }

    private static Refused argument(String name, String line, String... args) {
        return of(name, server -> {}, line).with(args);
    }

    private static Refused answered(String name, Object act, String line) {
        return of(name, server -> server.next(act), line);
    }

    private static Refused said(String name, int status, String body, String line) {
        return of(name, server -> server.metadata(status, body, Map.of()), line);
    }

    static Stream<Refused> refused() {
        return Stream.of(arguments(), statements(), questions(), transactions(), answers())
                .flatMap(List::stream);
    }

    private static List<Refused> arguments() {
        String address = "KC-PSH-001 --to: must ";
        String token = "KC-PSH-002 token: must ";
        String absolute = address + "be an absolute address of http or https, such as https://fhir.example.org/r4";
        return List.of(
                argument("an address without its scheme", absolute, "--to", "fhir.example.org/r4"),
                argument("an address of another scheme", absolute, "--to", "ftp://fhir.example.org"),
                argument("an address that is none", absolute, "--to", "http://fhir example.org"),
                argument("an address without a host", absolute, "--to", "http:///fhir"),
                argument("an address with a port that is none", absolute, "--to", "http://fhir.example.org:70000"),
                argument(
                        "an address with a password",
                        address + "have no user and password, for a token is handed over apart from it",
                        "--to",
                        "https://jane:secret@fhir.example.org"),
                argument(
                        "an address with a query",
                        address + "have no query",
                        "--to",
                        "https://fhir.example.org?key=secret"),
                argument(
                        "an address with a fragment",
                        address + "have no fragment",
                        "--to",
                        "https://fhir.example.org#r4"),
                argument("no time to answer", "KC-CLI-001 --timeout: must be from 1 to 3600", "--timeout", "0"),
                argument(
                                "a token in two places",
                                token + "be given in one place, was given by --token-file and by KETACHART_TOKEN",
                                "--token-file",
                                file("one", "abc"))
                        .token("abc"),
                argument("a token in no file", token + "be in a file that exists", "--token-file", folder + "/none"),
                argument(
                        "a token in a folder",
                        token + "be in a file, was given a folder",
                        "--token-file",
                        folder.toString()),
                argument(
                        "a token of nothing",
                        token + "not be empty, but the file is",
                        "--token-file",
                        file("empty", "\n")),
                argument(
                        "a token of two lines",
                        token + "be one line of letters, digits and - . _ ~ + /, with = only at its end",
                        "--token-file",
                        file("two", "abc\ndef\n")),
                argument(
                        "a token too long",
                        token + "have at most 16384 characters",
                        "--token-file",
                        file("long", "a".repeat(20000))),
                argument(
                                "a token with a space in the environment",
                                token + "be one line of letters, digits and - . _ ~ + /, with = only at its end")
                        .token("Bearer abc"),
                argument("an empty token in the environment", token + "not be empty, but KETACHART_TOKEN is")
                        .token(""),
                argument(
                                "a token in the open",
                                "KC-PSH-003 token: must be sent over https or to this machine alone, would be sent over http to another",
                                "--to",
                                "http://fhir.example.org/r4")
                        .token("abc"));
    }

    private static List<Refused> statements() {
        String able = "KC-PSH-014 BASE: the server must ";
        return List.of(
                of(
                        "a server of another FHIR",
                        server -> server.statement().put("fhirVersion", "5.0.0"),
                        able + "speak FHIR 4.0 or 4.3, says 5.0.0"),
                of(
                        "a server of no FHIR",
                        server -> server.statement().remove("fhirVersion"),
                        able + "speak FHIR 4.0 or 4.3, says something else"),
                of(
                        "a server without transactions",
                        server -> ScriptedStatement.rest(server.statement())
                                .withArray("interaction")
                                .removeAll()
                                .addObject()
                                .put("code", "batch"),
                        able + "take transactions, does not list them"),
                of(
                        "a server that does not know a type",
                        server -> ScriptedStatement.resource(server.statement(), "Location")
                                .put("type", "Basic"),
                        able + "know Location, does not list it"),
                of(
                        "a server that does not update a type",
                        server -> ScriptedStatement.resource(server.statement(), "Encounter")
                                .withArray("interaction")
                                .remove(2),
                        able + "allow update of Encounter, does not list it"),
                of(
                        "a server without conditional updates",
                        server -> ScriptedStatement.resource(server.statement(), "Encounter")
                                .put("conditionalUpdate", false),
                        able + "allow conditionalUpdate of Encounter, says it does not"),
                of(
                        "a server without conditional creates",
                        server -> ScriptedStatement.resource(server.statement(), "Provenance")
                                .put("conditionalCreate", false),
                        able + "allow conditionalCreate of Provenance, says it does not"),
                of(
                        "a server that does not search by identifier",
                        server -> ScriptedStatement.resource(server.statement(), "Encounter")
                                .withArray("searchParam")
                                .remove(1),
                        able + "find Encounter by identifier, does not list that parameter"),
                of(
                                "a server without the type of a stand-in",
                                server -> ScriptedStatement.resource(server.statement(), "Patient")
                                        .put("type", "Basic"),
                                able + "know Patient to have stand-ins, does not list it")
                        .with("--stand-ins"),
                of(
                                "a server that gives all ids itself",
                                server -> ScriptedStatement.resource(server.statement(), "Patient")
                                        .put("updateCreate", false),
                                able + "allow updateCreate of Patient to have stand-ins, says it does not")
                        .with("--stand-ins"));
    }

    private static List<Refused> questions() {
        return List.of(
                argument(
                        "a server that is not there",
                        "KC-PSH-007 http://127.0.0.1:1/fhir: the server must be reachable, is not",
                        "--to",
                        "http://127.0.0.1:1/fhir"),
                said(
                        "a door that is closed",
                        401,
                        "",
                        "KC-PSH-011 BASE: the server must let us in, answered 401; give a token that it accepts"),
                said(
                        "a door that is closed to us",
                        403,
                        "",
                        "KC-PSH-011 BASE: the server must let us in, answered 403; give a token that allows this"),
                said(
                        "a redirect to nowhere",
                        301,
                        "",
                        "KC-PSH-010 BASE: the server must answer itself, answered 301 and pointed elsewhere"),
                said(
                        "a page",
                        200,
                        "<html></html>",
                        "KC-PSH-012 BASE: the server must answer in FHIR JSON, answered with something else; the address may be that of a page"),
                said(
                        "another resource",
                        200,
                        "{\"resourceType\":\"Patient\"}",
                        "KC-PSH-012 BASE: the server must answer with a CapabilityStatement, answered with another resource"),
                said("a busy server", 503, "", "KC-PSH-019 BASE: the server must have time, answered 503; run again"),
                said(
                        "a broken server",
                        500,
                        "",
                        "KC-PSH-020 BASE: the server must meet no error of its own, answered 500"),
                said(
                        "a server that does not understand",
                        400,
                        "",
                        "KC-PSH-023 BASE: the server must answer what it is asked, answered 400"),
                of(
                                "a stand-in that cannot be looked for",
                                server -> server.gets(500),
                                "KC-PSH-020 BASE: the server must meet no error of its own, answered 500")
                        .with("--stand-ins"),
                of(
                                "a stand-in that is refused",
                                server -> server.puts(
                                        400,
                                        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"processing\",\"diagnostics\":\"HAPI-0960: 17\"}]}"),
                                "KC-PSH-015 BASE: the server must take a stand-in of type Patient, answered 400 (processing HAPI-0960)")
                        .with("--stand-ins"));
    }

    private static List<Refused> transactions() {
        String take = "KC-PSH-017 -: the server must take the transaction, answered ";
        return List.of(
                answered("a transaction refused without a word", ScriptedServer.status(400), take + "400"),
                answered("a transaction for another place", ScriptedServer.status(404), take + "404"),
                answered(
                        "a transaction refused for one resource",
                        ScriptedServer.outcome(422, ISSUE),
                        take + "422 (invalid at Bundle.entry[2].resource.status, row 3, Encounter HAPI-0450)"),
                answered(
                                "a transaction refused in the server's own words",
                                ScriptedServer.outcome(422, ISSUE),
                                take
                                        + "422 (invalid at Bundle.entry[2].resource.status, row 3, Encounter HAPI-0450 \"HAPI-0450: Jane is wrong\")")
                        .with("--server-words"),
                answered(
                        "more issues than fit a line",
                        ScriptedServer.outcome(
                                400,
                                String.join(
                                        ",", Collections.nCopies(7, "{\"severity\":\"error\",\"code\":\"value\"}"))),
                        take + "400 (value; value; value; value; value; and 2 more)"),
                answered(
                        "somebody else at the same time",
                        ScriptedServer.status(409),
                        "KC-PSH-016 -: nobody else may write the same at the same time, the server answered 409; run again"),
                answered(
                        "a double on the server",
                        ScriptedServer.outcome(412, "{\"severity\":\"error\",\"code\":\"multiple-matches\"}"),
                        "KC-PSH-016 -: each resource must be there once or not at all, the server answered 412 (multiple-matches); run again, and if that does not help, look for doubles"),
                answered(
                        "a transaction too large",
                        ScriptedServer.status(413),
                        "KC-PSH-018 -: the transaction must not be too large for the server, which answered 413 to 6151 bytes"),
                answered(
                        "a door that closes",
                        ScriptedServer.status(403),
                        "KC-PSH-011 -: the server must let us in, answered 403; give a token that allows this"),
                answered(
                        "a server that asks for seconds",
                        new ScriptedServer.Canned(429, "", Map.of("Retry-After", "120")),
                        "KC-PSH-019 -: the server must have time, answered 429 and asks to wait 120 seconds; run again"),
                answered(
                        "a server that asks for a moment",
                        new ScriptedServer.Canned(503, "", Map.of("Retry-After", "Tue, 12 May 2026 17:00:00 GMT")),
                        "KC-PSH-019 -: the server must have time, answered 503 and asks to wait until 2026-05-12T17:00:00Z; run again"),
                answered(
                        "a server that breaks",
                        ScriptedServer.status(500),
                        "KC-PSH-020 -: the server must meet no error of its own, answered 500" + RUN_AGAIN),
                answered(
                        "a gateway that gives up",
                        ScriptedServer.status(504),
                        "KC-PSH-020 -: the server must meet no error of its own, answered 504" + RUN_AGAIN),
                answered(
                        "a teapot",
                        ScriptedServer.status(418),
                        "KC-PSH-023 -: the server must answer with 200, answered 418"),
                answered(
                        "a connection that is dropped",
                        Act.DROP_AFTER,
                        "KC-PSH-021 -: the server must answer, ended the connection" + RUN_AGAIN),
                answered(
                                "a server that never answers",
                                Act.STALL_AFTER,
                                "KC-PSH-009 -: the server must answer in time, did not within 1 seconds" + RUN_AGAIN)
                        .with("--timeout", "1"));
    }

    private static List<Refused> answers() {
        String fhir =
                "KC-PSH-012 -: the server must answer in FHIR JSON, answered with something else" + RUN_THEM_AGAIN;
        String bundle = "KC-PSH-022 -: the answer must be a Bundle of type transaction-response, was something else"
                + RUN_THEM_AGAIN;
        return List.of(
                answered("a page as an answer", Act.HTML, fhir),
                answered("an answer cut short", Act.CUT, fhir),
                answered("an answer without a word", ScriptedServer.status(202), fhir),
                answered("a Bundle of another type", Act.SEARCHSET, bundle),
                answered("an outcome as an answer", Act.OUTCOME_AS_ANSWER, bundle),
                answered(
                        "an answer of one less",
                        Act.ONE_LESS,
                        "KC-PSH-022 -: the answer must have 4 entries, one for each that was sent, had 3"
                                + RUN_THEM_AGAIN),
                answered(
                        "an answer about something else",
                        Act.OTHER_TYPE,
                        "KC-PSH-022 -: the answer must speak of what was sent, speaks of another type in row 1, Organization"),
                answered(
                        "an answer without a status",
                        Act.NO_STATUS,
                        "KC-PSH-022 -: the answer must have a status for each resource, has none for row 1, Organization"),
                answered(
                        "an answer that takes all but one",
                        Act.ONE_REFUSED,
                        "KC-PSH-017 -: the server must take all of the transaction, answered 422 for row 1, Organization"));
    }

    private static String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_push_that_is_refused_says_why(Refused refused) {
        try (ScriptedServer server = new ScriptedServer()) {
            refused.server().accept(server);
            List<String> args = new ArrayList<>(List.of("push", "-"));
            args.addAll(List.of(refused.args()));
            if (!args.contains("--to")) {
                args.addAll(List.of("--to", server.base()));
            }
            Run run = Run.with(Run.noShow(), refused.environment(), args.toArray(String[]::new));

            String line = refused.line().replace("BASE:", server.base() + ":").replace(" -:", " standard input:");
            assertThat(run.err()).isEqualTo("error " + line + "\n");
            assertThat(run.code()).isEqualTo(2);
            boolean sent = refused.line().contains(" -:");
            assertThat(server.transactions).hasSize(sent ? 1 : 0);
        }
    }

    @Test
    void tls_that_the_other_side_does_not_speak_is_told() {
        try (ScriptedServer server = new ScriptedServer()) {
            String to = server.base().replace("http:", "https:");
            Run run = Run.with(Run.noShow(), "push", "-", "--to", to);

            assertThat(run)
                    .isEqualTo(new Run(
                            2,
                            "",
                            "error KC-PSH-008 " + to + ": the connection must be made safe by TLS, could not be\n"));
        }
    }

    @Test
    void all_that_a_server_lacks_is_told_at_once() {
        try (ScriptedServer server = new ScriptedServer()) {
            server.statement().put("fhirVersion", "3.0.2");
            ScriptedStatement.resource(server.statement(), "Encounter").put("conditionalUpdate", false);
            ScriptedStatement.resource(server.statement(), "Location").put("conditionalUpdate", false);
            Run run = Run.with(Run.noShow(), "push", "-", "--to", server.base());

            assertThat(run.err().lines()).hasSize(3).allMatch(line -> line.startsWith("error KC-PSH-014 "));
            assertThat(server.writes()).isEmpty();
        }
    }
}
