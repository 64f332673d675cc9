package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.Sightings.Seen;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;
import org.ketachart.sessions.watch.SafetyPlan;

/** Whether the patient is as before the dose, as far as a protocol asks: pressure near baseline, mind, gait, and safety. */
record Recovery(Session session, Protocol protocol, OffsetDateTime at, GateFindings found) {
    void check() {
        Sightings sightings = new Sightings(session.record());
        Optional<OffsetDateTime> last = sightings.findLastDrug();
        if (last.isPresent()) {
            nearBaseline(sightings, last.get());
            dissociation(last.get());
            orientation(last.get());
            gait(last.get());
            aldrete(last.get());
        }
        safetyPlan();
    }

    private void nearBaseline(Sightings sightings, OffsetDateTime last) {
        Optional<Seen<BloodPressure>> now = sightings.findLast(
                BloodPressure.class, v -> v.taken().isAfter(last) && !v.taken().isAfter(at));
        sightings
                .record()
                .findFirstDrug()
                .flatMap(sightings::findBaseline)
                .filter(base -> now.isPresent()
                        && protocol.rise()
                                .isReachedByRise(base.reading(), now.get().reading()))
                .ifPresent(base -> found.unmet(
                        GateItem.NEAR_BASELINE,
                        SessionFault.NOT_NEAR_BASELINE,
                        "the last blood pressure must be near its baseline",
                        now.get().ref(),
                        base.ref()));
    }

    private void dissociation(OffsetDateTime last) {
        Optional<ChecklistAnswer> distress = new Checklist(session, at)
                .findLast(ChecklistItem.DISTRESS)
                .filter(a -> a.answer() instanceof Answer.Said said && said.yes());
        if (distress.isPresent()) {
            found.unmet(
                    GateItem.DISSOCIATION,
                    SessionFault.DISSOCIATION,
                    "a patient in distress must be settled",
                    Checklist.ref(distress.get()));
        } else if (findRating(Scale.CADSS_6, last).isEmpty()
                && findRating(Scale.CADSS_TOTAL, last).isEmpty()) {
            found.unknown(
                    GateItem.DISSOCIATION, SessionFault.DISSOCIATION, "dissociation must be rated after the last drug");
        }
    }

    private void orientation(OffsetDateTime last) {
        Optional<Rating> rated = findRating(Scale.ORIENTATION, last);
        if (rated.isEmpty() || !(rated.get().result() instanceof RatingResult.Orientation seen)) {
            found.unknown(
                    GateItem.ORIENTATION, SessionFault.DISORIENTED, "orientation must be asked after the last drug");
        } else if (isNo(seen.person()) || isNo(seen.place()) || isNo(seen.time()) || isNo(seen.situation())) {
            found.unmet(
                    GateItem.ORIENTATION,
                    SessionFault.DISORIENTED,
                    "the patient must be oriented",
                    Sightings.ref(rated.get()));
        }
    }

    private static boolean isNo(@Nullable Boolean sphere) {
        return Boolean.FALSE.equals(sphere);
    }

    private void gait(OffsetDateTime last) {
        Optional<ChecklistAnswer> seen = new Checklist(session, at)
                .findLast(ChecklistItem.GAIT_STEADY)
                .filter(a -> a.given().isAfter(last) && a.answer() instanceof Answer.Said);
        if (seen.isEmpty()) {
            found.unknown(GateItem.GAIT, SessionFault.GAIT_UNSTEADY, "gait must be looked at after the last drug");
        } else if (seen.get().answer() instanceof Answer.Said said && !said.yes()) {
            found.unmet(
                    GateItem.GAIT,
                    SessionFault.GAIT_UNSTEADY,
                    "the patient must walk as before",
                    Checklist.ref(seen.get()));
        }
    }

    private void aldrete(OffsetDateTime last) {
        Threshold pass = protocol.limits().of(ProtocolValue.ALDRETE_PASS);
        Optional<Rating> rated = findRating(Scale.ALDRETE, last);
        if (rated.isEmpty() || !(rated.get().result() instanceof RatingResult.Score score)) {
            found.unknown(
                    GateItem.ALDRETE,
                    SessionFault.ALDRETE_LOW,
                    "a modified Aldrete score must be taken after the last drug");
        } else if (score.value() < pass.whole()) {
            found.unmet(
                    GateItem.ALDRETE,
                    SessionFault.ALDRETE_LOW,
                    "the modified Aldrete score must be at least " + pass.whole(),
                    Sightings.ref(rated.get()));
        }
    }

    private Optional<Rating> findRating(Scale scale, OffsetDateTime after) {
        return session.record().ratings().stream()
                .filter(r -> r.scale() == scale && r.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(r -> !(r.result() instanceof RatingResult.NotRated))
                .filter(r -> r.taken().isAfter(after) && !r.taken().isAfter(at))
                .reduce((a, b) -> b.taken().isBefore(a.taken()) ? a : b);
    }

    /** Owed to whoever screened positive at any time of the visit, until a plan is made; a later negative screen does not take it back. */
    private void safetyPlan() {
        int level = protocol.limits().of(ProtocolValue.IDEATION).whole();
        Optional<SuicidalityScreen> owed = SafetyPlan.findOwed(session, level);
        if (owed.isPresent()) {
            found.unmet(
                    GateItem.SAFETY_PLAN,
                    SessionFault.SAFETY_PLAN_MISSING,
                    "a positive screen must have a plan to keep the patient safe",
                    Checklist.ref(owed.get()));
        } else if (new Checklist(session, at).findScreen().isEmpty()) {
            found.unknown(
                    GateItem.SAFETY_PLAN,
                    SessionFault.SAFETY_PLAN_MISSING,
                    "suicidality must be asked about before leaving");
        }
    }
}
