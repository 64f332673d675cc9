package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.fhir.DoseCodes.GivingStatus;

/** What a giving says for which a MedicationAdministration has no element. */
final class AdministrationExtensions {
    @Nullable
    Drug drug;

    @Nullable
    SegmentEnd ending;

    @Nullable
    Quantity weight;

    @Nullable
    RecordStatus recordStatus;

    private @Nullable GivingStatus prior;

    static void write(Charted<Administration> value, FhirWriter out) {
        Administration given = value.fact();
        out.array("extension");
        if (given.product() != null) {
            out.coding(DoseExtensions.DRUG, DoseCodes.DRUG, given.drug());
        }
        out.coding(DoseExtensions.SEGMENT_END, DoseCodes.SEGMENT_END, given.ending());
        DosingWeight weight = given.weight();
        if (weight != null) {
            out.extension(DoseExtensions.DOSING_WEIGHT);
            out.quantity(DoseExtensions.DOSING_WEIGHT.valueName(), weight.weight());
            out.end();
        }
        if (given.status() == RecordStatus.ENTERED_IN_ERROR) {
            out.extension(DoseExtensions.PRIOR_STATUS);
            out.code(DoseExtensions.PRIOR_STATUS.valueName(), GivingStatus.of(given.completion()));
            out.end();
        }
        GivingFields.writeStatus(given.status(), out);
        out.course(value.chart());
        out.end();
    }

    void read(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(DoseExtensions.DRUG)) {
                drug = in.coding(DoseExtensions.DRUG, DoseCodes.DRUG);
            } else if (in.is(DoseExtensions.SEGMENT_END)) {
                ending = in.coding(DoseExtensions.SEGMENT_END, DoseCodes.SEGMENT_END);
            } else if (in.is(DoseExtensions.DOSING_WEIGHT)) {
                weight = in.extension(DoseExtensions.DOSING_WEIGHT, in::quantity);
            } else if (in.is(DoseExtensions.PRIOR_STATUS)) {
                prior = in.extension(DoseExtensions.PRIOR_STATUS, () -> in.code(GivingStatus.class));
            } else if (in.is(Extensions.RECORD_STATUS)) {
                recordStatus = in.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS);
            } else if (in.is(Extensions.COURSE)) {
                in.course();
            } else {
                in.keep();
            }
        }
    }

    /** Returns how much was given, which an error hides behind its former status. */
    @Nullable
    Completion completion(@Nullable GivingStatus status, FhirCursor in) {
        GivingStatus stood = status;
        if (status == GivingStatus.ENTERED_IN_ERROR) {
            stood = prior;
            in.need("extension", prior);
        }
        Completion completion = stood == null ? null : stood.completion();
        if (stood != null && completion == null) {
            in.fault(FhirFault.CODE, "extension", "the prior status must say how much was given");
        }
        return completion;
    }

    /** Returns the one drug that the medication and the extension name. */
    @Nullable
    Drug drug(@Nullable Drug medication, FhirCursor in) {
        if (medication != null && drug != null && medication != drug) {
            in.fault(FhirFault.CONTRADICTION, "extension", "the drug must be that of the medication, was the other");
        }
        return medication == null ? drug : medication;
    }
}
