package org.ketachart.packs.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.DoseRange;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.PlanStatus;
import org.ketachart.core.course.SessionInterval;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.CareVisit;
import org.ketachart.core.session.CareVisitKind;
import org.ketachart.core.session.CareVisitStatus;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PayerAuthorization;
import org.ketachart.core.session.PriorDose;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/** Makes up what surrounds a dose: answers, screens, earlier doses, authorizations, visits and a plan. */
record CareMaker(Protocol protocol, Dice dice, int ill) {
    /** What is asked with when it last was so. */
    private static final List<ChecklistItem> TIMED = List.of(
            ChecklistItem.FOOD,
            ChecklistItem.LIQUID,
            ChecklistItem.NASAL_SPRAY,
            ChecklistItem.PRESCRIPTION_MONITORING_REVIEWED,
            ChecklistItem.MISUSE_REVIEWED);

    private static final List<ChecklistItem> WANTED_NO = List.of(
            ChecklistItem.MOOD_WORSE,
            ChecklistItem.MANIA,
            ChecklistItem.PSYCHOSIS,
            ChecklistItem.ALCOHOL,
            ChecklistItem.CANNABIS,
            ChecklistItem.SEDATIVE,
            ChecklistItem.STIMULANT,
            ChecklistItem.PREGNANCY,
            ChecklistItem.CRISIS_SYMPTOMS,
            ChecklistItem.DISTRESS);

    ChecklistAnswer answer(RecordId id, ChecklistItem item, OffsetDateTime given, RecordStatus status) {
        return new ChecklistAnswer(id, item, given, answer(item, given), World.NURSE, null, null, status);
    }

    private Answer answer(ChecklistItem item, OffsetDateTime given) {
        if (dice.chance(15)) {
            return new Answer.NotAnswered(AbsentReason.ASKED_DECLINED);
        }
        boolean well = !dice.chance(ill);
        if (TIMED.contains(item) && dice.chance(850)) {
            return new Answer.LastAt(last(item, given, well));
        }
        boolean no = WANTED_NO.contains(item);
        if (no && dice.chance(20)) {
            return new Answer.LastAt(given.minusHours(dice.between(1, 60)));
        }
        return new Answer.Said(no ^ well);
    }

    private OffsetDateTime last(ChecklistItem item, OffsetDateTime given, boolean well) {
        if (item == ChecklistItem.PRESCRIPTION_MONITORING_REVIEWED || item == ChecklistItem.MISUSE_REVIEWED) {
            return given.minusDays(well ? dice.between(0, 80) : dice.between(88, 92));
        }
        ProtocolValue name = item == ChecklistItem.FOOD
                ? ProtocolValue.FOOD
                : item == ChecklistItem.LIQUID ? ProtocolValue.LIQUID : ProtocolValue.NASAL_SPRAY;
        int least = protocol.limits()
                .find(name)
                .map(t -> t.value().value().intValue())
                .orElse(60);
        return given.minusMinutes(well ? least + 60 : Math.max(0, least - dice.between(0, 40)));
    }

    SuicidalityScreen screen(RecordId id, OffsetDateTime taken, boolean withPlan, RecordStatus status) {
        int level = protocol.limits().of(ProtocolValue.IDEATION).value().value().intValue();
        boolean well = !dice.chance(ill);
        boolean open = dice.chance(15);
        int ideation = well ? dice.between(0, 2) : Math.min(5, level + dice.between(-1, 1));
        return new SuicidalityScreen(
                id,
                taken,
                open ? null : Integer.valueOf(ideation),
                !well && dice.chance(200),
                World.NURSE,
                dice.chance(well ? 300 : 850) ? World.PRESCRIBER : null,
                withPlan ? taken.plusMinutes(dice.between(0, 30)) : null,
                null,
                status);
    }

    DoseHistory history(RecordId id, OffsetDateTime at, List<HomeDose> home, RecordStatus status) {
        List<PriorDose> doses = new ArrayList<>();
        int hours = dice.chance(ill) ? dice.between(22, 26) : dice.between(60, 100);
        for (int i = dice.between(0, 3); i > 0; i--) {
            doses.add(new PriorDose(at.minusHours(hours), protocol.drug(), protocol.route(), null));
            hours += dice.of(48, 72, 7 * 24);
        }
        for (HomeDose dose : home) {
            OffsetDateTime same = dice.chance(500) ? dose.taken() : dose.taken().withOffsetSameInstant(ZoneOffset.UTC);
            doses.add(new PriorDose(same, dose.drug(), dose.route(), dose.given()));
        }
        return new DoseHistory(id, at, doses, status);
    }

    HomeDose home(RecordId id, OffsetDateTime taken, RecordStatus status) {
        return new HomeDose(
                id,
                taken,
                dice.chance(850) ? Drug.RACEMIC_KETAMINE : Drug.ESKETAMINE,
                protocol.route(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                status);
    }

    PayerAuthorization authorization(RecordId id, OffsetDateTime at, RecordStatus status) {
        boolean well = !dice.chance(ill);
        return new PayerAuthorization(
                id,
                day(at).minusDays(well ? 30 : dice.between(-1, 1)),
                day(at).plusDays(well ? 60 : 2),
                dice.chance(100) ? Integer.valueOf(dice.between(0, 1)) : null,
                null,
                status);
    }

    CareVisit visit(RecordId id, CareVisitKind kind, OffsetDateTime at, RecordStatus status) {
        return new CareVisit(
                id,
                kind,
                dice.chance(850) ? CareVisitStatus.PLANNED : dice.of(CareVisitStatus.values()),
                at.plusDays(1),
                null,
                null,
                null,
                null,
                status);
    }

    MaintenancePlan plan(OffsetDateTime at) {
        return new MaintenancePlan(
                new PlanId("plan"),
                1,
                dice.chance(900) ? PlanStatus.ACTIVE : dice.of(PlanStatus.values()),
                new CourseId("course"),
                protocol.drug(),
                protocol.route(),
                new SessionInterval(1, 2, Unit.WEEK),
                new DoseRange(Quantity.of("56", Unit.MILLIGRAM), Quantity.of("84", Unit.MILLIGRAM)),
                day(at),
                day(at).plusDays(90),
                null,
                List.of(),
                World.PRESCRIBER,
                at,
                null,
                null);
    }

    /** Whatever the notation of a time, its date is the same. */
    private static LocalDate day(OffsetDateTime at) {
        return at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    /** Returns what is asked for a gate item; null when it is no question. */
    static @Nullable ChecklistItem asked(GateItem gate) {
        return switch (gate) {
            case IDENTITY -> ChecklistItem.IDENTITY_CONFIRMED;
            case MONITORING_EQUIPMENT -> ChecklistItem.MONITORING_EQUIPMENT_READY;
            case RESCUE_EQUIPMENT -> ChecklistItem.RESCUE_EQUIPMENT_READY;
            case PRESCRIPTION_MONITORING -> ChecklistItem.PRESCRIPTION_MONITORING_REVIEWED;
            case MISUSE -> ChecklistItem.MISUSE_REVIEWED;
            case REMS_PATIENT -> ChecklistItem.REMS_PATIENT_ENROLLED;
            case CONSENT -> ChecklistItem.CONSENT_TO_TREATMENT;
            case OFF_LABEL_CONSENT -> ChecklistItem.CONSENT_TO_OFF_LABEL_USE;
            case TELEHEALTH_CONSENT -> ChecklistItem.CONSENT_TO_TELEHEALTH;
            case MOOD -> ChecklistItem.MOOD_WORSE;
            case MANIA -> ChecklistItem.MANIA;
            case PSYCHOSIS -> ChecklistItem.PSYCHOSIS;
            case ALCOHOL -> ChecklistItem.ALCOHOL;
            case CANNABIS -> ChecklistItem.CANNABIS;
            case SEDATIVE -> ChecklistItem.SEDATIVE;
            case STIMULANT -> ChecklistItem.STIMULANT;
            case FOOD -> ChecklistItem.FOOD;
            case LIQUID -> ChecklistItem.LIQUID;
            case NASAL_SPRAY -> ChecklistItem.NASAL_SPRAY;
            case PREGNANCY -> ChecklistItem.PREGNANCY;
            case ESCORT -> ChecklistItem.ESCORT_NAMED;
            case MONITOR_PERSON -> ChecklistItem.MONITOR_PERSON_PRESENT;
            default -> null;
        };
    }
}
