package org.ketachart.packs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Origin;
import org.ketachart.sessions.protocol.Firmness;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GateRule;

/** Reads the gate rules of a pack. An item that this version does not know is refused: a gate nobody looks at would be no gate. */
final class GateReader {
    private static final Set<String> FIELDS = Set.of("unmet", "unknown", "persons", "row", "mark");

    /** Returns every rule that was read without a fault. */
    Map<GateItem, GateRule> read(PackObject pack, boolean all) {
        Map<GateItem, GateRule> rules = new EnumMap<>(GateItem.class);
        pack.each("gates", all, "unmet, row and mark", (name, parts) -> {
            Optional<GateItem> known = GateItem.find(name);
            if (known.isEmpty()) {
                parts.fault(PackFault.UNKNOWN, "", "must be a gate that this version of the library looks at");
            } else {
                GateRule rule = rule(parts);
                if (rule != null) {
                    rules.put(known.get(), rule);
                }
            }
        });
        return rules;
    }

    private static @Nullable GateRule rule(PackObject parts) {
        parts.only(FIELDS);
        Firmness unmet = parts.word("unmet", List.of(Firmness.values()), true);
        Firmness unknown = parts.word("unknown", List.of(Firmness.values()), false);
        Integer persons = parts.whole("persons", 1, 2, false);
        Origin origin = parts.origin();
        if (unmet != null && unknown != null && unknown.compareTo(unmet) < 0) {
            parts.fault(PackFault.CONTRADICTION, "unknown", "must not be firmer than unmet");
        }
        if (!parts.isSound() || unmet == null || origin == null) {
            return null;
        }
        return new GateRule(
                unmet, unknown == null ? unmet : unknown, persons == null ? 1 : persons, origin.row(), origin.mark());
    }
}
