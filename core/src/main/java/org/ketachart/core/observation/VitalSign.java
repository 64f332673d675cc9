package org.ketachart.core.observation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * A vital sign of a session: who or what took it, when, how, and the reading.
 *
 * <p>{@code taken} is when the patient had it, not when it was charted; the event that carries it keeps both. A reading that the EHR had
 * already is taken over with its source: it counts as any other, and stays the EHR's.
 *
 * @param id kept through all amendments
 * @param taken when, with its offset as charted
 * @param reading the numbers, or why there are none
 * @param checkpoint which planned look it answers; absent when none
 * @param method how; unknown when absent
 * @param site where on the body; unknown when absent
 * @param position how the patient was placed; unknown when absent
 * @param performer who took it; unknown when absent
 * @param device what took it; unknown when absent
 * @param source the host's own Observation that it was taken over from; absent when charted here
 * @param status final, amended or entered in error
 */
public record VitalSign(
        RecordId id,
        OffsetDateTime taken,
        Reading reading,
        @Nullable CheckpointRole checkpoint,
        @Nullable VitalMethod method,
        @Nullable BodySite site,
        @Nullable BodyPosition position,
        @Nullable HostRef performer,
        @Nullable HostRef device,
        @Nullable HostRef source,
        RecordStatus status)
        implements ChartedFact {
    /** Checks the time and the device. */
    public VitalSign {
        Require.present("id, taken, reading, status", id, taken, reading, status);
        Require.charted("taken", taken);
        Require.that(device == null || device.type().equals("Device"), "a device reference must be of type Device");
        Require.that(
                performer == null || !performer.type().equals("Device"), "a performer must be a person, not a device");
        Require.that(
                source == null || source.type().equals("Observation"),
                "the source of a vital sign must be of type Observation");
    }

    /** Returns a reading as it is first charted, of which no more is known than who took it. */
    public static VitalSign taken(RecordId id, OffsetDateTime taken, Reading reading, HostRef performer) {
        return new VitalSign(id, taken, reading, null, null, null, null, performer, null, null, RecordStatus.FINAL);
    }

    /**
     * Returns this vital sign corrected: the same fact with another reading, marked as amended. It has no source any more, for the EHR still
     * says what it said.
     */
    public VitalSign corrected(Reading now) {
        return new VitalSign(
                id, taken, now, checkpoint, method, site, position, performer, device, null, RecordStatus.AMENDED);
    }

    /** Returns this reading as the one that answers a planned look. */
    public VitalSign answering(CheckpointRole look) {
        return new VitalSign(id, taken, reading, look, method, site, position, performer, device, source, status);
    }
}
