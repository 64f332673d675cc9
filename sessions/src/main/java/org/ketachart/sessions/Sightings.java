package org.ketachart.sessions;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.Threshold;

/**
 * What was seen in a visit, by when it was seen and not by when it was charted; what was entered in error was not seen.
 *
 * <p>A reading that was due and not taken is no sighting.
 */
record Sightings(SessionRecord record) {
    /** A sighting with its reading. */
    record Seen<R>(R reading, OffsetDateTime taken, FactRef ref) {}

    Stream<VitalSign> pressures() {
        return record.vitalSigns().stream()
                .filter(v -> v.status() != RecordStatus.ENTERED_IN_ERROR && v.reading() instanceof BloodPressure);
    }

    <R extends Reading> Optional<Seen<R>> findLast(Class<R> kind, Predicate<VitalSign> which) {
        return record.vitalSigns().stream()
                .filter(v -> v.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(v -> kind.isInstance(v.reading()))
                .filter(which)
                .reduce((a, b) -> b.taken().isBefore(a.taken()) ? a : b)
                .map(v -> new Seen<>(kind.cast(v.reading()), v.taken(), ref(v)));
    }

    Optional<Seen<BloodPressure>> findBaseline(OffsetDateTime before) {
        return record.findBaseline(before).map(v -> new Seen<>((BloodPressure) v.reading(), v.taken(), ref(v)));
    }

    Optional<Seen<RatingResult.Score>> findLastScore(Scale scale, OffsetDateTime until) {
        return record.ratings().stream()
                .filter(r -> r.status() != RecordStatus.ENTERED_IN_ERROR && r.scale() == scale)
                .filter(r ->
                        r.result() instanceof RatingResult.Score && !r.taken().isAfter(until))
                .reduce((a, b) -> b.taken().isBefore(a.taken()) ? a : b)
                .map(r -> new Seen<>((RatingResult.Score) r.result(), r.taken(), ref(r)));
    }

    /** Returns when the last drug had reached the patient, as far as charted. */
    Optional<OffsetDateTime> findLastDrug() {
        Optional<OffsetDateTime> given = record.administrations().stream()
                .filter(Administration::reachedPatient)
                .map(a -> {
                    OffsetDateTime end = a.time().end();
                    return end == null ? a.time().start() : end;
                })
                .max(Comparator.comparing(OffsetDateTime::toInstant));
        return given.isPresent() ? given : record.findFirstDrug();
    }

    /** A reading charted with the look's role answers it whatever its minute, for that is a clinical assertion. */
    static boolean isAnswered(PlannedLook look, VitalSign pressure, OffsetDateTime first) {
        long seconds = Duration.between(first, pressure.taken()).toSeconds();
        return pressure.checkpoint() == look.role()
                || (seconds >= (look.first() - look.early()) * 60L && seconds <= (look.first() + look.late()) * 60L);
    }

    static boolean isShort(OffsetDateTime from, OffsetDateTime to, Threshold minutes) {
        return Duration.between(from, to).toSeconds() < minutes.whole() * 60L;
    }

    static FactRef ref(VitalSign vitalSign) {
        return new FactRef(FactKind.VITAL_SIGN, vitalSign.id());
    }

    static FactRef ref(Rating rating) {
        return new FactRef(FactKind.RATING, rating.id());
    }
}
