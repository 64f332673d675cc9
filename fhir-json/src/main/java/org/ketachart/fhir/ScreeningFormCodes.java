package org.ketachart.fhir;

import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.TrialEnd;

/** The words of a filled screening form. */
public final class ScreeningFormCodes {
    /** Whether what stands on a list still is. */
    public static final CodeTable<Lasting> LASTING = CodeTable.ours("lasting", Lasting.class)
            .row(Lasting.NOW, "Now")
            .row(Lasting.OVER, "Over")
            .row(Lasting.UNKNOWN, "Not known whether it still is")
            .table();

    /** Why a trial of an antidepressant ended. */
    public static final CodeTable<TrialEnd> TRIAL_END = CodeTable.ours("trial-end", TrialEnd.class)
            .row(TrialEnd.ONGOING, "Goes on")
            .row(TrialEnd.NOT_ENOUGH_EFFECT, "Not enough effect")
            .row(TrialEnd.INTOLERANCE, "Not tolerated")
            .row(TrialEnd.PATIENT_CHOICE, "Choice of the patient")
            .row(TrialEnd.COST, "Cost")
            .row(TrialEnd.OTHER, "Another reason")
            .table();

    private ScreeningFormCodes() {}
}
