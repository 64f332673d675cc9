package org.ketachart.sessions;

import org.ketachart.core.dose.Drug;
import org.ketachart.core.session.Setting;
import org.ketachart.sessions.protocol.Protocol;

/** Where a dose may be planned. At home alone never (MON-37), esketamine nowhere but under the eyes of a certified site (CAR-13). */
final class SettingRule {
    private SettingRule() {}

    static boolean allows(Protocol protocol, Setting setting) {
        return switch (setting) {
            case CLINIC, INPATIENT -> protocol.setting() == Setting.CLINIC;
            case TELEHEALTH -> protocol.setting() == Setting.TELEHEALTH;
            case HOME -> false;
        };
    }

    static Refusal refusal(Protocol protocol, Setting setting) {
        boolean home = setting == Setting.HOME || setting == Setting.TELEHEALTH;
        String message = home && protocol.drug() == Drug.ESKETAMINE
                ? "esketamine must not be planned at home (CAR-13, V2)"
                : setting == Setting.HOME
                        ? "a dose at home alone must not be planned (MON-37, D)"
                        : "the protocol must be for the setting of the visit";
        return Refusal.of(SessionFault.WRONG_SETTING, message);
    }
}
