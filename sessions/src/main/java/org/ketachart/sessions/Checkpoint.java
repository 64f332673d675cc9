package org.ketachart.sessions;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.Unit;

/**
 * A blood pressure that must have been taken before the patient may be ready: the label's look about 40 minutes after the dose.
 *
 * @param role the planned look; a reading charted with this role answers it whatever its minute, for that is a clinical assertion
 * @param due in min after the first drug
 * @param earliest in min after the first drug, inclusive
 * @param latest in min after the first drug, inclusive
 */
public record Checkpoint(CheckpointRole role, Threshold due, Threshold earliest, Threshold latest) {
    /** Checks the units. */
    public Checkpoint {
        due.inUnit("checkpoint", Unit.MINUTE);
        earliest.inUnit("checkpoint", Unit.MINUTE);
        latest.inUnit("checkpoint", Unit.MINUTE);
    }

    boolean isAnsweredBy(VitalSign pressure, OffsetDateTime firstDrug) {
        long seconds = Duration.between(firstDrug, pressure.taken()).toSeconds();
        return pressure.checkpoint() == role || (seconds >= earliest.whole() * 60L && seconds <= latest.whole() * 60L);
    }
}
