package org.ketachart.fhir.hapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;

/**
 * The register as code systems, for the eyes of the validator alone.
 *
 * <p>A standard terminology is shown as if it had no other codes than those registered, so that a slip in any code is an error. Such a
 * code system is false anywhere else: never ship it, never serve it.
 */
final class ClosedWorld {
    private static final Set<String> STANDARD = Set.of(
            "http://loinc.org",
            "http://snomed.info/sct",
            "http://www.nlm.nih.gov/research/umls/rxnorm",
            "http://hl7.org/fhir/sid/ndc",
            "http://fdasis.nlm.nih.gov");

    private final Map<String, CodeSystem> systems = new LinkedHashMap<>();
    private final Map<String, Set<String>> seen = new LinkedHashMap<>();

    /** Adds a code, unless HL7 or the host answers for its system. The first display of a code stands. */
    void add(Code code) {
        if (!isClosed(code.system())) {
            return;
        }
        CodeSystem system = systems.computeIfAbsent(code.system(), ClosedWorld::begin);
        Set<String> codes = seen.computeIfAbsent(code.system(), url -> new HashSet<>());
        if (codes.add(code.code())) {
            CodeSystem.ConceptDefinitionComponent concept = system.addConcept().setCode(code.code());
            String display = code.display();
            if (display != null) {
                concept.setDisplay(display);
            }
        }
    }

    /** Returns the code systems by their urls. */
    Map<String, CodeSystem> systems() {
        return systems;
    }

    private static boolean isClosed(String system) {
        return STANDARD.contains(system) || Canonical.isCodeSystem(system);
    }

    private static CodeSystem begin(String url) {
        CodeSystem system = new CodeSystem();
        system.setUrl(url).setStatus(PublicationStatus.ACTIVE);
        system.setContent(CodeSystemContentMode.COMPLETE).setCaseSensitive(true);
        system.setName("Registered" + Integer.toHexString(url.hashCode()));
        return system;
    }
}
