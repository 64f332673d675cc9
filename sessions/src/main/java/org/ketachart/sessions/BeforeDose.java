package org.ketachart.sessions;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.consent.ConsentStanding;
import org.ketachart.core.consent.ConsentStanding.Word;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.Setting;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/** What was asked, looked up and confirmed before a dose: the part of the gate that people answer. */
record BeforeDose(Session session, Protocol protocol, OffsetDateTime start, GateFindings found) {
    void check() {
        Checklist checklist = new Checklist(session, start);
        AnswerRule.BEFORE_DOSE.forEach(rule -> answered(rule, checklist));
        fasting(GateItem.FOOD, ChecklistItem.FOOD, ProtocolValue.FOOD, SessionFault.FOOD, "food", checklist);
        fasting(GateItem.LIQUID, ChecklistItem.LIQUID, ProtocolValue.LIQUID, SessionFault.LIQUID, "liquids", checklist);
        fasting(
                GateItem.NASAL_SPRAY,
                ChecklistItem.NASAL_SPRAY,
                ProtocolValue.NASAL_SPRAY,
                SessionFault.NASAL_SPRAY,
                "nasal sprays",
                checklist);
        reviewed(
                GateItem.PRESCRIPTION_MONITORING,
                ChecklistItem.PRESCRIPTION_MONITORING_REVIEWED,
                ProtocolValue.MONITORING_REVIEW,
                SessionFault.MONITORING_PROGRAM_NOT_REVIEWED,
                "prescription monitoring must be looked up",
                checklist);
        reviewed(
                GateItem.MISUSE,
                ChecklistItem.MISUSE_REVIEWED,
                ProtocolValue.MISUSE_REVIEW,
                SessionFault.MISUSE_NOT_REVIEWED,
                "misuse must be asked about",
                checklist);
        certified(checklist);
        enrolled(checklist);
        suicidality(checklist);
    }

    private void answered(AnswerRule rule, Checklist checklist) {
        ConsentStanding consent = new ConsentRule(session.record(), start).find(rule.gate());
        if (consent != null && consent.word() != Word.UNKNOWN) {
            if (consent.word() == Word.NOT_IN_FORCE) {
                found.unmet(rule.gate(), rule.fault(), rule.subject() + " must be in force", ConsentRule.refs(consent));
            }
            return;
        }
        Optional<ChecklistAnswer> last =
                rule.onTheDay() ? checklist.findToday(rule.asked()) : checklist.findLast(rule.asked());
        if (last.isPresent() && last.get().answer() instanceof Answer.Said said) {
            if (said.yes() != rule.wanted()) {
                found.unmet(rule.gate(), rule.fault(), rule.mustHold(), Checklist.ref(last.get()));
            }
        } else if (last.isPresent() && last.get().answer() instanceof Answer.LastAt at && !rule.wanted()) {
            if (checklist.day(at.at()).isBefore(checklist.day(start).minusDays(1))) {
                return;
            }
            found.unmet(rule.gate(), rule.fault(), rule.mustHold(), Checklist.ref(last.get()));
        } else {
            found.unknown(rule.gate(), rule.fault(), rule.mustAsk());
        }
    }

    /** Asked with when it was last taken; a no means that none was taken today. */
    private void fasting(
            GateItem gate,
            ChecklistItem item,
            ProtocolValue value,
            SessionFault fault,
            String subject,
            Checklist checklist) {
        Optional<Threshold> least = protocol.limits().find(value);
        if (least.isEmpty()) {
            return;
        }
        Optional<ChecklistAnswer> last = checklist.findToday(item);
        if (last.isPresent() && last.get().answer() instanceof Answer.LastAt at) {
            if (Duration.between(at.at(), start).toSeconds() < least.get().whole() * 60L) {
                found.unmet(
                        gate,
                        fault,
                        subject + " must have been taken at least "
                                + least.get().whole() + " min before the dose",
                        Checklist.ref(last.get()));
            }
        } else if (last.isEmpty() || !(last.get().answer() instanceof Answer.Said said) || said.yes()) {
            found.unknown(gate, fault, subject + " must be asked about, with when they were last taken");
        }
    }

    private void reviewed(
            GateItem gate,
            ChecklistItem item,
            ProtocolValue value,
            SessionFault fault,
            String message,
            Checklist checklist) {
        Optional<Threshold> days = protocol.limits().find(value);
        if (days.isEmpty()) {
            return;
        }
        String within = message + " within " + days.get().whole() + " d";
        Optional<ChecklistAnswer> last = checklist.findLast(item);
        Optional<OffsetDateTime> when = last.flatMap(BeforeDose::reviewedAt);
        if (when.isEmpty()) {
            found.unknown(gate, fault, within);
        } else if (checklist
                .day(when.get())
                .isBefore(checklist.day(start).minusDays(days.get().whole()))) {
            found.unmet(gate, fault, within, Checklist.ref(last.get()));
        }
    }

    private static Optional<OffsetDateTime> reviewedAt(ChecklistAnswer answer) {
        if (answer.answer() instanceof Answer.LastAt at) {
            return Optional.of(at.at());
        }
        return answer.answer() instanceof Answer.Said said && said.yes()
                ? Optional.of(answer.given())
                : Optional.empty();
    }

    private void certified(Checklist checklist) {
        RemsCertification rems = session.record().clinic().rems();
        if (rems == null) {
            found.unknown(
                    GateItem.REMS_SITE,
                    SessionFault.SITE_NOT_CERTIFIED,
                    "the certification of the clinic must be on record");
        } else if (!rems.holdsOn(checklist.day(start))) {
            found.unmet(
                    GateItem.REMS_SITE,
                    SessionFault.SITE_NOT_CERTIFIED,
                    "the certification of the clinic must hold on the day of the dose");
        }
    }

    /** Inpatients are not enrolled (REM-04). */
    private void enrolled(Checklist checklist) {
        if (session.record().setting() != Setting.INPATIENT) {
            answered(
                    new AnswerRule(
                            GateItem.REMS_PATIENT,
                            ChecklistItem.REMS_PATIENT_ENROLLED,
                            true,
                            false,
                            SessionFault.PATIENT_NOT_ENROLLED,
                            "the patient's enrollment"),
                    checklist);
        }
    }

    /**
     * A positive screen asks for a clinician's assessment and never withholds by itself; the plan is owed before leaving. A negative screen
     * after it is no assessment.
     */
    private void suicidality(Checklist checklist) {
        Optional<SuicidalityScreen> screen =
                checklist.findScreen().filter(s -> checklist.isToday(s.taken()) && s.isAnswered());
        if (screen.isEmpty()) {
            found.unknown(
                    GateItem.SUICIDALITY,
                    SessionFault.SUICIDALITY,
                    "suicidality since the last visit must be asked about on the day");
            return;
        }
        int level = protocol.limits().of(ProtocolValue.IDEATION).whole();
        checklist.screensToday().stream()
                .filter(s -> s.isPositive(level))
                .filter(s -> checklist.screensToday().stream()
                        .noneMatch(other ->
                                other.assessor() != null && !other.taken().isBefore(s.taken())))
                .findFirst()
                .ifPresent(s -> found.unmet(
                        GateItem.SUICIDALITY,
                        SessionFault.SUICIDALITY,
                        "a positive screen must be assessed by a clinician before the dose",
                        Checklist.ref(s)));
    }

    static String amount(Threshold limit) {
        Unit unit = limit.value().unit();
        return limit.value().value().toPlainString() + " " + unit.code() + " (" + limit.origin() + ")";
    }
}
