package org.ketachart.fhir.hapi;

import java.util.List;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Stand-ins for the two extensions of HL7's Structured Data Capture that US Core's QuestionnaireResponse names as slices, and whose package could
 * not be had. Without them no extension of an item or an answer can be told from these two.
 *
 * <p><b>Unverified.</b> Each says no more than the url, where it may stand and that it holds an Attachment. A package that brings the guide's own
 * takes their place.
 */
final class SdcStandIns {
    private static final String CANONICAL = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

    private SdcStandIns() {}

    /** Returns a new copy of both. */
    static List<StructureDefinition> all() {
        return List.of(
                media("sdc-questionnaire-itemMedia", "QuestionnaireResponse.item"),
                media("sdc-questionnaire-itemAnswerMedia", "QuestionnaireResponse.item.answer"));
    }

    private static StructureDefinition media(String name, String context) {
        StructureDefinition definition = ExtensionDefinitions.simple(CANONICAL + name, context, false, "Attachment");
        definition.setExperimental(true);
        definition.setDescription("An unverified stand-in, for validation alone.");
        return definition;
    }
}
