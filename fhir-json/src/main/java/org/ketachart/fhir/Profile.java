package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;

/** The profiles our resources follow, and what stands in for them where a version of US Core has none. */
public enum Profile {
    BLOOD_PRESSURE("us-core-blood-pressure", "http://hl7.org/fhir/StructureDefinition/bp"),
    HEART_RATE("us-core-heart-rate", "http://hl7.org/fhir/StructureDefinition/heartrate"),
    RESPIRATORY_RATE("us-core-respiratory-rate", "http://hl7.org/fhir/StructureDefinition/resprate"),
    PULSE_OXIMETRY("us-core-pulse-oximetry", Profile.US_CORE + "us-core-pulse-oximetry"),
    BODY_TEMPERATURE("us-core-body-temperature", "http://hl7.org/fhir/StructureDefinition/bodytemp"),
    BODY_WEIGHT("us-core-body-weight", "http://hl7.org/fhir/StructureDefinition/bodyweight"),
    BODY_HEIGHT("us-core-body-height", "http://hl7.org/fhir/StructureDefinition/bodyheight"),
    CLINICAL_RESULT("us-core-observation-clinical-result", null),
    SIMPLE_OBSERVATION("us-core-simple-observation", null),
    SCREENING_ASSESSMENT("us-core-observation-screening-assessment", null),
    QUESTIONNAIRE_RESPONSE("us-core-questionnaireresponse", null),
    SERVICE_REQUEST("us-core-servicerequest", null),
    ENCOUNTER("us-core-encounter", Profile.US_CORE + "us-core-encounter"),
    PROCEDURE("us-core-procedure", Profile.US_CORE + "us-core-procedure"),
    CARE_PLAN("us-core-careplan", Profile.US_CORE + "us-core-careplan"),
    GOAL("us-core-goal", Profile.US_CORE + "us-core-goal"),
    MEDICATION("us-core-medication", Profile.US_CORE + "us-core-medication"),
    MEDICATION_REQUEST("us-core-medicationrequest", Profile.US_CORE + "us-core-medicationrequest"),
    ORGANIZATION("us-core-organization", Profile.US_CORE + "us-core-organization"),
    LOCATION("us-core-location", Profile.US_CORE + "us-core-location"),
    DOCUMENT_REFERENCE("us-core-documentreference", Profile.US_CORE + "us-core-documentreference"),
    PROVENANCE("us-core-provenance", Profile.US_CORE + "us-core-provenance");

    private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";

    private final String url;
    private final @Nullable String in311;

    Profile(String name, @Nullable String in311) {
        this.url = "http://hl7.org/fhir/us/core/StructureDefinition/" + name;
        this.in311 = in311;
    }

    /** Returns the canonical of the profile in this version; nothing where base FHIR must do. */
    public @Nullable String url(UsCore version) {
        return switch (version) {
            case NONE -> null;
            case V3_1_1 -> in311;
            case V6_1_0, V7_0_0, V8_0_0 -> url;
        };
    }

    /** Returns whether this canonical names one of the profiles that we may have written ourselves. */
    static boolean isOurs(String canonical) {
        for (Profile profile : values()) {
            if (profile.url.equals(canonical) || canonical.equals(profile.in311)) {
                return true;
            }
        }
        return false;
    }
}
