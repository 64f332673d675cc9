package org.ketachart.fhir;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resource types of FHIR R4: which say nothing of a patient's state, and which may and are not read. */
final class ChartTypes {
    /** Who, where, when, what it cost, what is planned or wished, and what was delivered: nothing of it is a fact of health. */
    private static final Set<String> ADMINISTRATIVE = words("Account Appointment AppointmentResponse AuditEvent"
            + " BiologicallyDerivedProduct CarePlan CareTeam ChargeItem ChargeItemDefinition Claim ClaimResponse"
            + " Contract Coverage CoverageEligibilityRequest CoverageEligibilityResponse Device DeviceDefinition"
            + " DeviceMetric DeviceRequest Encounter Endpoint EnrollmentRequest EnrollmentResponse"
            + " ExplanationOfBenefit Goal Group HealthcareService Immunization ImmunizationEvaluation"
            + " ImmunizationRecommendation InsurancePlan Invoice Linkage Location MessageHeader NutritionOrder"
            + " OperationOutcome Organization OrganizationAffiliation PaymentNotice PaymentReconciliation Person"
            + " Practitioner PractitionerRole Provenance RelatedPerson RequestGroup ResearchStudy ResearchSubject"
            + " Schedule ServiceRequest Slot Specimen Subscription SupplyDelivery SupplyRequest Task"
            + " VerificationResult VisionPrescription");

    /** What defines things, and no instance of a patient. */
    private static final Set<String> DEFINITIONS = words(
            "ActivityDefinition CapabilityStatement CatalogEntry CodeSystem"
                    + " CompartmentDefinition ConceptMap EffectEvidenceSynthesis EventDefinition Evidence EvidenceVariable"
                    + " ExampleScenario GraphDefinition ImplementationGuide Library Measure MeasureReport MedicationKnowledge"
                    + " MedicinalProduct MedicinalProductAuthorization MedicinalProductContraindication"
                    + " MedicinalProductIndication MedicinalProductIngredient MedicinalProductInteraction"
                    + " MedicinalProductManufactured MedicinalProductPackaged MedicinalProductPharmaceutical"
                    + " MedicinalProductUndesirableEffect MessageDefinition NamingSystem ObservationDefinition"
                    + " OperationDefinition PlanDefinition Questionnaire ResearchDefinition ResearchElementDefinition"
                    + " RiskEvidenceSynthesis SearchParameter SpecimenDefinition StructureDefinition StructureMap Substance"
                    + " SubstanceNucleicAcid SubstancePolymer SubstanceProtein SubstanceReferenceInformation"
                    + " SubstanceSourceMaterial SubstanceSpecification TerminologyCapabilities TestReport TestScript ValueSet");

    /** What may speak of a patient's state, and is not read. */
    private static final Set<String> UNREAD = words("AdverseEvent Basic Binary BodyStructure Bundle ClinicalImpression"
            + " Communication CommunicationRequest Composition Consent DetectedIssue DeviceUseStatement"
            + " DocumentManifest DocumentReference EpisodeOfCare Flag GuidanceResponse ImagingStudy Media"
            + " MedicationDispense MolecularSequence Parameters RiskAssessment");

    private static final Set<String> READ =
            words("AllergyIntolerance Condition DiagnosticReport FamilyMemberHistory List"
                    + " Medication MedicationAdministration MedicationRequest MedicationStatement Observation Patient Procedure"
                    + " QuestionnaireResponse");

    private ChartTypes() {}

    private static Set<String> words(String names) {
        return Set.copyOf(new HashSet<>(Arrays.asList(names.split(" ", -1))));
    }

    static boolean isAdministrative(@Nullable String type) {
        return type != null && (ADMINISTRATIVE.contains(type) || DEFINITIONS.contains(type));
    }

    /** Returns whether FHIR R4 knows the type: only such a name is repeated, for a chart may write anything in its place. */
    static boolean isKnown(@Nullable String type) {
        return type != null && (isAdministrative(type) || UNREAD.contains(type) || READ.contains(type));
    }
}
