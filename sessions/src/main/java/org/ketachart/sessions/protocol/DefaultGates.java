package org.ketachart.sessions.protocol;

import java.util.EnumMap;
import java.util.Map;
import org.ketachart.core.value.Mark;

/** What every default protocol asks alike, with the rows of the clinical reference that speak of it. */
final class DefaultGates {
    private final Map<GateItem, GateRule> rules = new EnumMap<>(GateItem.class);

    DefaultGates() {
        hard(GateItem.PRESSURE, "MON-41", Mark.D);
        soft(GateItem.PRESSURE_CAUTION, "MON-40", Mark.M);
        hard(GateItem.SATURATION, "MON-45", Mark.D);
        hard(GateItem.IDENTITY, "none", Mark.D);
        hard(GateItem.RESCUE_EQUIPMENT, "SCR-42", Mark.V2);
        soft(GateItem.PRESCRIPTION_MONITORING, "MNT-34", Mark.V1);
        soft(GateItem.MISUSE, "MNT-34", Mark.V1);
        hard(GateItem.CONSENT, "CAR-20", Mark.D);
        hard(GateItem.MAINTENANCE_PLAN, "MNT-22", Mark.V1);
        soft(GateItem.MOOD, "none", Mark.D);
        hard(GateItem.MANIA, "SCR-40", Mark.V2);
        hard(GateItem.PSYCHOSIS, "SCR-30", Mark.V2);
        hard(GateItem.ALCOHOL, "INT-04", Mark.V2);
        soft(GateItem.CANNABIS, "SCR-49", Mark.V1);
        soft(GateItem.SEDATIVE, "INT-01", Mark.V2);
        soft(GateItem.STIMULANT, "INT-05", Mark.V2);
        put(GateItem.PREGNANCY, new GateRule(Firmness.HARD, Firmness.SOFT, 2, "SCR-48", Mark.V2));
        hard(GateItem.SUICIDALITY, "MNT-36", Mark.V2);
        hard(GateItem.ESCORT, "MON-14", Mark.V2);
        put(GateItem.SPACING, new GateRule(Firmness.HARD, Firmness.SOFT, 1, "none", Mark.D));
        soft(GateItem.AUTHORIZATION, "CAR-14", Mark.V1);
        soft(GateItem.NEAR_BASELINE, "MON-61", Mark.D);
        soft(GateItem.DISSOCIATION, "MON-50", Mark.D);
        soft(GateItem.ORIENTATION, "MON-68", Mark.V1);
        soft(GateItem.GAIT, "none", Mark.D);
        soft(GateItem.ALDRETE, "MON-65", Mark.M);
        soft(GateItem.LOOKS, "none", Mark.D);
        put(GateItem.SAFETY_PLAN, new GateRule(Firmness.HARD, Firmness.SOFT, 1, "MON-51", Mark.D));
        soft(GateItem.ESCORT_IDENTIFIED, "MON-70", Mark.D);
        soft(GateItem.CHECK_IN, "none", Mark.D);
        soft(GateItem.INTEGRATION, "CAR-01", Mark.V1);
    }

    DefaultGates hard(GateItem item, String row, Mark mark) {
        return put(item, GateRule.of(Firmness.HARD, row, mark));
    }

    DefaultGates soft(GateItem item, String row, Mark mark) {
        return put(item, GateRule.of(Firmness.SOFT, row, mark));
    }

    DefaultGates put(GateItem item, GateRule rule) {
        rules.put(item, rule);
        return this;
    }

    GatePolicy policy() {
        return new GatePolicy(rules);
    }
}
