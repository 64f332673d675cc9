package org.ketachart.fhir;

import java.util.List;

/**
 * The clinical terms that clinics chart with our record and that the code register marks as verified (SNOMED CT Global Patient Set).
 *
 * <p>A clinic may chart any other term; the closed world of the validator then says that it could not check it.
 */
final class ClinicalTerms {
    private static final String SNOMED = "http://snomed.info/sct";

    private ClinicalTerms() {}

    /** Returns every term. */
    static List<FixedCoding> all() {
        return List.of(
                new FixedCoding(SNOMED, "24184005", "Finding of increased blood pressure (finding)"),
                new FixedCoding(SNOMED, "422587007", "Nausea (finding)"),
                new FixedCoding(SNOMED, "422400008", "Vomiting (disorder)"),
                new FixedCoding(SNOMED, "16932000", "Nausea and vomiting (disorder)"),
                new FixedCoding(SNOMED, "25064002", "Headache (finding)"),
                new FixedCoding(SNOMED, "17971005", "Sedated (finding)"),
                new FixedCoding(SNOMED, "419045004", "Loss of consciousness (finding)"),
                new FixedCoding(SNOMED, "271594007", "Syncope (disorder)"));
    }
}
