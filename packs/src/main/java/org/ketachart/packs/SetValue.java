package org.ketachart.packs;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/**
 * A value as it holds, and who set it.
 *
 * @param name which value
 * @param threshold the number with its row and mark
 * @param by the pack that set it
 * @param replaced what the layer below had; absent when it had none
 */
public record SetValue(
        ProtocolValue name,
        Threshold threshold,
        ProtocolPack by,
        @Nullable Threshold replaced) {
    /** Checks that all of it is there. */
    public SetValue {
        Require.present("name, threshold, by", name, threshold, by);
    }

    /** Returns whether the layer below had another number. */
    public boolean isChanged() {
        return replaced != null
                && replaced.value().value().compareTo(threshold.value().value()) != 0;
    }
}
