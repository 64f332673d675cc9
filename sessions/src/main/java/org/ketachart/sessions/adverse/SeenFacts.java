package org.ketachart.sessions.adverse;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult.Score;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Reading.RespiratoryRate;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.protocol.Limits;
import org.ketachart.sessions.protocol.ProtocolValue;

/** What a fact that something was done for says of the patient: as a term, and as a grade where its number gives one. */
record SeenFacts(SessionRecord record, Limits limits) {
    private static final List<EventTerm> RATED = List.of(EventTerm.SEDATION, EventTerm.AGITATION);

    /** Returns the term of a reading, rating or effect; nothing where it speaks for none, or is not of this visit. */
    Optional<EventTerm> findTerm(FactRef fact) {
        return switch (fact.kind()) {
            case VITAL_SIGN -> vital(fact).flatMap(this::term);
            case RATING -> rating(fact).flatMap(SeenFacts::term);
            case EFFECT ->
                record.effects().stream()
                        .filter(e -> e.id().equals(fact.id()) && e.status() != RecordStatus.ENTERED_IN_ERROR)
                        .filter(e -> e.presence() == EffectPresence.PRESENT)
                        .map(Effect::term)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** A reading within its limits speaks for nothing, though something was done for it. */
    private Optional<EventTerm> term(VitalSign vital) {
        if (vital.reading() instanceof BloodPressure seen) {
            return Optional.ofNullable(pressure(seen));
        } else if (vital.reading() instanceof OxygenSaturation seen) {
            return seen.percent() < limit(ProtocolValue.SATURATION_LOOK)
                    ? Optional.of(EventTerm.HYPOXIA)
                    : Optional.empty();
        } else if (vital.reading() instanceof HeartRate rate) {
            return rate.perMinute() < limit(ProtocolValue.PULSE_LOW)
                    ? Optional.of(EventTerm.BRADYCARDIA)
                    : rate.perMinute() > limit(ProtocolValue.PULSE_HIGH)
                            ? Optional.of(EventTerm.TACHYCARDIA)
                            : Optional.empty();
        }
        return vital.reading() instanceof RespiratoryRate rate
                        && rate.perMinute() < limit(ProtocolValue.RESPIRATION_LOW)
                ? Optional.of(EventTerm.RESPIRATORY_DEPRESSION)
                : Optional.empty();
    }

    private @Nullable EventTerm pressure(BloodPressure seen) {
        boolean high = seen.systolic() >= limit(ProtocolValue.CAUTION_SYSTOLIC)
                || seen.diastolic() >= limit(ProtocolValue.CAUTION_DIASTOLIC);
        Optional<BloodPressure> before = findBaseline();
        if (high || before.flatMap(base -> Ctcae.hypertension(base, seen)).isPresent()) {
            return EventTerm.PRESSURE_RISE;
        }
        return before.isPresent() && seen.systolic() < before.get().systolic() ? EventTerm.HYPOTENSION : null;
    }

    private int limit(ProtocolValue value) {
        return limits.of(value).whole();
    }

    /** Whatever was treated was there: of a score that somebody acted on any point counts. */
    private static Optional<EventTerm> term(Rating rating) {
        boolean cadss = rating.scale() == Scale.CADSS_TOTAL || rating.scale() == Scale.CADSS_6;
        if (cadss && rating.result() instanceof Score score) {
            return score.value() > 0 ? Optional.of(EventTerm.DISSOCIATION) : Optional.empty();
        }
        return RATED.stream()
                .filter(term -> RatedTerm.shows(term, rating).orElse(false))
                .findFirst();
    }

    /** Returns the fact of a term that was worst between two moments, the one named first where none was worse. */
    FactRef worst(EventTerm term, FactRef first, OffsetDateTime since, @Nullable OffsetDateTime until) {
        Optional<VitalSign> named = first.kind() == FactKind.VITAL_SIGN ? vital(first) : Optional.empty();
        if (named.isEmpty()) {
            return first;
        }
        VitalSign worst = named.get();
        for (VitalSign vital : record.vitalSigns()) {
            boolean within = !vital.taken().isBefore(since)
                    && (until == null || vital.taken().isBefore(until));
            if (within
                    && vital.status() != RecordStatus.ENTERED_IN_ERROR
                    && vital.reading().getClass() == worst.reading().getClass()
                    && severity(term, vital) > severity(term, worst)) {
                worst = vital;
            }
        }
        return new FactRef(FactKind.VITAL_SIGN, worst.id());
    }

    /** A number that grows as a reading gets worse; of a pressure the worse of its two parts against the limits of caution decides. */
    private int severity(EventTerm term, VitalSign vital) {
        if (vital.reading() instanceof BloodPressure seen) {
            return Math.max(
                    seen.systolic() - limit(ProtocolValue.CAUTION_SYSTOLIC),
                    seen.diastolic() - limit(ProtocolValue.CAUTION_DIASTOLIC));
        } else if (vital.reading() instanceof OxygenSaturation seen) {
            return -seen.percent();
        } else if (vital.reading() instanceof HeartRate rate) {
            return term == EventTerm.BRADYCARDIA ? -rate.perMinute() : rate.perMinute();
        }
        return vital.reading() instanceof RespiratoryRate rate ? -rate.perMinute() : 0;
    }

    /** Returns the grade of a pressure after a dose or of a saturation; nothing where no pressure before the dose is known. */
    Optional<CtcaeGrade> findGrade(FactRef fact) {
        Optional<VitalSign> vital = fact.kind() == FactKind.VITAL_SIGN ? vital(fact) : Optional.empty();
        if (vital.isPresent() && vital.get().reading() instanceof BloodPressure seen) {
            return findBaseline().flatMap(before -> Ctcae.hypertension(before, seen));
        }
        return vital.isPresent() && vital.get().reading() instanceof OxygenSaturation seen
                ? Ctcae.hypoxia(seen)
                : Optional.empty();
    }

    /** Returns the first slow breathing between two moments. */
    Optional<VitalSign> findSlowBreathing(OffsetDateTime since, @Nullable OffsetDateTime until) {
        return record.vitalSigns().stream()
                .filter(v -> v.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(v -> v.reading() instanceof RespiratoryRate rate
                        && rate.perMinute() < limit(ProtocolValue.RESPIRATION_LOW))
                .filter(v -> !v.taken().isBefore(since)
                        && (until == null || v.taken().isBefore(until)))
                .min(Comparator.comparing(VitalSign::taken, OffsetDateTime.timeLineOrder()));
    }

    /** Returns the pressure before the first drug. */
    Optional<BloodPressure> findBaseline() {
        return record.findFirstDrug().flatMap(record::findBaseline).map(v -> (BloodPressure) v.reading());
    }

    private Optional<VitalSign> vital(FactRef fact) {
        return record.vitalSigns().stream()
                .filter(v -> v.id().equals(fact.id()) && v.status() != RecordStatus.ENTERED_IN_ERROR)
                .findFirst();
    }

    private Optional<Rating> rating(FactRef fact) {
        return record.ratings().stream()
                .filter(r -> r.id().equals(fact.id()) && r.status() != RecordStatus.ENTERED_IN_ERROR)
                .findFirst();
    }
}
