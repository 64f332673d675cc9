package org.ketachart.sessions.protocol;

import org.ketachart.core.value.Coded;

/** What a planned look at the patient is to find out. */
public enum LookItem implements Coded {
    BLOOD_PRESSURE("blood-pressure"),
    HEART_RATE("heart-rate"),
    RESPIRATORY_RATE("respiratory-rate"),
    OXYGEN_SATURATION("oxygen-saturation"),
    WEIGHT("weight"),
    /** MOAA/S or RASS. */
    SEDATION("sedation"),
    /** CADSS, all items or six. */
    DISSOCIATION("dissociation"),
    /** The C-SSRS screen since the last visit. */
    SUICIDALITY("suicidality");

    private final String code;

    LookItem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
