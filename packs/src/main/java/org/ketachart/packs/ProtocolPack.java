package org.ketachart.packs;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GateRule;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/**
 * One version of one layer of a protocol, as it stands in its file.
 *
 * <p>A layer above the library names only what it sets otherwise. A look or a gate rule it names replaces the one below as a whole: what it
 * leaves out of it is not taken from below.
 *
 * @param id which protocol, such as {@code esketamine-nasal}
 * @param version of this layer, such as {@code 0.2.0}
 * @param effective the first day it holds, on the clinic's calendar; it holds until a later one of its layer does
 * @param layer who set it
 * @param purpose what the protocol is for; absent above the library
 * @param values the numbers it sets; the library sets all that a protocol needs
 * @param looks the looks it plans, each under a name of its own
 * @param gates how firmly it holds to each gate item it names
 * @param surroundings how the room is kept, such as music and light; absent when not set
 * @param crisisContact whom to call, as the clinic words it; absent when not set
 */
public record ProtocolPack(
        RecordId id,
        RecordId version,
        LocalDate effective,
        Layer layer,
        @Nullable Purpose purpose,
        Map<ProtocolValue, Threshold> values,
        List<PlannedLook> looks,
        Map<GateItem, GateRule> gates,
        @Nullable Note surroundings,
        @Nullable Note crisisContact) {
    /** Checks that all of it is there and keeps its own copies, numbers and gates in the order of their lists. */
    public ProtocolPack {
        Require.present(
                "id, version, effective, layer, values, looks, gates",
                id,
                version,
                effective,
                layer,
                values,
                looks,
                gates);
        Require.that(
                (layer == Layer.LIBRARY) == (purpose != null),
                "a library's pack must say what it is for, and no other may");
        Map<ProtocolValue, Threshold> numbers = new EnumMap<>(ProtocolValue.class);
        numbers.putAll(values);
        values = Collections.unmodifiableMap(numbers);
        Require.distinct("looks", looks.stream().map(PlannedLook::name).toList());
        looks = List.copyOf(looks);
        Map<GateItem, GateRule> rules = new EnumMap<>(GateItem.class);
        rules.putAll(gates);
        gates = Collections.unmodifiableMap(rules);
    }

    /** Returns how the pack is called where its origin is shown, such as {@code clinic 2}. */
    public String name() {
        return layer.code() + " " + version.value();
    }
}
