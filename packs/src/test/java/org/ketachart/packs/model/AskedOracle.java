package org.ketachart.packs.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.Setting;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.sessions.SessionFault;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.ProtocolValue;

/** What was asked before a dose, derived anew from the events. */
record AskedOracle(Known known, World world, OffsetDateTime start) {
    void check(Faults found) {
        today(found, GateItem.IDENTITY, ChecklistItem.IDENTITY_CONFIRMED, true, SessionFault.IDENTITY_UNCONFIRMED);
        today(
                found,
                GateItem.MONITORING_EQUIPMENT,
                ChecklistItem.MONITORING_EQUIPMENT_READY,
                true,
                SessionFault.MONITORING_NOT_READY);
        today(
                found,
                GateItem.RESCUE_EQUIPMENT,
                ChecklistItem.RESCUE_EQUIPMENT_READY,
                true,
                SessionFault.RESCUE_NOT_READY);
        today(found, GateItem.ESCORT, ChecklistItem.ESCORT_NAMED, true, SessionFault.ESCORT_UNNAMED);
        today(
                found,
                GateItem.MONITOR_PERSON,
                ChecklistItem.MONITOR_PERSON_PRESENT,
                true,
                SessionFault.MONITOR_PERSON_MISSING);
        today(found, GateItem.MOOD, ChecklistItem.MOOD_WORSE, false, SessionFault.MOOD_WORSE);
        today(found, GateItem.MANIA, ChecklistItem.MANIA, false, SessionFault.MANIA);
        today(found, GateItem.PSYCHOSIS, ChecklistItem.PSYCHOSIS, false, SessionFault.PSYCHOSIS);
        today(found, GateItem.ALCOHOL, ChecklistItem.ALCOHOL, false, SessionFault.ALCOHOL);
        today(found, GateItem.CANNABIS, ChecklistItem.CANNABIS, false, SessionFault.CANNABIS);
        today(found, GateItem.SEDATIVE, ChecklistItem.SEDATIVE, false, SessionFault.SEDATIVE);
        today(found, GateItem.STIMULANT, ChecklistItem.STIMULANT, false, SessionFault.STIMULANT);
        today(found, GateItem.PREGNANCY, ChecklistItem.PREGNANCY, false, SessionFault.PREGNANCY);
        filed(found, GateItem.CONSENT, ChecklistItem.CONSENT_TO_TREATMENT, SessionFault.CONSENT_MISSING);
        filed(
                found,
                GateItem.OFF_LABEL_CONSENT,
                ChecklistItem.CONSENT_TO_OFF_LABEL_USE,
                SessionFault.OFF_LABEL_CONSENT_MISSING);
        filed(
                found,
                GateItem.TELEHEALTH_CONSENT,
                ChecklistItem.CONSENT_TO_TELEHEALTH,
                SessionFault.TELEHEALTH_CONSENT_MISSING);
        if (world.setting() != Setting.INPATIENT) {
            filed(found, GateItem.REMS_PATIENT, ChecklistItem.REMS_PATIENT_ENROLLED, SessionFault.PATIENT_NOT_ENROLLED);
        }
        fasting(found, GateItem.FOOD, ChecklistItem.FOOD, ProtocolValue.FOOD, SessionFault.FOOD);
        fasting(found, GateItem.LIQUID, ChecklistItem.LIQUID, ProtocolValue.LIQUID, SessionFault.LIQUID);
        fasting(
                found,
                GateItem.NASAL_SPRAY,
                ChecklistItem.NASAL_SPRAY,
                ProtocolValue.NASAL_SPRAY,
                SessionFault.NASAL_SPRAY);
        reviewed(
                found,
                GateItem.PRESCRIPTION_MONITORING,
                ChecklistItem.PRESCRIPTION_MONITORING_REVIEWED,
                ProtocolValue.MONITORING_REVIEW,
                SessionFault.MONITORING_PROGRAM_NOT_REVIEWED);
        reviewed(
                found,
                GateItem.MISUSE,
                ChecklistItem.MISUSE_REVIEWED,
                ProtocolValue.MISUSE_REVIEW,
                SessionFault.MISUSE_NOT_REVIEWED);
        certified(found);
        screened(found);
    }

    private LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(world.clinic().zone()).toLocalDate();
    }

    private @Nullable Answer answer(ChecklistItem item, boolean onTheDay) {
        ChecklistAnswer last = Known.last(
                known.standing(ChecklistAnswer.class),
                ChecklistAnswer::given,
                a -> a.item() == item
                        && !a.given().toInstant().isAfter(start.toInstant())
                        && (!onTheDay || day(a.given()).equals(day(start))));
        return last == null ? null : last.answer();
    }

    private void filed(Faults found, GateItem gate, ChecklistItem item, SessionFault fault) {
        judge(found, gate, answer(item, false), true, fault);
    }

    private void today(Faults found, GateItem gate, ChecklistItem item, boolean wanted, SessionFault fault) {
        judge(found, gate, answer(item, true), wanted, fault);
    }

    private void judge(Faults found, GateItem gate, @Nullable Answer answer, boolean wanted, SessionFault fault) {
        if (answer instanceof Answer.Said said) {
            found.unmet(said.yes() != wanted, gate, fault);
        } else if (answer instanceof Answer.LastAt at && !wanted) {
            found.unmet(!day(at.at()).isBefore(day(start).minusDays(1)), gate, fault);
        } else {
            found.unknown(true, gate, fault);
        }
    }

    private void fasting(Faults found, GateItem gate, ChecklistItem item, ProtocolValue least, SessionFault fault) {
        Numbers numbers = new Numbers(world.protocol());
        if (!numbers.has(least)) {
            return;
        }
        Answer answer = answer(item, true);
        if (answer instanceof Answer.LastAt at) {
            Instant allowed = at.at().toInstant().plusSeconds(60L * numbers.of(least));
            found.unmet(start.toInstant().isBefore(allowed), gate, fault);
        } else {
            found.unknown(!new Answer.Said(false).equals(answer), gate, fault);
        }
    }

    private void reviewed(Faults found, GateItem gate, ChecklistItem item, ProtocolValue within, SessionFault fault) {
        Numbers numbers = new Numbers(world.protocol());
        if (!numbers.has(within)) {
            return;
        }
        ChecklistAnswer last = Known.last(
                known.standing(ChecklistAnswer.class),
                ChecklistAnswer::given,
                a -> a.item() == item && !a.given().toInstant().isAfter(start.toInstant()));
        OffsetDateTime when = null;
        if (last != null && last.answer() instanceof Answer.LastAt at) {
            when = at.at();
        } else if (last != null && last.answer().equals(new Answer.Said(true))) {
            when = last.given();
        }
        found.unknown(when == null, gate, fault);
        found.unmet(when != null && day(when).plusDays(numbers.of(within)).isBefore(day(start)), gate, fault);
    }

    private void certified(Faults found) {
        RemsCertification rems = world.clinic().rems();
        found.unknown(rems == null, GateItem.REMS_SITE, SessionFault.SITE_NOT_CERTIFIED);
        LocalDate today = day(start);
        boolean over =
                rems != null && (today.isBefore(rems.from()) || (rems.until() != null && today.isAfter(rems.until())));
        found.unmet(over, GateItem.REMS_SITE, SessionFault.SITE_NOT_CERTIFIED);
    }

    private void screened(Faults found) {
        SuicidalityScreen last = Known.last(
                known.standing(SuicidalityScreen.class),
                SuicidalityScreen::taken,
                s -> !s.taken().toInstant().isAfter(start.toInstant()));
        boolean asked = last != null
                && day(last.taken()).equals(day(start))
                && last.ideation() != null
                && last.recentBehavior() != null;
        found.unknown(!asked, GateItem.SUICIDALITY, SessionFault.SUICIDALITY);
        int level = new Numbers(world.protocol()).of(ProtocolValue.IDEATION);
        List<SuicidalityScreen> today = known.standing(SuicidalityScreen.class).stream()
                .filter(s -> !s.taken().toInstant().isAfter(start.toInstant())
                        && day(s.taken()).equals(day(start)))
                .toList();
        boolean owed = today.stream()
                .anyMatch(s -> Known.isPositive(s, level)
                        && today.stream()
                                .noneMatch(o -> o.assessor() != null
                                        && !o.taken()
                                                .toInstant()
                                                .isBefore(s.taken().toInstant())));
        found.unmet(asked && owed, GateItem.SUICIDALITY, SessionFault.SUICIDALITY);
    }
}
