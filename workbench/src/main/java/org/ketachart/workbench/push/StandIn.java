package org.ketachart.workbench.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ketachart.core.value.Canonical;

/**
 * A bare resource under an id of the host's, for an empty sandbox that refuses references to what it does not have. It says only what FHIR
 * demands, as unknown where it can be, and carries a tag by which all of them are found again.
 */
final class StandIn {
    /** The system and the code of the tag. */
    static final String TAG_SYSTEM = Canonical.BASE + "/sid/stand-in";

    static final String TAG_CODE = "stand-in";

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final ObjectNode resource = JsonNodeFactory.instance.objectNode();

    private StandIn(String type, String id) {
        resource.put("resourceType", type);
        resource.put("id", id);
        ObjectNode tag = resource.putObject("meta").putArray("tag").addObject();
        tag.put("system", TAG_SYSTEM);
        tag.put("code", TAG_CODE);
    }

    /** Returns the type that a reference names. */
    static String type(String reference) {
        return reference.substring(0, reference.indexOf('/'));
    }

    /** Returns a resource for a reference such as {@code Patient/17}; nothing if it is of a type that would need invented data. */
    static Optional<byte[]> of(String reference) {
        String type = type(reference);
        StandIn made = new StandIn(type, reference.substring(type.length() + 1));
        return made.completed(type)
                ? Optional.of(made.resource.toString().getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private boolean completed(String type) {
        switch (type) {
            case "CareTeam",
                    "Device",
                    "HealthcareService",
                    "Location",
                    "Medication",
                    "Patient",
                    "Practitioner",
                    "PractitionerRole" -> {}
            case "Organization" -> {
                ObjectNode identifier = resource.putArray("identifier").addObject();
                identifier.put("system", TAG_SYSTEM);
                identifier.put("value", resource.path("id").asText());
            }
            case "RelatedPerson" -> absent("patient");
            case "Condition" -> absent("subject");
            case "DocumentReference" -> {
                // R4 knows no unknown here: of its three this alone says nothing against the document.
                resource.put("status", "current");
                absent(resource.putArray("content").addObject(), "attachment");
            }
            case "Encounter" -> {
                resource.put("status", "unknown");
                absent("class");
            }
            case "Observation" -> {
                resource.put("status", "unknown");
                absent("code");
            }
            case "Procedure" -> {
                resource.put("status", "unknown");
                absent("subject");
            }
            case "ServiceRequest" -> {
                resource.put("status", "unknown");
                resource.put("intent", "order");
                absent("subject");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void absent(String element) {
        absent(resource, element);
    }

    private static void absent(ObjectNode parent, String element) {
        ObjectNode extension = parent.putObject(element).putArray("extension").addObject();
        extension.put("url", ABSENT);
        extension.put("valueCode", "unknown");
    }
}
