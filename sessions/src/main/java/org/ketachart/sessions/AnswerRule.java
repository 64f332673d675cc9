package org.ketachart.sessions;

import java.util.List;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.sessions.protocol.GateItem;

/**
 * Which answer to an item of the checklist a gate item wants.
 *
 * @param gate the gate item
 * @param asked what was asked
 * @param wanted whether a yes or a no is wanted
 * @param onTheDay whether only an answer of the day counts
 * @param fault what is refused with
 * @param subject what the messages are about, such as {@code alcohol}
 */
record AnswerRule(
        GateItem gate, ChecklistItem asked, boolean wanted, boolean onTheDay, SessionFault fault, String subject) {
    /** Every item that is a yes or a no. */
    static final List<AnswerRule> BEFORE_DOSE = List.of(
            yes(GateItem.IDENTITY, ChecklistItem.IDENTITY_CONFIRMED, SessionFault.IDENTITY_UNCONFIRMED, "identity"),
            yes(
                    GateItem.MONITORING_EQUIPMENT,
                    ChecklistItem.MONITORING_EQUIPMENT_READY,
                    SessionFault.MONITORING_NOT_READY,
                    "monitoring equipment"),
            yes(
                    GateItem.RESCUE_EQUIPMENT,
                    ChecklistItem.RESCUE_EQUIPMENT_READY,
                    SessionFault.RESCUE_NOT_READY,
                    "rescue equipment"),
            filed(
                    GateItem.CONSENT,
                    ChecklistItem.CONSENT_TO_TREATMENT,
                    SessionFault.CONSENT_MISSING,
                    "consent to treatment"),
            filed(
                    GateItem.OFF_LABEL_CONSENT,
                    ChecklistItem.CONSENT_TO_OFF_LABEL_USE,
                    SessionFault.OFF_LABEL_CONSENT_MISSING,
                    "consent to off-label use"),
            filed(
                    GateItem.TELEHEALTH_CONSENT,
                    ChecklistItem.CONSENT_TO_TELEHEALTH,
                    SessionFault.TELEHEALTH_CONSENT_MISSING,
                    "consent to be seen by video"),
            yes(GateItem.ESCORT, ChecklistItem.ESCORT_NAMED, SessionFault.ESCORT_UNNAMED, "who takes the patient home"),
            yes(
                    GateItem.MONITOR_PERSON,
                    ChecklistItem.MONITOR_PERSON_PRESENT,
                    SessionFault.MONITOR_PERSON_MISSING,
                    "the adult with the patient"),
            no(GateItem.MOOD, ChecklistItem.MOOD_WORSE, SessionFault.MOOD_WORSE, "a worse mood"),
            no(GateItem.MANIA, ChecklistItem.MANIA, SessionFault.MANIA, "mania"),
            no(GateItem.PSYCHOSIS, ChecklistItem.PSYCHOSIS, SessionFault.PSYCHOSIS, "psychosis"),
            no(GateItem.ALCOHOL, ChecklistItem.ALCOHOL, SessionFault.ALCOHOL, "alcohol"),
            no(GateItem.CANNABIS, ChecklistItem.CANNABIS, SessionFault.CANNABIS, "cannabis"),
            no(GateItem.SEDATIVE, ChecklistItem.SEDATIVE, SessionFault.SEDATIVE, "sedatives"),
            no(GateItem.STIMULANT, ChecklistItem.STIMULANT, SessionFault.STIMULANT, "stimulants"),
            no(GateItem.PREGNANCY, ChecklistItem.PREGNANCY, SessionFault.PREGNANCY, "pregnancy"));

    private static AnswerRule yes(GateItem gate, ChecklistItem asked, SessionFault fault, String subject) {
        return new AnswerRule(gate, asked, true, true, fault, subject);
    }

    private static AnswerRule filed(GateItem gate, ChecklistItem asked, SessionFault fault, String subject) {
        return new AnswerRule(gate, asked, true, false, fault, subject);
    }

    private static AnswerRule no(GateItem gate, ChecklistItem asked, SessionFault fault, String subject) {
        return new AnswerRule(gate, asked, false, true, fault, subject);
    }

    /** Returns what must hold, when it is known not to. */
    String mustHold() {
        return wanted ? subject + " must be confirmed" : subject + " must be ruled out";
    }

    /** Returns what must be done, when nothing is known. */
    String mustAsk() {
        return wanted ? subject + " must be asked for and confirmed" : subject + " must be asked about";
    }
}
