package org.ketachart.packs;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.ProtocolValue;
import org.ketachart.sessions.Threshold;

/**
 * One version of one layer of a protocol, as it stands in its file.
 *
 * @param id which protocol, such as {@code esketamine-nasal}
 * @param version of this layer, such as {@code 0.1.0}
 * @param effective the first day it holds, on the clinic's calendar; it holds until a later one of its layer does
 * @param layer who set it
 * @param title what the protocol is called; absent above the library
 * @param drug for which drug; absent above the library
 * @param route by which route; absent above the library
 * @param values what it sets; the library sets all that a protocol needs, the others what they set otherwise
 * @param surroundings how the room is kept, such as music and light; absent when not set
 * @param crisisContact whom to call, as the clinic words it; absent when not set
 */
public record ProtocolPack(
        RecordId id,
        RecordId version,
        LocalDate effective,
        Layer layer,
        @Nullable Note title,
        @Nullable Drug drug,
        @Nullable Route route,
        Map<ProtocolValue, Threshold> values,
        @Nullable Note surroundings,
        @Nullable Note crisisContact) {
    /** Checks that all of it is there and keeps its own copy, in the order of the list. */
    public ProtocolPack {
        Require.present("id, version, effective, layer, values", id, version, effective, layer, values);
        Require.that(
                (layer == Layer.LIBRARY) == (title != null && drug != null && route != null),
                "a library's pack must say what it is for, and no other may");
        Map<ProtocolValue, Threshold> copy = new EnumMap<>(ProtocolValue.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** Returns how the pack is called where its origin is shown, such as {@code clinic 2}. */
    public String name() {
        return layer.code() + " " + version.value();
    }
}
