package org.ketachart.sessions.ledger;

import org.ketachart.core.value.Coded;

/** How ledger and record of a session may tell two stories. */
public enum Mismatch implements Coded {
    /** The record has a dose that no entry gives. */
    DOSE_WITHOUT_ENTRY("dose-without-entry"),
    /** The ledger gives what the record does not hold, or holds as not given or entered in error. */
    ENTRY_WITHOUT_DOSE("entry-without-dose"),
    /** Both have the dose, and other amounts. */
    AMOUNT_DIFFERS("amount-differs"),
    /** Both have the dose, of other patients. */
    PATIENT_DIFFERS("patient-differs"),
    /** The container is of another drug than the dose. */
    DRUG_DIFFERS("drug-differs"),
    /** The container's lot is not the one charted with the dose. */
    LOT_DIFFERS("lot-differs"),
    /** Other amounts were wasted, or one of the two says nothing of it. */
    WASTE_DIFFERS("waste-differs"),
    /** Another person gave the dose; a patient who takes it under a nurse's eye is no difference. */
    GIVER_DIFFERS("giver-differs"),
    /** The waste was witnessed by somebody else. */
    WITNESS_DIFFERS("witness-differs"),
    /** The visit is over, and what was drawn is not all given, wasted, put back or lost. */
    UNACCOUNTED("unaccounted");

    private final String code;

    Mismatch(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
