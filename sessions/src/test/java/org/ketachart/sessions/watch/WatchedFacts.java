package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import java.util.List;
import org.ketachart.core.dose.*;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.observation.*;
import org.ketachart.core.session.*;
import org.ketachart.core.value.*;
import org.ketachart.sessions.protocol.Protocol;

/** The facts of a {@link WatchedVisit}; their numbers do not matter. */
record WatchedFacts(Protocol protocol) {
    private static final HostRef NURSE = HostRef.literal("Practitioner", "n");

    AdministrationCharted giving(String id, OffsetDateTime from, OffsetDateTime to, RecordStatus status) {
        return new AdministrationCharted(new Administration(
                new RecordId(id),
                protocol.drug(),
                protocol.route(),
                protocol.route() == Route.NASAL ? DoseForm.DEVICE : DoseForm.INFUSION_SEGMENT,
                to == null ? Completion.IN_PROGRESS : Completion.GIVEN,
                new Interval(from, to),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                NURSE,
                null,
                status));
    }

    VitalSignCharted vital(String id, OffsetDateTime at, VitalKind kind, CheckpointRole role, RecordStatus status) {
        Reading reading = switch (kind) {
            case BLOOD_PRESSURE -> new Reading.BloodPressure(128, 78);
            case HEART_RATE -> new Reading.HeartRate(70);
            case OXYGEN_SATURATION -> new Reading.OxygenSaturation(98, false, null);
            case RESPIRATORY_RATE -> new Reading.RespiratoryRate(14);
            case TEMPERATURE -> new Reading.Temperature(Quantity.of("37", Unit.CELSIUS));
            case WEIGHT -> new Reading.Weight(Quantity.of("70", Unit.KILOGRAM));
            case HEIGHT -> new Reading.Height(Quantity.of("170", Unit.CENTIMETER));
        };
        return vital(id, at, reading, role, status);
    }

    VitalSignCharted notTaken(String id, OffsetDateTime at, VitalKind kind, AbsentReason why, CheckpointRole role) {
        return vital(id, at, new Reading.NotTaken(kind, why, null), role, RecordStatus.FINAL);
    }

    private static VitalSignCharted vital(
            String id, OffsetDateTime at, Reading reading, CheckpointRole role, RecordStatus status) {
        return new VitalSignCharted(
                new VitalSign(new RecordId(id), at, reading, role, null, null, null, NURSE, null, null, status));
    }

    /** Returns a reading that the EHR had already. */
    VitalSignCharted adopted(String id, OffsetDateTime at, VitalKind kind) {
        VitalSign own = vital(id, at, kind, null, RecordStatus.FINAL).vitalSign();
        return new VitalSignCharted(new VitalSign(
                own.id(),
                at,
                own.reading(),
                null,
                null,
                null,
                null,
                null,
                null,
                HostRef.literal("Observation", id),
                RecordStatus.FINAL));
    }

    RatingCharted rating(String id, OffsetDateTime at, Scale scale, CheckpointRole role) {
        return rating(id, at, scale, new RatingResult.Score(scale == Scale.MOAAS ? 5 : 0), role);
    }

    RatingCharted rating(String id, OffsetDateTime at, Scale scale, RatingResult result, CheckpointRole role) {
        return new RatingCharted(new Rating(new RecordId(id), at, scale, result, role, NURSE, RecordStatus.FINAL));
    }

    SuicidalityScreened screen(
            String id, OffsetDateTime at, Integer ideation, Boolean behavior, OffsetDateTime planned) {
        return new SuicidalityScreened(new SuicidalityScreen(
                new RecordId(id), at, ideation, behavior, null, null, planned, null, RecordStatus.FINAL));
    }

    CareVisitCharted visit(String id, CareVisitKind kind, CareVisitStatus standing, OffsetDateTime at) {
        return new CareVisitCharted(
                new CareVisit(new RecordId(id), kind, standing, at, null, null, null, null, RecordStatus.FINAL));
    }

    AlertRaised alert(String id, String word, AlertLevel level, OffsetDateTime at) {
        return new AlertRaised(new Alert(
                new RecordId(id),
                level,
                Concept.code(Canonical.codeSystem("session-alert"), word, null),
                List.of(),
                at,
                AlertAction.HOLD));
    }

    AlertAcknowledged acknowledged(String alert, OffsetDateTime at) {
        return new AlertAcknowledged(new AlertAcknowledgement(new RecordId(alert), NURSE, at, null));
    }

    AlertEscalated escalated(String alert, OffsetDateTime at) {
        return new AlertEscalated(new AlertEscalation(new RecordId(alert), at, NURSE, null));
    }

    AlertCleared cleared(String alert, OffsetDateTime at, AlertEnd how) {
        return new AlertCleared(new AlertClearing(new RecordId(alert), at, how, List.of()));
    }
}
