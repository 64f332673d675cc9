package org.ketachart.packs;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GateRule;

/**
 * A gate rule as it holds, and who set it.
 *
 * @param item what must hold
 * @param rule how firmly, and from which row
 * @param by the pack that set it
 * @param replaced the rule of this item in the layer below; absent when it had none
 */
public record SetGate(
        GateItem item,
        GateRule rule,
        ProtocolPack by,
        @Nullable GateRule replaced) {
    /** Checks that all of it is there. */
    public SetGate {
        Require.present("item, rule, by", item, rule, by);
    }

    /** Returns whether the layer below had another rule for this item. */
    public boolean isChanged() {
        return replaced != null && !replaced.equals(rule);
    }
}
