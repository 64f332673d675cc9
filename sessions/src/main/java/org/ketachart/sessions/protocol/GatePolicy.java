package org.ketachart.sessions.protocol;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ketachart.core.value.Require;

/**
 * Which gate items a protocol looks at, and how firmly.
 *
 * @param rules by item; an item without a rule is not looked at
 */
public record GatePolicy(Map<GateItem, GateRule> rules) {
    /** Nothing but what no protocol can switch off. */
    public static final GatePolicy NONE = new GatePolicy(Map.of());

    /** Keeps its own copy, in the order of the list of items. */
    public GatePolicy {
        Require.present("rules", rules);
        Map<GateItem, GateRule> copy = new EnumMap<>(GateItem.class);
        copy.putAll(rules);
        rules = Collections.unmodifiableMap(copy);
    }

    /** Returns the rule of an item; nothing if it is not looked at. */
    public Optional<GateRule> find(GateItem item) {
        return Optional.ofNullable(rules.get(item));
    }
}
