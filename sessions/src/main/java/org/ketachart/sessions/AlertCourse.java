package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Reading.RespiratoryRate;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.AlertSubject.Point;
import org.ketachart.sessions.SessionAlert.Subject;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/** The alerts that the facts of a visit speak for, subject by subject, whatever the order in which they were charted. */
final class AlertCourse {
    private final Protocol protocol;
    private final List<Point<BloodPressure>> pressures = new ArrayList<>();
    private final List<Point<Integer>> saturations = new ArrayList<>();
    private final List<Point<Integer>> respirations = new ArrayList<>();
    private final List<Point<Integer>> pulses = new ArrayList<>();
    private final List<Point<Integer>> sedations = new ArrayList<>();
    private final List<Point<Integer>> agitations = new ArrayList<>();
    private final List<Point<Boolean>> distress = new ArrayList<>();
    private final List<Point<Boolean>> symptoms = new ArrayList<>();
    private final List<AlertEpisode> episodes = new ArrayList<>();
    private final Map<FactRef, SessionAlert> raw = new HashMap<>();
    private final List<Walked<?>> walked = new ArrayList<>();
    private final Set<Subject> subjects;

    /** A subject with what was seen of it. */
    private record Walked<R>(AlertSubject<R> subject, List<Point<R>> points) {
        Optional<AlertEpisode> find(SessionAlert word, FactRef because) {
            return subject.find(word, because, points);
        }
    }

    /** Derives the alerts of every subject. */
    AlertCourse(WatchedFacts facts, Protocol protocol) {
        this(facts, protocol, EnumSet.allOf(Subject.class));
    }

    /** Derives the alerts of some subjects. */
    AlertCourse(WatchedFacts facts, Protocol protocol, Set<Subject> subjects) {
        this.protocol = protocol;
        this.subjects = subjects;
        Optional<Point<BloodPressure>> baseline = sort(facts);
        NumberAlerts limit = new NumberAlerts(protocol.limits());
        walk(PressureAlerts.of(protocol, facts.findFirstDrug(), baseline.map(Point::seen)), pressures);
        walk(limit.saturation(), saturations);
        walk(limit.respiration(), respirations);
        walk(limit.pulse(), pulses);
        walk(limit.sedation(), sedations);
        walk(limit.rass(), agitations);
        walk(yes(SessionAlert.DISTRESS), distress);
        walk(yes(SessionAlert.CRISIS_SYMPTOMS), symptoms);
        if (subjects.contains(Subject.SUICIDALITY)) {
            facts.screens().forEach(this::screen);
        }
        episodes.sort(Comparator.comparing(AlertEpisode::since, OffsetDateTime.timeLineOrder()));
    }

    private <R> void walk(AlertSubject<R> subject, List<Point<R>> points) {
        if (points.isEmpty()) {
            return;
        }
        walked.add(new Walked<>(subject, points));
        episodes.addAll(subject.walk(points));
        for (Point<R> point : points) {
            SessionAlert reached = subject.raw(point);
            if (reached != null) {
                raw.put(point.ref(), reached);
            }
        }
    }

    private static AlertSubject<Boolean> yes(SessionAlert word) {
        return new AlertSubject<>(point -> point.seen() ? word : null, (open, point) -> !point.seen(), null, null);
    }

    /** Sorts the facts by what they are about, and returns the pressure before the first drug. */
    private Optional<Point<BloodPressure>> sort(WatchedFacts facts) {
        OffsetDateTime firstDrug = facts.findFirstDrug().orElse(null);
        Point<BloodPressure> baseline = null;
        boolean charted = false;
        for (VitalSign vital : facts.vitalSigns()) {
            if (vital.status() == RecordStatus.ENTERED_IN_ERROR) {
                continue;
            }
            if (vital.reading() instanceof BloodPressure pressure && subjects.contains(Subject.PRESSURE)) {
                Point<BloodPressure> point = new Point<>(pressure, vital.taken(), vital);
                pressures.add(point);
                boolean named = vital.checkpoint() == CheckpointRole.BASELINE;
                if (firstDrug != null && vital.taken().isBefore(firstDrug) && (named || !charted)) {
                    boolean later = baseline == null || !vital.taken().isBefore(baseline.at());
                    baseline = (named && !charted) || later ? point : baseline;
                    charted |= named;
                }
            } else if (vital.reading() instanceof OxygenSaturation saturation
                    && subjects.contains(Subject.SATURATION)) {
                saturations.add(new Point<>(saturation.percent(), vital.taken(), vital));
            } else if (vital.reading() instanceof RespiratoryRate rate && subjects.contains(Subject.RESPIRATION)) {
                respirations.add(new Point<>(rate.perMinute(), vital.taken(), vital));
            } else if (vital.reading() instanceof HeartRate rate && subjects.contains(Subject.PULSE)) {
                pulses.add(new Point<>(rate.perMinute(), vital.taken(), vital));
            }
        }
        facts.ratings().forEach(this::sort);
        facts.answers().forEach(this::sort);
        return Optional.ofNullable(baseline);
    }

    private void sort(Rating rating) {
        if (rating.status() != RecordStatus.ENTERED_IN_ERROR && rating.result() instanceof RatingResult.Score score) {
            Point<Integer> point = new Point<>(score.value(), rating.taken(), rating);
            if (rating.scale() == Scale.MOAAS && subjects.contains(Subject.SEDATION)) {
                sedations.add(point);
            } else if (rating.scale() == Scale.RASS && subjects.contains(Subject.RASS)) {
                agitations.add(point);
            }
        }
    }

    private void sort(ChecklistAnswer answer) {
        if (answer.status() != RecordStatus.ENTERED_IN_ERROR && answer.answer() instanceof Answer.Said said) {
            Point<Boolean> point = new Point<>(said.yes(), answer.given(), answer);
            if (answer.item() == ChecklistItem.DISTRESS && subjects.contains(Subject.DISTRESS)) {
                distress.add(point);
            } else if (answer.item() == ChecklistItem.CRISIS_SYMPTOMS && subjects.contains(Subject.SYMPTOMS)) {
                symptoms.add(point);
            }
        }
    }

    /** A plan ends what the screen raised; the screen itself is charted again with it. */
    private void screen(SuicidalityScreen screen) {
        boolean positive = screen.status() != RecordStatus.ENTERED_IN_ERROR
                && screen.isPositive(
                        protocol.limits().of(ProtocolValue.IDEATION).whole());
        if (positive) {
            FactRef ref = Checklist.ref(screen);
            OffsetDateTime planned = screen.planned();
            episodes.add(new AlertEpisode(
                    SessionAlert.SUICIDALITY, ref, screen.taken(), planned == null ? null : ref, planned));
            raw.put(ref, SessionAlert.SUICIDALITY);
        }
    }

    /** Returns the alerts, in the order of the clinic. */
    List<AlertEpisode> episodes() {
        return episodes;
    }

    /** Returns an alert as it would be if a fact had raised it alone, whatever else is known; nothing where the fact is not known. */
    Optional<AlertEpisode> find(SessionAlert word, FactRef because) {
        return walked.stream()
                .flatMap(each -> each.find(word, because).stream())
                .findFirst();
    }

    /** Returns whether the alerts of a subject were derived. */
    boolean covers(Subject subject) {
        return subjects.contains(subject);
    }

    /** Returns the gravest alert whose limit a fact reaches by itself; null when it reaches none. */
    @Nullable
    SessionAlert reachedBy(FactRef fact) {
        return raw.get(fact);
    }
}
