package org.ketachart.core.adverse;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * An effect that was looked for: there, from onset to resolution, or not there, or not looked for.
 *
 * <p>Dissociation, sedation and a transient rise of pressure are what the drug does; they are no harm by being there. An effect that was
 * looked for and absent is as much a fact as one that was there: without it no rate has a denominator.
 *
 * @param id kept through all amendments
 * @param term what was looked for
 * @param presence whether it was there
 * @param reason why nobody looked; there with {@link EffectPresence#NOT_ASSESSED} alone, and unknown is one
 * @param time of one that was there, its onset, and its resolution where that is known; of any other, when it was or should have been
 *     looked for, without an end
 * @param words the patient's or the observer's own; absent when none were written
 * @param checkpoint which planned look it answers; absent when none
 * @param performer who looked; unknown when absent
 * @param status final, amended or entered in error
 */
public record Effect(
        RecordId id,
        EventTerm term,
        EffectPresence presence,
        @Nullable AbsentReason reason,
        Interval time,
        @Nullable Note words,
        @Nullable CheckpointRole checkpoint,
        @Nullable HostRef performer,
        RecordStatus status)
        implements ChartedFact {
    /** Checks that the facts agree. */
    public Effect {
        Require.present("id, term, presence, time, status", id, term, presence, time, status);
        Require.that(
                (reason != null) == (presence == EffectPresence.NOT_ASSESSED),
                "an effect that nobody looked for must have its reason, and no other has one");
        Require.that(
                time.end() == null || presence == EffectPresence.PRESENT, "only an effect that was there has an end");
        Require.that(
                performer == null || !performer.type().equals("Device"), "a performer must be a person, not a device");
    }

    /** Returns an effect that was looked for and found, with its onset and, where it is over, its resolution. */
    public static Effect present(RecordId id, EventTerm term, Interval time, HostRef performer) {
        return new Effect(id, term, EffectPresence.PRESENT, null, time, null, null, performer, RecordStatus.FINAL);
    }

    /** Returns an effect that was looked for at a time and not found. */
    public static Effect absent(
            RecordId id, EventTerm term, OffsetDateTime at, @Nullable CheckpointRole checkpoint, HostRef performer) {
        return new Effect(
                id,
                term,
                EffectPresence.ABSENT,
                null,
                new Interval(at, null),
                null,
                checkpoint,
                performer,
                RecordStatus.FINAL);
    }
}
