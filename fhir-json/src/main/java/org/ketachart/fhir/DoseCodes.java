package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.dose.Route;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.RecordStatus;

/** The codes of what was ordered, given and done. */
public final class DoseCodes {
    /** The national drug codes of the United States. */
    public static final String NDC = "http://hl7.org/fhir/sid/ndc";

    private static final String UNII = "http://fdasis.nlm.nih.gov";
    private static final String SNOMED = "http://snomed.info/sct";

    /** That a medicine was given outside a hospital. */
    public static final FixedCoding OUTPATIENT = new FixedCoding(
            "http://terminology.hl7.org/CodeSystem/medication-admin-category", "outpatient", "Outpatient");

    /** That a performer saw controlled substance destroyed. */
    public static final FixedCoding WASTE_WITNESS = new FixedCoding(
            Canonical.codeSystem("performer-function"), "waste-witness", "Witness of destroyed substance");

    /** The two drugs, which never share a code. */
    public static final CodeTable<Drug> DRUG = CodeTable.ours("drug", Drug.class)
            .row(Drug.RACEMIC_KETAMINE, "Racemic ketamine", new Code(UNII, "O18YUO0I83", "KETAMINE HYDROCHLORIDE"))
            .row(Drug.ESKETAMINE, "Esketamine", new Code(UNII, "L8P1H35P2Z", "ESKETAMINE HYDROCHLORIDE"))
            .table();

    /** By which route. */
    public static final CodeTable<Route> ROUTE = CodeTable.ours("route", Route.class)
            .row(Route.INTRAVENOUS, "Intravenous", snomed("47625008", "Intravenous route (qualifier value)"))
            .row(Route.INTRAMUSCULAR, "Intramuscular", snomed("78421000", "Intramuscular route (qualifier value)"))
            .row(Route.SUBCUTANEOUS, "Subcutaneous", snomed("34206005", "Subcutaneous route (qualifier value)"))
            .row(Route.NASAL, "Nasal", snomed("46713006", "Nasal route (qualifier value)"))
            .row(Route.ORAL, "Oral", snomed("26643006", "Oral route (qualifier value)"))
            .row(
                    Route.SUBLINGUAL,
                    "Sublingual",
                    new Code(
                            "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration",
                            "SL",
                            "Dissolve, sublingual"))
            .table();

    /** The shape of one giving. */
    public static final CodeTable<DoseForm> DOSE_FORM = CodeTable.ours("dose-form", DoseForm.class)
            .row(DoseForm.DEVICE, "Nasal device")
            .row(DoseForm.INFUSION_SEGMENT, "Infusion at one constant rate")
            .row(DoseForm.BOLUS, "Push or injection")
            .row(DoseForm.UNIT, "Single unit")
            .table();

    /** Why a stretch of an infusion ended. */
    public static final CodeTable<SegmentEnd> SEGMENT_END = CodeTable.ours("segment-end", SegmentEnd.class)
            .row(SegmentEnd.COMPLETE, "Complete")
            .row(SegmentEnd.RATE_CHANGED, "Rate changed")
            .row(SegmentEnd.PAUSED, "Paused")
            .row(SegmentEnd.STOPPED, "Stopped")
            .table();

    /** What was done besides the dose. */
    public static final CodeTable<InterventionKind> INTERVENTION_KIND = CodeTable.ours(
                    "intervention-kind", InterventionKind.class)
            .row(InterventionKind.ANCILLARY_MEDICINE, "Ancillary medicine")
            .row(InterventionKind.RESCUE_MEDICINE, "Rescue medicine")
            .row(InterventionKind.OXYGEN, "Oxygen")
            .row(InterventionKind.LINE_PLACED, "Venous line placed")
            .row(InterventionKind.LINE_REMOVED, "Venous line removed")
            .row(InterventionKind.DE_ESCALATION, "De-escalation")
            .row(InterventionKind.OTHER, "Other intervention")
            .table();

    /** Whether a fact stands as first written. */
    public static final CodeTable<RecordStatus> RECORD_STATUS = CodeTable.ours("record-status", RecordStatus.class)
            .row(RecordStatus.FINAL, "Final")
            .row(RecordStatus.AMENDED, "Amended")
            .row(RecordStatus.ENTERED_IN_ERROR, "Entered in error")
            .table();

    private DoseCodes() {}

    private static Code snomed(String code, String display) {
        return new Code(SNOMED, code, display);
    }

    /** Where a giving stands, in FHIR's words for a MedicationAdministration. */
    enum GivingStatus implements Coded {
        IN_PROGRESS("in-progress", Completion.IN_PROGRESS),
        COMPLETED("completed", Completion.GIVEN),
        STOPPED("stopped", Completion.PARTLY_GIVEN),
        NOT_DONE("not-done", Completion.NOT_GIVEN),
        /** Says nothing about how much was given. */
        ENTERED_IN_ERROR("entered-in-error", null);

        private final String code;
        private final @Nullable Completion completion;

        GivingStatus(String code, @Nullable Completion completion) {
            this.code = code;
            this.completion = completion;
        }

        @Override
        public String code() {
            return code;
        }

        @Nullable
        Completion completion() {
            return completion;
        }

        static GivingStatus of(Completion completion) {
            return switch (completion) {
                case IN_PROGRESS -> IN_PROGRESS;
                case GIVEN -> COMPLETED;
                case PARTLY_GIVEN -> STOPPED;
                case NOT_GIVEN -> NOT_DONE;
            };
        }
    }

    /** Where an act stands, in FHIR's words for a Procedure; an act not done is none of ours. */
    enum ActStatus implements Coded {
        COMPLETED("completed"),
        IN_PROGRESS("in-progress"),
        STOPPED("stopped"),
        /** Whether it goes on is not known. */
        UNKNOWN("unknown"),
        ENTERED_IN_ERROR("entered-in-error");

        private final String code;

        ActStatus(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
