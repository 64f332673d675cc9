package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.ProtocolRef;

/** A version of a rule pack as the canonical of its Library, {@code …/Library/{id}|{version}}. */
final class RulesCanonical {
    private static final String BASE = Canonical.BASE + "/Library/";

    private RulesCanonical() {}

    static String of(ProtocolRef rules) {
        return BASE + rules.id().value() + "|" + rules.version().value();
    }

    /** Returns the version a canonical names; nothing if it names none of ours. */
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
