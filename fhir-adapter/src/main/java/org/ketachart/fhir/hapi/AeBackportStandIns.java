package org.ketachart.fhir.hapi;

import java.util.List;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Stand-ins for the extensions of HL7's Adverse Event Clinical Research backport, whose package could not be had.
 *
 * <p><b>Unverified.</b> Each says no more than the url, where it may stand and which types its value may have, after the public source of
 * the guide. They are registered only by {@link RecordValidatorBuilder#acceptUnverifiedBackport()}; a resource that passes with them has
 * not been checked against the guide itself. Load the guide's own package in their place wherever it is at hand.
 */
public final class AeBackportStandIns {
    /** The base of the canonicals. */
    public static final String CANONICAL = "http://hl7.org/fhir/uv/ae-research-backport-ig/StructureDefinition/";

    private static final String CONTEXT = "AdverseEvent";
    private static final String CONCEPT = "CodeableConcept";

    private AeBackportStandIns() {}

    /** Returns a new copy of every stand-in. */
    public static List<StructureDefinition> all() {
        return List.of(
                        simple("resolve-date", false, "dateTime"),
                        simple("ae-grade", false, CONCEPT),
                        simple("severity-or-grade", false, CONCEPT),
                        simple("note", false, "Annotation"),
                        simple("status", true, "code"),
                        item("mitigating-action"),
                        item("supporting-info"),
                        item("contributing-factor"),
                        seriousness())
                .stream()
                .map(AeBackportStandIns::unverified)
                .toList();
    }

    private static StructureDefinition simple(String name, boolean modifier, String type) {
        return ExtensionDefinitions.simple(CANONICAL + name, CONTEXT, modifier, type);
    }

    private static StructureDefinition item(String name) {
        StructureDefinition definition = ExtensionDefinitions.begin(CANONICAL + name, CONTEXT);
        ExtensionDefinitions.part(definition, "item", 1, CONCEPT, "Reference");
        return ExtensionDefinitions.end(definition);
    }

    private static StructureDefinition seriousness() {
        StructureDefinition definition = ExtensionDefinitions.begin(CANONICAL + "seriousness-criteria", CONTEXT);
        ExtensionDefinitions.part(definition, "criterionCode", 1, CONCEPT);
        ExtensionDefinitions.part(definition, "criterionPresent", 1, "boolean");
        return ExtensionDefinitions.end(definition);
    }

    private static StructureDefinition unverified(StructureDefinition definition) {
        definition.setExperimental(true);
        definition.setDescription("An unverified stand-in, for validation alone.");
        return definition;
    }
}
