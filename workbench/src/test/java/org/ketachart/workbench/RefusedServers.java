package org.ketachart.workbench;

import static org.ketachart.workbench.RefusedPush.argument;
import static org.ketachart.workbench.RefusedPush.said;
import static org.ketachart.workbench.RefusedPush.told;

import java.util.List;
import java.util.Map;

/** What is refused before anything is sent, by what the server says of itself or by its silence. */
final class RefusedServers {
    private RefusedServers() {}

    static List<RefusedPush> statements() {
        String able = "KC-PSH-014 BASE: the server must ";
        return List.of(
                told(
                        "a server of another FHIR",
                        server -> server.statement().put("fhirVersion", "5.0.0"),
                        able + "speak FHIR 4.0 or 4.3, says 5.0.0"),
                told(
                        "a server of no FHIR",
                        server -> server.statement().remove("fhirVersion"),
                        able + "speak FHIR 4.0 or 4.3, says something else"),
                told(
                        "a server without transactions",
                        server -> ScriptedStatement.rest(server.statement())
                                .withArray("interaction")
                                .removeAll()
                                .addObject()
                                .put("code", "batch"),
                        able + "take transactions, does not list them"),
                told(
                        "a server that does not know a type",
                        server -> ScriptedStatement.resource(server.statement(), "Location")
                                .put("type", "Basic"),
                        able + "know Location, does not list it"),
                told(
                        "a server that does not update a type",
                        server -> ScriptedStatement.resource(server.statement(), "Encounter")
                                .withArray("interaction")
                                .remove(2),
                        able + "allow update of Encounter, does not list it"),
                told(
                        "a server without conditional updates",
                        server -> ScriptedStatement.resource(server.statement(), "Encounter")
                                .put("conditionalUpdate", false),
                        able + "allow conditionalUpdate of Encounter, says it does not"),
                told(
                        "a server without conditional creates",
                        server -> ScriptedStatement.resource(server.statement(), "Provenance")
                                .put("conditionalCreate", false),
                        able + "allow conditionalCreate of Provenance, says it does not"),
                told(
                        "a server that does not search by identifier",
                        server -> ScriptedStatement.resource(server.statement(), "Encounter")
                                .withArray("searchParam")
                                .remove(1),
                        able + "find Encounter by identifier, does not list that parameter"),
                told(
                                "a server without the type of a stand-in",
                                server -> ScriptedStatement.resource(server.statement(), "Patient")
                                        .put("type", "Basic"),
                                able + "know Patient to have stand-ins, does not list it")
                        .with("--stand-ins"),
                told(
                                "a server that gives all ids itself",
                                server -> ScriptedStatement.resource(server.statement(), "Patient")
                                        .put("updateCreate", false),
                                able + "allow updateCreate of Patient to have stand-ins, says it does not")
                        .with("--stand-ins"));
    }

    static List<RefusedPush> questions() {
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
                        "KC-PSH-010 BASE: the server must answer itself, answered 301 and did not say where else"),
                redirect(
                        "a redirect to another server",
                        "HTTPS://jane:secret@other.example.org:8443/login;id=p-2377?code=secret#top",
                        "https://other.example.org:8443; if you know that server, give its base to --to"),
                redirect(
                        "a redirect inside the server",
                        "/login/p-2377",
                        "another path of its own; mend the path of --to"),
                redirect("a redirect to no address", "https://a b/", "somewhere else"),
                redirect("a redirect to what is no server", "mailto:jane@example.org", "somewhere else"),
                redirect("a redirect to another kind of server", "ftp://files.example.org/p-2377", "somewhere else"),
                told(
                        "a statement that comes compressed",
                        server ->
                                server.metadata(200, server.statement().toString(), Map.of("Content-Encoding", "gzip")),
                        "KC-PSH-012 BASE: the server must answer uncompressed as it was asked to, answered compressed"),
                said(
                        "a server that was not asked in time",
                        408,
                        "",
                        "KC-PSH-009 BASE: the server must answer in time, answered 408"),
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
                told(
                                "a stand-in that cannot be looked for",
                                server -> server.gets(500, Map.of()),
                                "KC-PSH-020 BASE: the server must meet no error of its own, answered 500")
                        .with("--stand-ins"),
                told(
                                "a stand-in that is refused",
                                server -> server.puts(
                                        400,
                                        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"processing\",\"diagnostics\":\"HAPI-0960: 17\"}]}"),
                                "KC-PSH-015 BASE: the server must take a stand-in of type Patient, answered 400 (processing HAPI-0960)")
                        .with("--stand-ins"));
    }

    private static RefusedPush redirect(String name, String location, String where) {
        return told(
                name,
                server -> server.metadata(302, "", Map.of("Location", location)),
                "KC-PSH-010 BASE: the server must answer itself, answered 302 and pointed to " + where);
    }
}
