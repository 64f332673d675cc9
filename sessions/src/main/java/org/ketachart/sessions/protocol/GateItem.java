package org.ketachart.sessions.protocol;

import java.util.Optional;
import org.ketachart.core.value.Coded;

/**
 * What a protocol may ask before a dose and before leaving. How firmly it does is a {@link GateRule}; that the clearance, the order, the drug
 * and the route are right is no item, for no protocol can switch that off.
 */
public enum GateItem implements Coded {
    PRESSURE("pressure", true, "blood pressure taken on the day and below the hold limit"),
    PRESSURE_CAUTION("pressure-caution", true, "above the caution limit, a clearance that says with cautions"),
    SATURATION("saturation", true, "oxygen saturation not below its limit"),
    BASELINE("baseline", true, "every reading of the look before the dose"),
    WEIGHT("weight", true, "for a dose by weight, a weight recent enough"),
    IDENTITY("identity", true, "identity confirmed at a time-out"),
    MONITORING_EQUIPMENT("monitoring-equipment", true, "monitoring equipment ready"),
    RESCUE_EQUIPMENT("rescue-equipment", true, "rescue equipment ready"),
    PRESCRIPTION_MONITORING("prescription-monitoring", true, "prescription monitoring looked up recently"),
    MISUSE("misuse", true, "misuse asked about recently"),
    REMS_SITE("rems-site", true, "the site certified in the REMS on the day"),
    REMS_PATIENT("rems-patient", true, "the patient enrolled in the REMS, unless an inpatient"),
    CONSENT("consent", true, "consent to treatment"),
    OFF_LABEL_CONSENT("off-label-consent", true, "consent to off-label use"),
    TELEHEALTH_CONSENT("telehealth-consent", true, "consent to be seen by video"),
    MAINTENANCE_PLAN("maintenance-plan", true, "before the first dose of a course, a maintenance plan"),
    MOOD("mood", true, "mood not worse"),
    MANIA("mania", true, "no mania"),
    PSYCHOSIS("psychosis", true, "no psychosis"),
    ALCOHOL("alcohol", true, "no alcohol"),
    CANNABIS("cannabis", true, "no cannabis"),
    SEDATIVE("sedative", true, "no sedative"),
    STIMULANT("stimulant", true, "no stimulant"),
    FOOD("food", true, "no food for long enough"),
    LIQUID("liquid", true, "no liquids for long enough"),
    NASAL_SPRAY("nasal-spray", true, "no nasal steroid or decongestant for long enough"),
    PREGNANCY("pregnancy", true, "no pregnancy"),
    SUICIDALITY("suicidality", true, "suicidality asked about, and assessed where the answer calls for it"),
    ESCORT("escort", true, "somebody named who takes the patient home"),
    MONITOR_PERSON("monitor-person", true, "an adult with the patient"),
    SPACING("spacing", true, "long enough since the last dose"),
    WEEKLY("weekly", true, "not too many doses in 7 days"),
    CUMULATIVE("cumulative", true, "not too many doses in all"),
    DOSE_LIMIT("dose-limit", true, "a dose not above the amounts that call for a look"),
    AUTHORIZATION("authorization", true, "a payer's authorization that covers the day"),
    NEAR_BASELINE("near-baseline", false, "blood pressure back near its baseline"),
    DISSOCIATION("dissociation", false, "dissociation rated again, and no distress"),
    ORIENTATION("orientation", false, "oriented in every sphere that was asked"),
    GAIT("gait", false, "walks as before"),
    ALDRETE("aldrete", false, "modified Aldrete score at its pass mark"),
    LOOKS("looks", false, "every planned look taken, or the reason why not"),
    SAFETY_PLAN("safety-plan", false, "after a positive screen, a plan to keep the patient safe"),
    ESCORT_IDENTIFIED("escort-identified", false, "the escort known by name"),
    CHECK_IN("check-in", false, "a contact planned for the next day"),
    INTEGRATION("integration", false, "an integration visit planned");

    private final String code;
    private final boolean beforeDose;
    private final String meaning;

    GateItem(String code, boolean beforeDose, String meaning) {
        this.code = code;
        this.beforeDose = beforeDose;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns whether it is asked before the dose; the others are asked before leaving. */
    public boolean isBeforeDose() {
        return beforeDose;
    }

    /** Returns in a few words what must hold. */
    public String meaning() {
        return meaning;
    }

    /** Returns the item of this name. */
    public static Optional<GateItem> find(String code) {
        for (GateItem item : values()) {
            if (item.code.equals(code)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
