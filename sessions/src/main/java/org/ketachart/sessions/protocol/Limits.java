package org.ketachart.sessions.protocol;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ketachart.core.value.Require;

/**
 * The numbers of a protocol, each with where it comes from.
 *
 * @param values by name; every required one is there
 */
public record Limits(Map<ProtocolValue, Threshold> values) {
    /** Checks units and that nothing required is missing, and keeps its own copy. */
    public Limits {
        Require.present("values", values);
        Map<ProtocolValue, Threshold> copy = new EnumMap<>(ProtocolValue.class);
        copy.putAll(values);
        copy.forEach((name, threshold) -> threshold.inUnit(name.code(), name.unit()));
        for (ProtocolValue name : ProtocolValue.values()) {
            Require.that(!name.isRequired() || copy.containsKey(name), "a protocol must have " + name.code());
        }
        values = Collections.unmodifiableMap(copy);
    }

    /** Returns a number that every protocol has, or that this one is known to have. */
    public Threshold of(ProtocolValue name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("a protocol must have " + name.code()));
    }

    /** Returns a number that a protocol need not have. */
    public Optional<Threshold> find(ProtocolValue name) {
        return Optional.ofNullable(values.get(name));
    }

    PressureLimit pressure(ProtocolValue systolic, ProtocolValue diastolic, boolean inclusive) {
        return new PressureLimit(of(systolic), of(diastolic), inclusive);
    }
}
