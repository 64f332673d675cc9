package com.example.ehr;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/** What this EHR adds to an Observation that is not its own: an extension and a code that nobody else knows. */
final class EhrMarks {
    private static final String CUFF = "https://ehr.example.com/fhir/cuff";
    private static final String FLOWSHEET = "https://ehr.example.com/fhir/flowsheet";

    private EhrMarks() {}

    static void put(Observation observation) {
        observation.addExtension(new Extension(CUFF, new StringType("large adult")));
        observation.getCode().addCoding(new Coding(FLOWSHEET, "row-12", "BP, seated"));
    }

    /** Returns what of it is there. */
    static String of(Observation observation) {
        StringBuilder found = new StringBuilder();
        for (Extension extension : observation.getExtensionsByUrl(CUFF)) {
            found.append("cuff ").append(extension.getValue().primitiveValue());
        }
        for (Coding coding : observation.getCode().getCoding()) {
            if (FLOWSHEET.equals(coding.getSystem())) {
                found.append(", flowsheet ").append(coding.getCode());
            }
        }
        return found.toString();
    }

    /** Puts on what may turn the meaning around. */
    static void putModifier(Observation observation) {
        observation.addModifierExtension(
                new Extension("https://ehr.example.com/fhir/test-patient", new StringType("yes")));
    }
}
