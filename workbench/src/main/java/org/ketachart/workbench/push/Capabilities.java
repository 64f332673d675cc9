package org.ketachart.workbench.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;

/**
 * Whether a server says that it can take what would be sent. What its statement leaves open is not held against it; to have no statement
 * is.
 */
public final class Capabilities {
    private static final Set<String> TAGGED = Set.of("AdverseEvent", "Provenance");

    private final FhirServer server;
    private final boolean vouched;
    private final Refusals refusals;

    /**
     * Creates the question to a server.
     *
     * @param vouched whether somebody knows it for a FHIR server, though it may say nothing of itself
     */
    public Capabilities(FhirServer server, ServerWords words, boolean vouched) {
        this.server = server;
        this.vouched = vouched;
        this.refusals = new Refusals(server, words);
    }

    /**
     * Asks the server what it can do and returns all that is missing.
     *
     * @param shipment what would be sent
     * @param standIns whether stand-ins may be made for what it points to
     */
    public List<Issue> missing(Shipment shipment, boolean standIns) {
        Reply reply = server.get("metadata");
        if (reply instanceof Reply.Silence silence) {
            return List.of(refusals.reading(silence));
        }
        Reply.Answer answer = (Reply.Answer) reply;
        if (Set.of(404, 405, 501).contains(answer.status())) {
            return List.of(saysNothing(answer.status()));
        }
        if (!answer.isDone()) {
            return List.of(refusals.reading(answer));
        }
        if (!answer.body().is("CapabilityStatement")) {
            return List.of(notAStatement(answer.body()));
        }
        Set<String> hostTypes = new TreeSet<>();
        if (standIns) {
            shipment.pointsToHost().forEach(reference -> hostTypes.add(StandIn.type(reference)));
        }
        return new Statement(answer.body().root()).missing(shipment.types(), hostTypes);
    }

    private static Issue notAStatement(Json body) {
        if (body.isResource()) {
            return PushFault.NOT_FHIR.issue(
                    "the server must answer with a CapabilityStatement, answered with another resource");
        }
        String page = body.isCompressed() ? "" : "; the address may be that of a page";
        return PushFault.NOT_FHIR.issue(body.instead() + page);
    }

    /** An address that says nothing may be that of anything, and what is sent there is a patient's. */
    private Issue saysNothing(int status) {
        String met = " say what it can do, answered " + status + " for metadata";
        return vouched
                ? PushFault.SAYS_NOTHING.warning("the server should" + met)
                : PushFault.SAYS_NOTHING.issue("the server must" + met
                        + "; mend the address, or give --no-metadata for a server that you know");
    }

    /** A CapabilityStatement. */
    private static final class Statement {
        private final JsonNode root;
        private final List<Issue> missing = new ArrayList<>();

        private Statement(JsonNode root) {
            this.root = root;
        }

        private List<Issue> missing(Set<String> types, Set<String> hostTypes) {
            String version = root.path("fhirVersion").asText();
            if (!version.matches("4\\.[03]\\.[0-9].{0,20}")) {
                miss("must speak FHIR 4.0 or 4.3, says "
                        + (version.matches("[0-9][0-9.]{0,10}") ? version : "something else"));
            }
            Set<String> interactions = new TreeSet<>();
            Map<String, JsonNode> resources = new LinkedHashMap<>();
            for (JsonNode rest : root.path("rest")) {
                if (!rest.path("mode").asText().equals("client")) {
                    interactions.addAll(codes(rest.path("interaction"), "code"));
                    rest.path("resource")
                            .forEach(one -> resources.put(one.path("type").asText(), one));
                }
            }
            if (!interactions.isEmpty() && !interactions.contains("transaction")) {
                miss("must take transactions, does not list them");
            }
            types.forEach(type -> type(type, resources.get(type)));
            hostTypes.forEach(type -> hostType(type, resources.get(type)));
            return missing;
        }

        private void type(String type, @Nullable JsonNode resource) {
            if (resource == null) {
                miss("must know " + type + ", does not list it");
                return;
            }
            boolean once = type.equals("Provenance");
            does(type, resource, "create");
            String conditional = once ? "conditionalCreate" : "conditionalUpdate";
            if (!once) {
                does(type, resource, "update");
            }
            if (isNo(resource.path(conditional))) {
                miss("must allow " + conditional + " of " + type + ", says it does not");
            }
            Set<String> parameters = codes(resource.path("searchParam"), "name");
            if (!TAGGED.contains(type) && !parameters.isEmpty() && !parameters.contains("identifier")) {
                miss("must find " + type + " by identifier, does not list that parameter");
            }
        }

        private void hostType(String type, @Nullable JsonNode resource) {
            if (resource == null) {
                miss("must know " + type + " to have stand-ins, does not list it");
            } else if (isNo(resource.path("updateCreate"))) {
                miss("must allow updateCreate of " + type + " to have stand-ins, says it does not");
            }
        }

        private void does(String type, JsonNode resource, String interaction) {
            Set<String> interactions = codes(resource.path("interaction"), "code");
            if (!interactions.isEmpty() && !interactions.contains(interaction)) {
                miss("must allow " + interaction + " of " + type + ", does not list it");
            }
        }

        private void miss(String message) {
            missing.add(PushFault.NOT_ABLE.issue("the server " + message));
        }

        private static boolean isNo(JsonNode flag) {
            return flag.isBoolean() && !flag.booleanValue();
        }

        private static Set<String> codes(JsonNode list, String name) {
            Set<String> codes = new TreeSet<>();
            StreamSupport.stream(list.spliterator(), false)
                    .forEach(one -> codes.add(one.path(name).asText()));
            return codes;
        }
    }
}
