package org.ketachart.cds;

import java.util.Set;

/** How a place in a request is written. A name that is none of CDS Hooks or FHIR may be anybody's, and is not repeated. */
final class Places {
    private static final Set<String> KNOWN = Set.of(
            "hook",
            "hookInstance",
            "fhirServer",
            "fhirAuthorization",
            "extension",
            "context",
            "prefetch",
            "userId",
            "patientId",
            "encounterId",
            "selections",
            "draftOrders",
            "feedback",
            "card",
            "outcome",
            "acceptedSuggestions",
            "id",
            "overrideReason",
            "reason",
            "userComment",
            "outcomeTimestamp",
            "code",
            "system",
            "display",
            "entry",
            "resource",
            "resourceType",
            "fullUrl",
            "link",
            "relation",
            "total",
            "type",
            "subject",
            "patient",
            "reference",
            "status",
            "medicationCodeableConcept",
            "medicationReference",
            "coding",
            "text",
            "contained",
            "dosageInstruction",
            "route",
            "conditions",
            "medications",
            "allergies",
            "vitals",
            "tests",
            "answers");

    private Places() {}

    static String under(String path, String name) {
        String shown = KNOWN.contains(name) ? name : "?";
        return path.isEmpty() ? shown : path + "." + shown;
    }

    static String at(String path, int index) {
        return path + "[" + index + "]";
    }
}
