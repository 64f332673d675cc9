package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.ProtocolRef;

/** A protocol version as the canonical of its PlanDefinition, {@code …/PlanDefinition/{id}|{version}}. */
final class ProtocolCanonical {
    private static final String BASE = Canonical.BASE + "/PlanDefinition/";

    private ProtocolCanonical() {}

    static @Nullable String of(@Nullable ProtocolRef protocol) {
        return protocol == null
                ? null
                : BASE + protocol.id().value() + "|" + protocol.version().value();
    }

    /** Returns the protocol a canonical names; nothing if it names none of ours. */
    static @Nullable ProtocolRef parse(@Nullable String canonical) {
        int bar = canonical == null ? -1 : canonical.indexOf('|');
        if (canonical == null || bar < BASE.length() || !canonical.startsWith(BASE)) {
            return null;
        }
        try {
            return ProtocolRef.of(canonical.substring(BASE.length(), bar), canonical.substring(bar + 1));
        } catch (DomainException e) {
            return null;
        }
    }
}
