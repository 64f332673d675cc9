package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * The providers that a HAPI server registers to show {@link Projections}: read, and search with paging.
 *
 * <p>Each type is asked by R4's own names for it: {@code Observation?encounter=} but {@code MedicationAdministration?context=}. What is not
 * answered is refused with all that is wrong and what could be asked; register {@link QuietRefusals} too, and HAPI does not quote a wrong
 * date either.
 */
public final class ProjectionProviders {
    private ProjectionProviders() {}

    /** Returns one provider for each type there is. */
    public static List<IResourceProvider> of(Projections projections) {
        List<IResourceProvider> all = new ArrayList<>();
        for (String type : projections.types()) {
            all.add(of(projections, type));
        }
        return List.copyOf(all);
    }

    static ProjectionProvider of(Projections projections, String type) {
        return switch (type) {
            case "Encounter" -> new VisitProviders.OfEncounters(projections);
            case "CarePlan" -> new VisitProviders.OfCarePlans(projections);
            case "Goal" -> new VisitProviders.OfGoals(projections);
            case "MedicationRequest" -> new VisitProviders.OfMedicationRequests(projections);
            case "Procedure" -> new FactProviders.OfProcedures(projections);
            case "Observation" -> new FactProviders.OfObservations(projections);
            case "MedicationAdministration" -> new FactProviders.OfMedicationAdministrations(projections);
            case "AdverseEvent" -> new FactProviders.OfAdverseEvents(projections);
            case "Consent" -> new PaperProviders.OfConsents(projections);
            case "QuestionnaireResponse" -> new PaperProviders.OfQuestionnaireResponses(projections);
            case "Task" -> new PaperProviders.OfTasks(projections);
            case "Organization" -> new ClinicProviders.OfOrganizations(projections);
            case "Location" -> new ClinicProviders.OfLocations(projections);
            case "Medication" -> new ClinicProviders.OfMedications(projections);
            case "Provenance" -> new ClinicProviders.OfProvenances(projections);
            default -> throw new IllegalArgumentException("a projection must be of a type that our records have");
        };
    }
}
