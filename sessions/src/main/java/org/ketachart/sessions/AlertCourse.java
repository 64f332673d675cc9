package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    AlertCourse(WatchedFacts facts, Protocol protocol) {
        this.protocol = protocol;
        Optional<Point<BloodPressure>> baseline = sort(facts);
        Limit limit = new Limit(protocol.limits());
        walk(PressureAlerts.of(protocol, facts.findFirstDrug(), baseline.map(Point::seen)), pressures);
        walk(limit.saturation(), saturations);
        walk(limit.respiration(), respirations);
        walk(limit.pulse(), pulses);
        walk(limit.sedation(), sedations);
        walk(limit.rass(), agitations);
        walk(yes(SessionAlert.DISTRESS), distress);
        walk(yes(SessionAlert.CRISIS_SYMPTOMS), symptoms);
        facts.screens().forEach(this::screen);
        episodes.sort(Comparator.comparing(AlertEpisode::since, OffsetDateTime.timeLineOrder()));
    }

    private <R> void walk(AlertSubject<R> subject, List<Point<R>> points) {
        if (points.isEmpty()) {
            return;
        }
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
            if (vital.reading() instanceof BloodPressure pressure) {
                Point<BloodPressure> point = new Point<>(pressure, vital.taken(), Sightings.ref(vital));
                pressures.add(point);
                boolean named = vital.checkpoint() == CheckpointRole.BASELINE;
                if (firstDrug != null && vital.taken().isBefore(firstDrug) && (named || !charted)) {
                    boolean later = baseline == null || !vital.taken().isBefore(baseline.at());
                    baseline = (named && !charted) || later ? point : baseline;
                    charted |= named;
                }
            } else if (vital.reading() instanceof OxygenSaturation saturation) {
                saturations.add(new Point<>(saturation.percent(), vital.taken(), Sightings.ref(vital)));
            } else if (vital.reading() instanceof RespiratoryRate rate) {
                respirations.add(new Point<>(rate.perMinute(), vital.taken(), Sightings.ref(vital)));
            } else if (vital.reading() instanceof HeartRate rate) {
                pulses.add(new Point<>(rate.perMinute(), vital.taken(), Sightings.ref(vital)));
            }
        }
        facts.ratings().forEach(this::sort);
        facts.answers().forEach(this::sort);
        return Optional.ofNullable(baseline);
    }

    private void sort(Rating rating) {
        if (rating.status() != RecordStatus.ENTERED_IN_ERROR && rating.result() instanceof RatingResult.Score score) {
            Point<Integer> point = new Point<>(score.value(), rating.taken(), Sightings.ref(rating));
            if (rating.scale() == Scale.MOAAS) {
                sedations.add(point);
            } else if (rating.scale() == Scale.RASS) {
                agitations.add(point);
            }
        }
    }

    private void sort(ChecklistAnswer answer) {
        if (answer.status() != RecordStatus.ENTERED_IN_ERROR && answer.answer() instanceof Answer.Said said) {
            Point<Boolean> point = new Point<>(said.yes(), answer.given(), Checklist.ref(answer));
            if (answer.item() == ChecklistItem.DISTRESS) {
                distress.add(point);
            } else if (answer.item() == ChecklistItem.CRISIS_SYMPTOMS) {
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

    /** Returns the gravest alert whose limit a fact reaches by itself; null when it reaches none. */
    @Nullable
    SessionAlert reachedBy(FactRef fact) {
        return raw.get(fact);
    }

    /** The limits of plain numbers. */
    private record Limit(Limits limits) {
        private int of(ProtocolValue name) {
            return limits.of(name).whole();
        }

        AlertSubject<Integer> saturation() {
            int look = of(ProtocolValue.SATURATION_LOOK);
            int urgent = of(ProtocolValue.SATURATION_URGENT);
            int margin = of(ProtocolValue.SATURATION_CLEARS);
            return new AlertSubject<>(
                    p -> p.seen() < urgent
                            ? SessionAlert.SATURATION_LOW
                            : p.seen() < look ? SessionAlert.SATURATION_BELOW : null,
                    (word, p) -> p.seen() >= margin + (word == SessionAlert.SATURATION_LOW ? urgent : look),
                    null,
                    null);
        }

        AlertSubject<Integer> respiration() {
            int low = of(ProtocolValue.RESPIRATION_LOW);
            int high = of(ProtocolValue.RESPIRATION_HIGH);
            return new AlertSubject<>(
                    p -> p.seen() < low || p.seen() > high ? SessionAlert.RESPIRATION : null,
                    (word, p) -> p.seen() >= low && p.seen() <= high,
                    null,
                    null);
        }

        AlertSubject<Integer> pulse() {
            int low = of(ProtocolValue.PULSE_LOW);
            int high = of(ProtocolValue.PULSE_HIGH);
            int stop = of(ProtocolValue.PULSE_STOP);
            return new AlertSubject<>(
                    p -> p.seen() > stop
                            ? SessionAlert.PULSE_HIGH
                            : p.seen() < low || p.seen() > high ? SessionAlert.PULSE : null,
                    (word, p) ->
                            word == SessionAlert.PULSE_HIGH ? p.seen() <= stop : p.seen() >= low && p.seen() <= high,
                    SessionAlert.PULSE,
                    null);
        }

        AlertSubject<Integer> sedation() {
            int prescriber = of(ProtocolValue.SEDATION_PRESCRIBER);
            int emergency = of(ProtocolValue.SEDATION_EMERGENCY);
            return new AlertSubject<>(
                    p -> p.seen() <= emergency
                            ? SessionAlert.DEEP_SEDATION
                            : p.seen() <= prescriber ? SessionAlert.SEDATION : null,
                    (word, p) -> p.seen() > (word == SessionAlert.DEEP_SEDATION ? emergency : prescriber),
                    null,
                    null);
        }

        AlertSubject<Integer> rass() {
            int low = of(ProtocolValue.RASS_LOW);
            int high = of(ProtocolValue.RASS_HIGH);
            return new AlertSubject<>(
                    p -> p.seen() <= low
                            ? SessionAlert.RASS_SEDATION
                            : p.seen() >= high ? SessionAlert.AGITATION : null,
                    (word, p) -> word == SessionAlert.RASS_SEDATION ? p.seen() > low : p.seen() < high,
                    null,
                    null);
        }
    }
}
