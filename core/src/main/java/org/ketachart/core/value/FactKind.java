package org.ketachart.core.value;

/** The kinds of charted fact that another fact may point to. */
public enum FactKind implements Coded {
    VITAL_SIGN("vital-sign", true),
    RATING("rating", true),
    ADMINISTRATION("administration", true),
    /** An ancillary or rescue medicine. */
    MEDICINE("medicine", true),
    /** Anything else that was done: oxygen, a line, de-escalation. */
    INTERVENTION("intervention", true),
    ADVERSE_EVENT("adverse-event", true),
    /** An effect that was looked for, there or not. */
    EFFECT("effect", true),
    ORDER("order", true),
    PRODUCT("product", true),
    /** What the patient agreed to or refused. */
    CONSENT("consent", true),
    /** A form for somebody outside, such as that of the REMS. */
    FORM("form", true),
    /** An answer to the checklist. */
    CHECKLIST_ANSWER("checklist-answer", false),
    SUICIDALITY_SCREEN("suicidality-screen", false),
    /** The doses of earlier visits. */
    DOSE_HISTORY("dose-history", false),
    PAYER_AUTHORIZATION("payer-authorization", false),
    /** A dose taken at home and told afterwards. */
    HOME_DOSE("home-dose", false),
    /** A visit that prepares or integrates the dose, or a next-day contact. */
    CARE_VISIT("care-visit", false),
    /** What a safety officer judged of an adverse event. */
    EVENT_REVIEW("event-review", false),
    /** A proposed adverse event that a clinician declined. */
    EVENT_DECLINE("event-decline", false),
    /** What was dispensed for home. */
    HOME_SUPPLY("home-supply", false);

    private final String code;
    private final boolean ofRecord;

    FactKind(String code, boolean ofRecord) {
        this.code = code;
        this.ofRecord = ofRecord;
    }

    /** Returns whether such a fact is part of the record that other systems may know; the others live in the log alone. */
    public boolean isOfRecord() {
        return ofRecord;
    }

    @Override
    public String code() {
        return code;
    }
}
