package org.ketachart.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.Protocol;

/**
 * A protocol as it holds in one clinic on one day.
 *
 * @param protocol what decisions are judged by; its version names every layer it is made of
 * @param purpose what it is for, with the notices that go with it
 * @param layers the packs it is made of, library first
 * @param values every number with who set it, in the order of the list of values
 * @param looks every look with who set it; those of the library first, in its order
 * @param gates every gate rule with who set it, in the order of the list of items
 * @param surroundings how the room is kept; absent when nobody set it
 * @param crisisContact whom to call, as the clinic words it; absent when nobody set it
 */
public record EffectiveProtocol(
        Protocol protocol,
        Purpose purpose,
        List<ProtocolPack> layers,
        List<SetValue> values,
        List<SetLook> looks,
        List<SetGate> gates,
        @Nullable Note surroundings,
        @Nullable Note crisisContact) {
    /** Checks that all of it is there and keeps its own copies. */
    public EffectiveProtocol {
        Require.present(
                "protocol, purpose, layers, values, looks, gates", protocol, purpose, layers, values, looks, gates);
        layers = List.copyOf(layers);
        values = List.copyOf(values);
        looks = List.copyOf(looks);
        gates = List.copyOf(gates);
    }
}
