package org.ketachart.fhir;

import java.util.List;

/** The extensions of what was ordered, given and done; each says something for which R4 has no element there. */
public final class DoseExtensions {
    /** Which of the two drugs was given, where the medication itself is a reference. */
    public static final Extension DRUG = Extension.ours("drug", "MedicationAdministration", "Coding");

    /** Why a stretch of an infusion ended. */
    public static final Extension SEGMENT_END = Extension.ours("segment-end", "MedicationAdministration", "Coding");

    /** Where a fact stood before it was marked as entered in error. */
    public static final Extension PRIOR_STATUS = Extension.ours("prior-status", "MedicationAdministration", "code");

    /** The weight a dose was computed from; the reading it came from is supporting information. */
    public static final Extension DOSING_WEIGHT =
            Extension.ours("dosing-weight", "MedicationAdministration", "Quantity");

    /** A fact that called for what was done. */
    public static final Extension PROMPTED_BY = Extension.ours("prompted-by", "DomainResource", "Reference");

    /** How much oxygen was given. */
    public static final Extension OXYGEN_FLOW = Extension.ours("oxygen-flow", "Procedure", "Quantity");

    /** The code on a package, where it is not a national drug code. */
    public static final Extension PACKAGE_CODE = Extension.ours("package-code", "Medication", "Coding");

    private DoseExtensions() {}

    /** Returns every extension of the dose. */
    static List<Extension> all() {
        return List.of(DRUG, SEGMENT_END, PRIOR_STATUS, DOSING_WEIGHT, PROMPTED_BY, OXYGEN_FLOW, PACKAGE_CODE);
    }
}
