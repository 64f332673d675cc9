package org.ketachart.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a server gives out again to somebody who asks plain questions, page by page. */
final class Chartroom {
    /** The types that a visit is written as. */
    static final List<String> TYPES = List.of(
            "AdverseEvent",
            "CarePlan",
            "Consent",
            "Encounter",
            "Goal",
            "Location",
            "Medication",
            "MedicationAdministration",
            "MedicationRequest",
            "Observation",
            "Organization",
            "Procedure",
            "Provenance",
            "QuestionnaireResponse",
            "Task");

    private static final List<String> OF_A_PATIENT = List.of(
            "Encounter",
            "Procedure",
            "Observation",
            "MedicationAdministration",
            "MedicationRequest",
            "CarePlan",
            "Consent",
            "QuestionnaireResponse",
            "Task",
            "Goal");
    private static final List<String> POINTED_TO = List.of("Location", "Organization", "Medication");

    /** How many addresses go into one question. */
    private static final int AT_ONCE = 20;

    private final Http http = new Http();
    private final URI base;
    private final String paging;

    /**
     * Creates a reader of a server.
     *
     * @param pageSize how many resources to ask for at a time
     */
    Chartroom(URI base, int pageSize) {
        this.base = base;
        this.paging = "_total=accurate&_count=" + pageSize;
    }

    /** Returns the version of every resource of the types that are ours, by its address. */
    Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        for (String type : TYPES) {
            for (JsonNode resource : http.search(base, type + "?" + paging)) {
                versions.put(
                        address(resource),
                        resource.path("meta").path("versionId").asText());
            }
        }
        return versions;
    }

    /** Returns how many resources of each type of ours there are; a type of which there is none is left out. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (String type : TYPES) {
            int count = http.count(base, type);
            if (count != 0) {
                counts.put(type, count);
            }
        }
        return counts;
    }

    /** Returns all that is known of a patient, with what it points to and who wrote it, as a Bundle. */
    byte[] chartOf(String patient) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (String type : OF_A_PATIENT) {
            add(found, type + "?patient=" + patient);
        }
        add(found, "AdverseEvent?subject=" + patient);
        List<String> targets = List.copyOf(found.keySet());
        for (int i = 0; i < targets.size(); i += AT_ONCE) {
            List<String> some = targets.subList(i, Math.min(i + AT_ONCE, targets.size()));
            add(found, "Provenance?target=" + String.join(",", some));
        }
        int known = 0;
        while (known < found.size()) {
            known = found.size();
            for (String address : pointedTo(found)) {
                String[] parts = address.split("/", 2);
                add(found, parts[0] + "?_id=" + parts[1]);
            }
        }
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection");
        found.forEach((address, resource) -> bundle.withArray("entry")
                .addObject()
                .put("fullUrl", base + "/" + address)
                .set("resource", resource));
        return Json.write(bundle);
    }

    private static List<String> pointedTo(Map<String, JsonNode> found) {
        List<String> missing = new ArrayList<>();
        for (JsonNode resource : found.values()) {
            for (String address : Json.references(resource)) {
                if (POINTED_TO.contains(address.substring(0, address.indexOf('/'))) && !found.containsKey(address)) {
                    missing.add(address);
                }
            }
        }
        return missing;
    }

    private void add(Map<String, JsonNode> found, String question) {
        for (JsonNode resource : http.search(base, question + "&" + paging)) {
            found.put(address(resource), resource);
        }
    }

    private static String address(JsonNode resource) {
        return resource.path("resourceType").asText() + "/"
                + resource.path("id").asText();
    }
}
