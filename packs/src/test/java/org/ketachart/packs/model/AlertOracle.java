package org.ketachart.packs.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading;
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
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.SessionAlert;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;

/** Which alerts the facts speak for: by what an alert is, not by walking through the readings with a list of open ones. */
final class AlertOracle {
    private final Known known;
    private final Numbers numbers;
    private final @Nullable Instant first;
    private final @Nullable BloodPressure base;
    private final Set<Episode> found = new HashSet<>();
    private final Map<FactRef, SessionAlert> reached = new HashMap<>();

    /** An alert the facts speak for. */
    record Episode(
            SessionAlert word,
            FactRef because,
            Instant since,
            @Nullable FactRef endedBy) {}

    private record Seen<R>(R what, Instant at, FactRef ref) {}

    AlertOracle(Known known, Protocol protocol) {
        this.known = known;
        this.numbers = new Numbers(protocol);
        this.first = known.firstDrug();
        this.base = first == null ? null : LeavingOracle.baseline(known, first);
    }

    Set<Episode> episodes() {
        subject(
                vitals(BloodPressure.class),
                this::pressure,
                this::isOver,
                SessionAlert.PRESSURE_HIGH,
                SessionAlert.PRESSURE_RECHECK);
        int look = of(ProtocolValue.SATURATION_LOOK);
        int low = of(ProtocolValue.SATURATION_URGENT);
        int margin = of(ProtocolValue.SATURATION_CLEARS);
        subject(
                vitals(OxygenSaturation.class),
                s -> s.percent() < low
                        ? SessionAlert.SATURATION_LOW
                        : s.percent() < look ? SessionAlert.SATURATION_BELOW : null,
                (word, s) -> s.what().percent() - margin >= (word == SessionAlert.SATURATION_LOW ? low : look),
                null,
                null);
        subject(
                vitals(RespiratoryRate.class),
                r -> isIn(r.perMinute(), ProtocolValue.RESPIRATION_LOW, ProtocolValue.RESPIRATION_HIGH)
                        ? null
                        : SessionAlert.RESPIRATION,
                (word, r) -> isIn(r.what().perMinute(), ProtocolValue.RESPIRATION_LOW, ProtocolValue.RESPIRATION_HIGH),
                null,
                null);
        int stop = of(ProtocolValue.PULSE_STOP);
        subject(
                vitals(HeartRate.class),
                p -> p.perMinute() > stop
                        ? SessionAlert.PULSE_HIGH
                        : isIn(p.perMinute(), ProtocolValue.PULSE_LOW, ProtocolValue.PULSE_HIGH)
                                ? null
                                : SessionAlert.PULSE,
                (word, p) -> word == SessionAlert.PULSE_HIGH
                        ? p.what().perMinute() <= stop
                        : isIn(p.what().perMinute(), ProtocolValue.PULSE_LOW, ProtocolValue.PULSE_HIGH),
                SessionAlert.PULSE,
                null);
        int call = of(ProtocolValue.SEDATION_PRESCRIBER);
        int emergency = of(ProtocolValue.SEDATION_EMERGENCY);
        subject(
                scores(Scale.MOAAS),
                s -> s <= emergency ? SessionAlert.DEEP_SEDATION : s <= call ? SessionAlert.SEDATION : null,
                (word, s) -> s.what() > (word == SessionAlert.DEEP_SEDATION ? emergency : call),
                null,
                null);
        int deep = of(ProtocolValue.RASS_LOW);
        int agitated = of(ProtocolValue.RASS_HIGH);
        subject(
                scores(Scale.RASS),
                s -> s <= deep ? SessionAlert.RASS_SEDATION : s >= agitated ? SessionAlert.AGITATION : null,
                (word, s) -> word == SessionAlert.RASS_SEDATION ? s.what() > deep : s.what() < agitated,
                null,
                null);
        asked(ChecklistItem.DISTRESS, SessionAlert.DISTRESS);
        asked(ChecklistItem.CRISIS_SYMPTOMS, SessionAlert.CRISIS_SYMPTOMS);
        for (SuicidalityScreen screen : known.standing(SuicidalityScreen.class)) {
            if (Known.isPositive(screen, of(ProtocolValue.IDEATION))) {
                FactRef ref = new FactRef(FactKind.SUICIDALITY_SCREEN, screen.id());
                reached.put(ref, SessionAlert.SUICIDALITY);
                found.add(new Episode(
                        SessionAlert.SUICIDALITY,
                        ref,
                        screen.taken().toInstant(),
                        screen.planned() == null ? null : ref));
            }
        }
        return found;
    }

    /** Returns the gravest alert a fact speaks for by itself, once the episodes were asked for; null when for none. */
    @Nullable
    SessionAlert reachedBy(FactRef fact) {
        return reached.get(fact);
    }

    private int of(ProtocolValue name) {
        return numbers.of(name);
    }

    private boolean isIn(int rate, ProtocolValue low, ProtocolValue high) {
        return rate >= of(low) && rate <= of(high);
    }

    private <R extends Reading> List<Seen<R>> vitals(Class<R> kind) {
        List<Seen<R>> all = new ArrayList<>();
        for (VitalSign v : known.vitals()) {
            if (kind.isInstance(v.reading())) {
                all.add(seen(kind.cast(v.reading()), v.taken(), FactKind.VITAL_SIGN, v.id()));
            }
        }
        return all;
    }

    private List<Seen<Integer>> scores(Scale scale) {
        List<Seen<Integer>> all = new ArrayList<>();
        for (Rating r : known.standing(Rating.class)) {
            if (r.scale() == scale && r.result() instanceof RatingResult.Score score) {
                all.add(seen(score.value(), r.taken(), FactKind.RATING, r.id()));
            }
        }
        return all;
    }

    private void asked(ChecklistItem item, SessionAlert word) {
        List<Seen<Boolean>> all = new ArrayList<>();
        for (ChecklistAnswer a : known.standing(ChecklistAnswer.class)) {
            if (a.item() == item && a.answer() instanceof Answer.Said said) {
                all.add(seen(said.yes(), a.given(), FactKind.CHECKLIST_ANSWER, a.id()));
            }
        }
        subject(all, yes -> yes ? word : null, (w, s) -> !s.what(), null, null);
    }

    private static <R> Seen<R> seen(R what, OffsetDateTime at, FactKind kind, RecordId id) {
        return new Seen<>(what, at.toInstant(), new FactRef(kind, id));
    }

    /** An alert is raised where no alert as grave was raised before that nothing since has ended. */
    private <R> void subject(
            List<Seen<R>> all,
            Function<R, @Nullable SessionAlert> reach,
            BiPredicate<SessionAlert, Seen<R>> over,
            @Nullable SessionAlert confirmed,
            @Nullable SessionAlert instead) {
        List<Seen<R>> points = new ArrayList<>(all);
        points.sort(Comparator.comparing(Seen::at));
        SessionAlert[] raised = new SessionAlert[points.size()];
        for (int i = 0; i < points.size(); i++) {
            SessionAlert word = pressureAware(points.get(i), reach);
            reached.put(points.get(i).ref(), word);
            if (word != null && word == confirmed) {
                SessionAlert before = i == 0 ? null : pressureAware(points.get(i - 1), reach);
                word = before != null && before.compareTo(word) >= 0 ? word : instead;
            }
            for (int j = 0; j < i && word != null; j++) {
                boolean grave = raised[j] != null && raised[j].compareTo(word) >= 0;
                word = grave && end(points, raised[j], j, i, over) < 0 ? null : word;
            }
            raised[i] = word;
        }
        for (int i = 0; i < raised.length; i++) {
            if (raised[i] != null) {
                int end = end(points, raised[i], i, raised.length - 1, over);
                Seen<R> point = points.get(i);
                found.add(new Episode(
                        raised[i],
                        point.ref(),
                        point.at(),
                        end < 0 ? null : points.get(end).ref()));
            }
        }
    }

    /** Before the first drug and after it pressure has other limits. */
    private <R> @Nullable SessionAlert pressureAware(Seen<R> point, Function<R, @Nullable SessionAlert> reach) {
        if (point.what() instanceof BloodPressure seen
                && (first == null || !point.at().isAfter(first))) {
            return numbers.above(seen, ProtocolValue.CRISIS_SYSTOLIC, ProtocolValue.CRISIS_DIASTOLIC)
                    ? SessionAlert.PRESSURE_CRISIS
                    : numbers.above(seen, ProtocolValue.CAUTION_SYSTOLIC, ProtocolValue.CAUTION_DIASTOLIC)
                                    || numbers.from(seen, ProtocolValue.HOLD_SYSTOLIC, ProtocolValue.HOLD_DIASTOLIC)
                            ? SessionAlert.PRESSURE_BEFORE_DOSE
                            : null;
        }
        return reach.apply(point.what());
    }

    private static <R> int end(
            List<Seen<R>> points, SessionAlert word, int from, int until, BiPredicate<SessionAlert, Seen<R>> over) {
        for (int k = from + 1; k <= until; k++) {
            if (over.test(word, points.get(k))) {
                return k;
            }
        }
        return -1;
    }

    /** After the first drug. */
    private @Nullable SessionAlert pressure(BloodPressure seen) {
        if (numbers.above(seen, ProtocolValue.CRISIS_SYSTOLIC, ProtocolValue.CRISIS_DIASTOLIC)) {
            return SessionAlert.PRESSURE_CRISIS;
        } else if (numbers.from(seen, ProtocolValue.ALERT_SYSTOLIC, ProtocolValue.ALERT_DIASTOLIC)) {
            return SessionAlert.PRESSURE_HIGH;
        }
        boolean risen = base != null && (numbers.isRisen(base, seen) || numbers.isRisenByPercent(base, seen));
        return risen ? SessionAlert.PRESSURE_RISE : null;
    }

    private boolean isOver(SessionAlert word, Seen<BloodPressure> point) {
        BloodPressure seen = point.what();
        int margin = of(ProtocolValue.PRESSURE_CLEARS);
        BloodPressure worse = new BloodPressure(
                Math.min(300, seen.systolic() + margin), Math.min(200, Math.min(299, seen.diastolic() + margin)));
        return switch (word) {
            case PRESSURE_CRISIS ->
                !numbers.above(worse, ProtocolValue.CRISIS_SYSTOLIC, ProtocolValue.CRISIS_DIASTOLIC);
            case PRESSURE_HIGH, PRESSURE_RECHECK ->
                !numbers.from(worse, ProtocolValue.ALERT_SYSTOLIC, ProtocolValue.ALERT_DIASTOLIC);
            case PRESSURE_RISE ->
                base == null || (!numbers.isRisen(base, worse) && !numbers.isRisenByPercent(base, seen));
            default ->
                (first != null && point.at().isAfter(first))
                        || !numbers.above(seen, ProtocolValue.CAUTION_SYSTOLIC, ProtocolValue.CAUTION_DIASTOLIC);
        };
    }
}
