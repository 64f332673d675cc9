package org.ketachart.sessions;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.ConsentStanding;
import org.ketachart.core.consent.Consents;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.sessions.protocol.GateItem;

/**
 * What the consents charted in a visit say of a gate item. One that is in force is better than a tick in the checklist, and one that was
 * withdrawn, refused or is over cannot be ticked away.
 */
record ConsentRule(SessionRecord record, OffsetDateTime start) {
    /** Returns how a gate item's consent stands at the dose; null where the item is of none, and unknown where none is charted. */
    @Nullable
    ConsentStanding find(GateItem item) {
        ConsentScope scope = switch (item) {
            case CONSENT -> ConsentScope.TREATMENT;
            case OFF_LABEL_CONSENT -> ConsentScope.OFF_LABEL_USE;
            default -> null;
        };
        return scope == null
                ? null
                : Consents.of(record.consents(), record.clinic().zone()).inForce(scope, start);
    }

    static FactRef[] refs(ConsentStanding standing) {
        return standing.because().stream()
                .map(id -> new FactRef(FactKind.CONSENT, id))
                .toArray(FactRef[]::new);
    }
}
