package org.ketachart.core.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * What a form asks of the place of treatment, as the host has it.
 *
 * @param place the host's Organization or Location
 * @param name unknown when absent
 * @param address its lines, without city, state and ZIP; none when unknown
 * @param city unknown when absent
 * @param state unknown when absent
 * @param zip unknown when absent
 */
public record SettingDetails(
        HostRef place,
        @Nullable Note name,
        List<Note> address,
        @Nullable Note city,
        @Nullable Note state,
        @Nullable Note zip) {
    private static final Set<String> PLACES = Set.of("Organization", "Location");

    /** Checks that it is of a place. */
    public SettingDetails {
        Require.present("place, address", place, address);
        Require.that(PLACES.contains(place.type()), "a setting's details must be of an Organization or a Location");
        address = List.copyOf(address);
    }
}
