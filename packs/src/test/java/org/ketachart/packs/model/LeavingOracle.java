package org.ketachart.packs.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertEnd;
import org.ketachart.core.session.AlertLevel;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.CareVisit;
import org.ketachart.core.session.CareVisitKind;
import org.ketachart.core.session.CareVisitStatus;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.EscortKind;
import org.ketachart.core.session.Setting;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.SessionAlert;
import org.ketachart.sessions.SessionFault;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/** Whether a patient may leave, derived anew from the events. */
record LeavingOracle(Known known, Protocol protocol) {
    private static final Set<SessionAlert> KEEPING = Set.of(
            SessionAlert.RESPIRATION, SessionAlert.PULSE_HIGH, SessionAlert.AGITATION, SessionAlert.CRISIS_SYMPTOMS);

    private boolean lasts(AlertOracle.Episode alert, Instant at) {
        if (alert.since().isAfter(at) || alert.endedBy() == null) {
            return !alert.since().isAfter(at);
        }
        RecordId end = alert.endedBy().id();
        return switch (alert.endedBy().kind()) {
            case VITAL_SIGN ->
                known.vitals().stream()
                        .anyMatch(
                                v -> v.id().equals(end) && v.taken().toInstant().isAfter(at));
            case RATING ->
                known.standing(Rating.class).stream()
                        .anyMatch(
                                r -> r.id().equals(end) && r.taken().toInstant().isAfter(at));
            default ->
                known.standing(ChecklistAnswer.class).stream()
                        .anyMatch(
                                a -> a.id().equals(end) && a.given().toInstant().isAfter(at));
        };
    }

    Faults ready(Instant at) {
        Faults found = new Faults(protocol);
        Numbers numbers = new Numbers(protocol);
        Instant first = known.firstDrug();
        Instant last = known.lastDrug();
        found.close(
                known.standing(Administration.class).stream().anyMatch(a -> a.completion() == Completion.IN_PROGRESS),
                SessionFault.DOSE_RUNNING);
        found.close(numbers.isShort(first, at, ProtocolValue.STAY_FROM_FIRST), SessionFault.STAY_TOO_SHORT);
        found.close(numbers.isShort(last, at, ProtocolValue.STAY_AFTER_LAST), SessionFault.TOO_SOON_AFTER_LAST);
        for (PlannedLook look : protocol.looks()) {
            found.close(look.required() && first != null && !isTaken(look, first), SessionFault.CHECKPOINT_MISSING);
        }
        BloodPressure base = first == null ? null : baseline(known, first);
        if (last != null) {
            BloodPressure seen = pressure(v -> isIn(v.taken(), last, at));
            found.close(seen == null, SessionFault.NOT_RECHECKED);
            found.close(
                    seen != null && numbers.from(seen, ProtocolValue.ALERT_SYSTOLIC, ProtocolValue.ALERT_DIASTOLIC),
                    SessionFault.PRESSURE_HIGH);
            found.unmet(
                    seen != null && base != null && numbers.isRisen(base, seen),
                    GateItem.NEAR_BASELINE,
                    SessionFault.NOT_NEAR_BASELINE);
            recovered(found, last, at);
        }
        Rating moaas = sedation(Scale.MOAAS, at);
        Rating rass = sedation(Scale.RASS, at);
        found.close(
                (isLater(moaas, rass) && score(moaas) <= numbers.of(ProtocolValue.SEDATION_PRESCRIBER))
                        || (isLater(rass, moaas) && score(rass) <= numbers.of(ProtocolValue.RASS_LOW)),
                SessionFault.SEDATED);
        VitalSign saturation = Known.last(
                known.vitals(),
                VitalSign::taken,
                v -> v.reading() instanceof OxygenSaturation
                        && !v.taken().toInstant().isAfter(at));
        found.close(
                saturation != null
                        && ((OxygenSaturation) saturation.reading()).percent()
                                < numbers.of(ProtocolValue.SATURATION_LOOK),
                SessionFault.SATURATION_LOW);
        found.close(open().stream().anyMatch(alert -> alert.level() != AlertLevel.ATTENTION), SessionFault.ALERT_OPEN);
        found.close(
                new AlertOracle(known, protocol)
                        .episodes().stream().anyMatch(alert -> KEEPING.contains(alert.word()) && lasts(alert, at)),
                SessionFault.ALERT_LASTS);
        boolean owed = known.owesPlan(numbers.of(ProtocolValue.IDEATION));
        found.unmet(owed, GateItem.SAFETY_PLAN, SessionFault.SAFETY_PLAN_MISSING);
        boolean asked = known.standing(SuicidalityScreen.class).stream()
                .anyMatch(s -> !s.taken().toInstant().isAfter(at));
        found.unknown(!owed && !asked, GateItem.SAFETY_PLAN, SessionFault.SAFETY_PLAN_MISSING);
        return found;
    }

    private @Nullable Rating sedation(Scale scale, Instant at) {
        return Known.last(
                known.standing(Rating.class),
                Rating::taken,
                r -> r.scale() == scale
                        && r.result() instanceof RatingResult.Score
                        && !r.taken().toInstant().isAfter(at));
    }

    /** Of two scales the one rated last counts; rated at one moment, both do. */
    private static boolean isLater(@Nullable Rating one, @Nullable Rating other) {
        return one != null
                && (other == null
                        || !one.taken().toInstant().isBefore(other.taken().toInstant()));
    }

    private static boolean isIn(OffsetDateTime time, Instant after, Instant until) {
        return time.toInstant().isAfter(after) && !time.toInstant().isAfter(until);
    }

    private static int score(Rating rating) {
        return rating.result() instanceof RatingResult.Score score ? score.value() : 0;
    }

    private @Nullable BloodPressure pressure(Predicate<VitalSign> which) {
        VitalSign last = Known.last(
                known.vitals(), VitalSign::taken, v -> v.reading() instanceof BloodPressure && which.test(v));
        return last == null ? null : (BloodPressure) last.reading();
    }

    static @Nullable BloodPressure baseline(Known known, Instant first) {
        LeavingOracle any = new LeavingOracle(known, null);
        BloodPressure named = any.pressure(v -> v.checkpoint() == CheckpointRole.BASELINE
                && v.taken().toInstant().isBefore(first));
        return named != null ? named : any.pressure(v -> v.taken().toInstant().isBefore(first));
    }

    private boolean isTaken(PlannedLook look, Instant first) {
        Instant from = first.plusSeconds(60L * (look.first() - look.early()));
        Instant until = first.plusSeconds(60L * (look.first() + look.late()));
        return known.vitals().stream()
                .filter(v -> v.reading() instanceof BloodPressure)
                .anyMatch(v -> v.checkpoint() == look.role()
                        || (!v.taken().toInstant().isBefore(from)
                                && !v.taken().toInstant().isAfter(until)));
    }

    private void recovered(Faults found, Instant last, Instant at) {
        ChecklistAnswer distress = Known.last(
                known.standing(ChecklistAnswer.class),
                ChecklistAnswer::given,
                a -> a.item() == ChecklistItem.DISTRESS
                        && !a.given().toInstant().isAfter(at));
        boolean distressed = distress != null && distress.answer().equals(new Answer.Said(true));
        found.unmet(distressed, GateItem.DISSOCIATION, SessionFault.DISSOCIATION);
        boolean rated = rating(Scale.CADSS_6, last, at) != null || rating(Scale.CADSS_TOTAL, last, at) != null;
        found.unknown(!distressed && !rated, GateItem.DISSOCIATION, SessionFault.DISSOCIATION);
        Rating oriented = rating(Scale.ORIENTATION, last, at);
        found.unknown(oriented == null, GateItem.ORIENTATION, SessionFault.DISORIENTED);
        if (oriented != null && oriented.result() instanceof RatingResult.Orientation o) {
            Boolean no = false;
            found.unmet(
                    no.equals(o.person()) || no.equals(o.place()) || no.equals(o.time()) || no.equals(o.situation()),
                    GateItem.ORIENTATION,
                    SessionFault.DISORIENTED);
        }
        ChecklistAnswer gait = Known.last(
                known.standing(ChecklistAnswer.class),
                ChecklistAnswer::given,
                a -> a.item() == ChecklistItem.GAIT_STEADY
                        && !a.given().toInstant().isAfter(at));
        boolean looked = gait != null
                && gait.answer() instanceof Answer.Said
                && gait.given().toInstant().isAfter(last);
        found.unknown(!looked, GateItem.GAIT, SessionFault.GAIT_UNSTEADY);
        found.unmet(looked && gait.answer().equals(new Answer.Said(false)), GateItem.GAIT, SessionFault.GAIT_UNSTEADY);
        Rating aldrete = rating(Scale.ALDRETE, last, at);
        found.unknown(aldrete == null, GateItem.ALDRETE, SessionFault.ALDRETE_LOW);
        found.unmet(
                aldrete != null && score(aldrete) < new Numbers(protocol).of(ProtocolValue.ALDRETE_PASS),
                GateItem.ALDRETE,
                SessionFault.ALDRETE_LOW);
    }

    private @Nullable Rating rating(Scale scale, Instant after, Instant until) {
        return Known.last(
                known.standing(Rating.class),
                Rating::taken,
                r -> r.scale() == scale
                        && !(r.result() instanceof RatingResult.NotRated)
                        && isIn(r.taken(), after, until));
    }

    /** Returns the alerts that nobody took on and that are not known to have been unfounded. */
    List<Alert> open() {
        Set<RecordId> done = new HashSet<>();
        known.all(AlertAcknowledged.class)
                .forEach(a -> done.add(a.acknowledgement().alert()));
        known.all(AlertCleared.class).stream()
                .filter(c -> c.clearing().how() == AlertEnd.UNFOUNDED)
                .forEach(c -> done.add(c.clearing().alert()));
        return known.all(AlertRaised.class).stream()
                .map(AlertRaised::alert)
                .filter(alert -> !done.contains(alert.id()))
                .toList();
    }

    /** Returns what speaks against going home like this, besides what speaks against being ready. */
    Faults home(Discharge discharge, @Nullable OffsetDateTime ready) {
        Faults found = new Faults(protocol);
        Instant at = discharge.at().toInstant();
        found.close(ready != null && at.isBefore(ready.toInstant()), SessionFault.DISCHARGE_TOO_EARLY);
        found.close(discharge.disposition() != Disposition.HOME, SessionFault.NOT_HOME);
        boolean alone = discharge.escort() == null
                || discharge.escort().kind() == EscortKind.NONE
                || discharge.escort().kind() == EscortKind.UNKNOWN;
        List<SessionOpened> opened = known.all(SessionOpened.class);
        boolean away = opened.get(opened.size() - 1).setting() != Setting.TELEHEALTH;
        found.close(away && alone, SessionFault.ESCORT_MISSING);
        found.unknown(
                away && !alone && discharge.escort().person() == null,
                GateItem.ESCORT_IDENTIFIED,
                SessionFault.ESCORT_UNIDENTIFIED);
        found.close(
                discharge.instructionsGiven() == null || !discharge.instructionsGiven(),
                SessionFault.INSTRUCTIONS_MISSING);
        Instant earliest = at.minusSeconds(60L * new Numbers(protocol).of(ProtocolValue.LEAVING_PRESSURE));
        found.close(
                pressure(v -> !v.taken().toInstant().isBefore(earliest)
                                && !v.taken().toInstant().isAfter(at))
                        == null,
                SessionFault.LAST_PRESSURE_OLD);
        found.unknown(!isPlanned(CareVisitKind.CHECK_IN), GateItem.CHECK_IN, SessionFault.CHECK_IN_UNPLANNED);
        found.unknown(!isPlanned(CareVisitKind.INTEGRATION), GateItem.INTEGRATION, SessionFault.INTEGRATION_UNPLANNED);
        return found;
    }

    private boolean isPlanned(CareVisitKind kind) {
        Set<CareVisitStatus> good = Set.of(CareVisitStatus.PLANNED, CareVisitStatus.HELD);
        return known.standing(CareVisit.class).stream().anyMatch(v -> v.kind() == kind && good.contains(v.standing()));
    }

    /** Returns the moments after the last drug at which somebody looked. */
    Set<Instant> looks(Instant last) {
        Set<Instant> looks = new TreeSet<>();
        known.vitals().forEach(v -> looks.add(v.taken().toInstant()));
        known.standing(Rating.class).forEach(r -> looks.add(r.taken().toInstant()));
        known.standing(ChecklistAnswer.class).forEach(a -> looks.add(a.given().toInstant()));
        looks.removeIf(look -> !look.isAfter(last));
        return looks;
    }
}
