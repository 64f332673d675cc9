package org.ketachart.core.adverse;

import org.ketachart.core.value.Coded;

/** The ICH E2A criteria: any one makes an event serious (AE section 6.3). An intense event may meet none. */
public enum SeriousnessCriterion implements Coded {
    DEATH("death"),
    LIFE_THREATENING("life-threatening"),
    HOSPITALIZATION("hospitalization"),
    DISABILITY("disability"),
    CONGENITAL_ANOMALY("congenital-anomaly"),
    IMPORTANT_MEDICAL_EVENT("important-medical-event");

    private final String code;

    SeriousnessCriterion(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
