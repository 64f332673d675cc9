package org.ketachart.testkit;

import java.util.List;
import java.util.SplittableRandom;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;

/** References to what the host owns, of the type that belongs in their place. */
final class References {
    private final SplittableRandom random;
    private final Texts texts;

    References(SplittableRandom random, Texts texts) {
        this.random = random;
        this.texts = texts;
    }

    HostRef next(Slot slot) {
        List<String> types = types(slot);
        String type = types.get(random.nextInt(types.size()));
        int shape = random.nextInt(4);
        return new HostRef(
                type,
                shape == 0 ? null : texts.literal(type),
                shape > 1 ? null : new Identifier(texts.system(), texts.text()));
    }

    private static List<String> types(Slot slot) {
        return switch (slot.key()) {
            case "Escort.person" -> List.of("RelatedPerson", "Practitioner");
            case "Administration.performer" -> List.of("Practitioner", "Patient", "PractitionerRole");
            case "EventHeader.actor" -> List.of("Practitioner", "PractitionerRole", "Device");
            case "VitalSign.source" -> List.of("Observation");
            case "MedicationOrder.source" -> List.of("MedicationRequest");
            case "Consent.document", "FormReply.receipt" -> List.of("DocumentReference");
            case "SettingDetails.place" -> List.of("Organization", "Location");
            case "ConsentSigner.person" -> List.of("Patient", "RelatedPerson");
            case "FormAnswer.hosts" -> List.of("Patient", "Practitioner", "Organization", "Location");
            case "CareVisit.narrative" -> List.of("DocumentReference");
            case "ChecklistAnswer.source" -> List.of("Consent", "Observation");
            case "PayerAuthorization.source" -> List.of("Coverage", "ClaimResponse");
            case "SuicidalityScreen.plan" -> List.of("CarePlan", "DocumentReference");
            case "EvidencePlace.written" ->
                List.of("Condition", "Observation", "QuestionnaireResponse", "MedicationRequest");
            case "EvidenceSource.written" -> List.of("Condition", "Observation", "QuestionnaireResponse");
            default ->
                switch (slot.name()) {
                    case "patient" -> List.of("Patient");
                    case "device" -> List.of("Device");
                    case "encounter" -> List.of("Encounter");
                    case "location" -> List.of("Location");
                    case "organization" -> List.of("Organization");
                    case "indication" -> List.of("Condition");
                    default -> List.of("Practitioner", "PractitionerRole");
                };
        };
    }
}
