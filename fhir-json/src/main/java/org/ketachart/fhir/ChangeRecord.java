package org.ketachart.fhir;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Id;
import org.ketachart.core.value.Require;

/**
 * Who wrote which resources into the record, when and why. It is made once and never changed.
 *
 * @param clinic whose record it is
 * @param id of the change, {@code [A-Za-z0-9.-]{1,64}}
 * @param targets what was written, of this clinic, at least one
 * @param occurred when what was written happened, as charted; not recorded when absent
 * @param recorded when it was written
 * @param author who answers for it
 * @param onBehalfOf for which organization of the host; the clinic itself when absent
 * @param reason why, such as why a fact was retracted; not recorded when absent
 */
public record ChangeRecord(
        ClinicId clinic,
        String id,
        List<ResourceKey> targets,
        @Nullable OffsetDateTime occurred,
        Instant recorded,
        HostRef author,
        @Nullable HostRef onBehalfOf,
        @Nullable Concept reason) {
    /** Checks the ids, the time and that something of this clinic was written. */
    public ChangeRecord {
        Id.check("change id", id);
        targets = Require.distinct("targets", targets);
        Require.that(!targets.isEmpty(), CoreFault.MISSING, "a change must have a target");
        for (ResourceKey target : targets) {
            Require.that(target.clinic().equals(clinic), "a change must be of one clinic");
            Id.check("target id", target.id());
            new HostRef(target.type(), target.type() + "/" + target.id(), null);
        }
        Require.charted("occurred", occurred);
        Require.charted("recorded", recorded.atOffset(ZoneOffset.UTC));
    }

    @Override
    public String toString() {
        return "ChangeRecord[withheld]";
    }
}
