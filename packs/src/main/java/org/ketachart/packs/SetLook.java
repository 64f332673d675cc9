package org.ketachart.packs;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.PlannedLook;

/**
 * A planned look as it holds, and who set it.
 *
 * @param look when, for what and from which row
 * @param by the pack that set it
 * @param replaced the look of this name in the layer below; absent when it had none
 */
public record SetLook(
        PlannedLook look, ProtocolPack by, @Nullable PlannedLook replaced) {
    /** Checks that all of it is there. */
    public SetLook {
        Require.present("look, by", look, by);
    }

    /** Returns whether the layer below had another look of this name. */
    public boolean isChanged() {
        return replaced != null && !replaced.equals(look);
    }
}
