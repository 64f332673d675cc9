package org.ketachart.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A CapabilityStatement that lists all that a push needs. */
final class ScriptedStatement {
    private static final List<String> TYPES = List.of(
            "Organization Location MedicationRequest Encounter Procedure Medication MedicationAdministration Observation AdverseEvent Goal CarePlan Provenance Consent QuestionnaireResponse Task DocumentReference Patient Practitioner Device RelatedPerson Condition"
                    .split(" "));

    private ScriptedStatement() {}

    static ObjectNode complete() {
        ObjectNode statement = ScriptedServer.JSON.createObjectNode();
        statement.put("resourceType", "CapabilityStatement");
        statement.put("fhirVersion", "4.0.1");
        ObjectNode rest = statement.putArray("rest").addObject();
        rest.put("mode", "server");
        rest.putArray("interaction").addObject().put("code", "transaction");
        for (String type : TYPES) {
            ObjectNode resource = rest.withArray("resource").addObject();
            resource.put("type", type);
            for (String code : List.of("read", "create", "update")) {
                resource.withArray("interaction").addObject().put("code", code);
            }
            resource.put("conditionalCreate", true)
                    .put("conditionalUpdate", true)
                    .put("updateCreate", true);
            resource.putArray("searchParam").addObject().put("name", "_id");
            if (!List.of("AdverseEvent", "Provenance").contains(type)) {
                resource.withArray("searchParam").addObject().put("name", "identifier");
            }
        }
        return statement;
    }

    static ObjectNode rest(ObjectNode statement) {
        return (ObjectNode) statement.path("rest").get(0);
    }

    static ObjectNode resource(ObjectNode statement, String type) {
        for (JsonNode one : statement.path("rest").get(0).path("resource")) {
            if (one.path("type").asText().equals(type)) {
                return (ObjectNode) one;
            }
        }
        throw new IllegalArgumentException("the statement must list " + type);
    }
}
