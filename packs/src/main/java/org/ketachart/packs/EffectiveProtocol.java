package org.ketachart.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.Protocol;

/**
 * A protocol as it holds in one clinic on one day.
 *
 * @param protocol what decisions are judged by; its version names every layer it is made of
 * @param title what it is called
 * @param layers the packs it is made of, library first
 * @param values every value with who set it, in the order of the list of values
 * @param surroundings how the room is kept; absent when nobody set it
 * @param crisisContact whom to call, as the clinic words it; absent when nobody set it
 */
public record EffectiveProtocol(
        Protocol protocol,
        Note title,
        List<ProtocolPack> layers,
        List<SetValue> values,
        @Nullable Note surroundings,
        @Nullable Note crisisContact) {
    /** Checks that all of it is there and keeps its own copies. */
    public EffectiveProtocol {
        Require.present("protocol, title, layers, values", protocol, title, layers, values);
        layers = List.copyOf(layers);
        values = List.copyOf(values);
    }
}
