package org.ketachart.sessions.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.protocol.LookItem;

/** What was seen in a visit, by what it finds out; what was entered in error was not seen. */
final class SeenByItem {
    private final TimeLine line;
    private final Map<LookItem, List<Sighting>> byItem = new EnumMap<>(LookItem.class);
    private long latest = Long.MIN_VALUE;

    private SeenByItem(TimeLine line, Set<LookItem> wanted) {
        this.line = line;
        wanted.forEach(item -> byItem.put(item, new ArrayList<>()));
    }

    static SeenByItem of(Session session, TimeLine line, Set<LookItem> wanted) {
        SeenByItem sightings = new SeenByItem(line, wanted);
        session.record().vitalSigns().forEach(sightings::add);
        session.record().ratings().forEach(sightings::add);
        session.care().screens().forEach(sightings::add);
        return sightings;
    }

    /** Returns what was seen of an item that is wanted, in no order. */
    List<Sighting> of(LookItem item) {
        return byItem.getOrDefault(item, List.of());
    }

    /** Returns when the latest of them was taken. */
    long latest() {
        return latest;
    }

    private void add(VitalSign vital) {
        List<Sighting> seen = listOf(item(vital.reading().kind()), vital.status());
        if (seen != null) {
            AbsentReason absent = vital.reading() instanceof Reading.NotTaken not ? not.reason() : null;
            add(
                    seen,
                    new Sighting(
                            line.at(vital.taken()),
                            vital.taken(),
                            vital.checkpoint(),
                            absent,
                            FactKind.VITAL_SIGN,
                            vital.id()));
        }
    }

    private void add(Rating rating) {
        List<Sighting> seen = listOf(item(rating.scale()), rating.status());
        if (seen != null) {
            AbsentReason absent = rating.result() instanceof RatingResult.NotRated not ? not.reason() : null;
            add(
                    seen,
                    new Sighting(
                            line.at(rating.taken()),
                            rating.taken(),
                            rating.checkpoint(),
                            absent,
                            FactKind.RATING,
                            rating.id()));
        }
    }

    /** A screen that left a question open says nothing about the patient, so that the look is still owed. */
    private void add(SuicidalityScreen screen) {
        List<Sighting> seen = screen.isAnswered() ? listOf(LookItem.SUICIDALITY, screen.status()) : null;
        if (seen != null) {
            add(
                    seen,
                    new Sighting(
                            line.at(screen.taken()),
                            screen.taken(),
                            null,
                            null,
                            FactKind.SUICIDALITY_SCREEN,
                            screen.id()));
        }
    }

    private void add(List<Sighting> seen, Sighting sighting) {
        seen.add(sighting);
        latest = Math.max(latest, sighting.at());
    }

    private @Nullable List<Sighting> listOf(@Nullable LookItem item, RecordStatus status) {
        return item == null || status == RecordStatus.ENTERED_IN_ERROR ? null : byItem.get(item);
    }

    private static @Nullable LookItem item(VitalKind kind) {
        return switch (kind) {
            case BLOOD_PRESSURE -> LookItem.BLOOD_PRESSURE;
            case HEART_RATE -> LookItem.HEART_RATE;
            case OXYGEN_SATURATION -> LookItem.OXYGEN_SATURATION;
            case RESPIRATORY_RATE -> LookItem.RESPIRATORY_RATE;
            case WEIGHT -> LookItem.WEIGHT;
            case TEMPERATURE, HEIGHT -> null;
        };
    }

    private static @Nullable LookItem item(Scale scale) {
        if (scale == Scale.MOAAS || scale == Scale.RASS) {
            return LookItem.SEDATION;
        }
        return scale == Scale.CADSS_TOTAL || scale == Scale.CADSS_6 ? LookItem.DISSOCIATION : null;
    }
}
