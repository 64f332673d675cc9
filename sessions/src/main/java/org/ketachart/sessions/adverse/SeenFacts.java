package org.ketachart.sessions.adverse;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult.Score;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.Reading.RespiratoryRate;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.protocol.Limits;
import org.ketachart.sessions.protocol.ProtocolValue;

/** What a fact that something was done for says of the patient: as a term, and as a grade where its number gives one. */
record SeenFacts(SessionRecord record, Limits limits) {
    Optional<OffsetDateTime> findFirstDrug() {
        Optional<OffsetDateTime> given = record.administrations().stream()
                .filter(Administration::reachedPatient)
                .map(giving -> giving.time().start())
                .min(OffsetDateTime.timeLineOrder());
        return given.isPresent()
                ? given
                : Optional.ofNullable(record.monitoring()).map(Interval::start);
    }

    /** Returns the term of a reading, rating or effect; nothing where it speaks for none, or is not of this visit. */
    Optional<EventTerm> findTerm(FactRef fact) {
        return switch (fact.kind()) {
            case VITAL_SIGN -> vital(fact).flatMap(this::term);
            case RATING -> rating(fact).flatMap(SeenFacts::term);
            case EFFECT ->
                record.effects().stream()
                        .filter(e -> e.id().equals(fact.id()) && e.status() != RecordStatus.ENTERED_IN_ERROR)
                        .map(Effect::term)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private Optional<EventTerm> term(VitalSign vital) {
        if (vital.reading() instanceof BloodPressure) {
            return Optional.of(EventTerm.PRESSURE_RISE);
        } else if (vital.reading() instanceof OxygenSaturation) {
            return Optional.of(EventTerm.HYPOXIA);
        } else if (vital.reading() instanceof HeartRate rate) {
            return Optional.of(
                    rate.perMinute() < limits.of(ProtocolValue.PULSE_LOW).whole()
                            ? EventTerm.BRADYCARDIA
                            : EventTerm.TACHYCARDIA);
        }
        return vital.reading() instanceof RespiratoryRate
                ? Optional.of(EventTerm.RESPIRATORY_DEPRESSION)
                : Optional.empty();
    }

    private static Optional<EventTerm> term(Rating rating) {
        if (!(rating.result() instanceof Score score)) {
            return Optional.empty();
        }
        return switch (rating.scale()) {
            case MOAAS -> Optional.of(EventTerm.SEDATION);
            case RASS -> Optional.of(score.value() > 0 ? EventTerm.AGITATION : EventTerm.SEDATION);
            case CADSS_TOTAL, CADSS_6 -> Optional.of(EventTerm.DISSOCIATION);
            case ORIENTATION, ALDRETE -> Optional.empty();
        };
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

    boolean isSlowBreathing(FactRef fact) {
        return vital(fact)
                .filter(v -> v.reading() instanceof RespiratoryRate rate
                        && rate.perMinute()
                                < limits.of(ProtocolValue.RESPIRATION_LOW).whole())
                .isPresent();
    }

    /** Returns the pressure before the first drug: the one charted as baseline, else the last. */
    private Optional<BloodPressure> findBaseline() {
        Optional<OffsetDateTime> drug = findFirstDrug();
        Optional<VitalSign> named = before(drug)
                .filter(v -> v.checkpoint() == CheckpointRole.BASELINE)
                .reduce(SeenFacts::later);
        return (named.isPresent() ? named : before(drug).reduce(SeenFacts::later))
                .map(v -> (BloodPressure) v.reading());
    }

    private Stream<VitalSign> before(Optional<OffsetDateTime> drug) {
        return record.vitalSigns().stream()
                .filter(v -> v.status() != RecordStatus.ENTERED_IN_ERROR && v.reading() instanceof BloodPressure)
                .filter(v -> drug.isPresent() && v.taken().isBefore(drug.get()));
    }

    private static VitalSign later(VitalSign one, VitalSign other) {
        return other.taken().isBefore(one.taken()) ? one : other;
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
