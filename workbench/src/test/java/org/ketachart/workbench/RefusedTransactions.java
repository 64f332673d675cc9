package org.ketachart.workbench;

import static org.ketachart.workbench.RefusedPush.answered;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ketachart.workbench.ScriptedServer.Act;

/** What a server answers to a transaction that does not take it, or not as can be told. */
final class RefusedTransactions {
    private static final String RUN_AGAIN = "; what it did is not known, run again: nothing will be doubled";
    private static final String RUN_THEM_AGAIN =
            "; what became of them is not known, run again: nothing will be doubled";
    private static final String ISSUE =
            "{\"severity\":\"error\",\"code\":\"invalid\",\"diagnostics\":\"HAPI-0450: Jane is wrong\","
                    + "\"expression\":[\"Bundle.entry[2].resource/*Encounter/17*/.status\"]}";

    private RefusedTransactions() {}

    static List<RefusedPush> transactions() {
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
                        "a gateway that waited in vain",
                        ScriptedServer.status(408),
                        "KC-PSH-009 -: the server must answer in time, answered 408" + RUN_AGAIN),
                answered(
                        "an answer that is somewhere else",
                        new ScriptedServer.Canned(
                                303, "", Map.of("Location", "https://other.example.org/jobs/p-2377?a=b")),
                        "KC-PSH-010 -: the server must answer itself, answered 303 and pointed to https://other.example.org"
                                + RUN_AGAIN),
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

    static List<RefusedPush> answers() {
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
                        "KC-PSH-022 -: the answer must speak of what was sent, speaks of another type in row 1, Organization"
                                + RUN_THEM_AGAIN),
                answered(
                        "an answer without a status",
                        Act.NO_STATUS,
                        "KC-PSH-022 -: the answer must have a status for each resource, has none for row 1, Organization"
                                + RUN_THEM_AGAIN),
                entry("102 Processing"),
                entry("303 See Other"),
                entry("304 Not Modified"),
                entry("408 Request Timeout"),
                answered(
                        "an answer that comes compressed",
                        Act.GZIP,
                        "KC-PSH-012 -: the server must answer uncompressed as it was asked to, answered compressed"
                                + RUN_THEM_AGAIN),
                answered(
                        "an answer that comes compressed and does not say so",
                        Act.GZIP_UNSAID,
                        "KC-PSH-012 -: the server must answer uncompressed as it was asked to, answered compressed"
                                + RUN_THEM_AGAIN),
                answered(
                        "an answer that takes all but one",
                        new ScriptedServer.Entry("422 Unprocessable"),
                        "KC-PSH-017 -: the server must take all of the transaction, answered 422 for row 1, Organization; what became of the others is not known"));
    }

    private static RefusedPush entry(String status) {
        return answered(
                "an answer of " + status + " for one resource",
                new ScriptedServer.Entry(status),
                "KC-PSH-022 -: the answer must say what became of each resource, answered " + status.substring(0, 3)
                        + " for row 1, Organization" + RUN_THEM_AGAIN);
    }
}
