package org.ketachart.core.clinic;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * A clinic of the program: a place with its own calendar and its own ids.
 *
 * @param id part of every key
 * @param name as the clinic calls itself
 * @param zone the zone of its calendar days
 * @param npi the national provider identifier, ten digits; unknown when absent
 * @param rems its certification; unknown when absent
 * @param organization the host's own Organization, of which the program is a part; absent when it has none
 * @param staff who works there
 */
public record Clinic(
        ClinicId id,
        Note name,
        ZoneId zone,
        @Nullable Identifier npi,
        @Nullable RemsCertification rems,
        @Nullable HostRef organization,
        List<StaffMember> staff) {
    /** Checks the zone and the organization. */
    public Clinic {
        Require.present("id, name, zone, staff", id, name, zone, staff);
        staff = Require.distinct("staff", staff);
        Require.that(
                organization == null || organization.type().equals("Organization"),
                "an organization reference must be of type Organization");
        Require.that(
                zone.getId().indexOf('/') > 0 || zone.getId().equals("UTC"),
                CoreFault.TIME,
                "a clinic's zone must be a region such as America/Chicago");
    }

    /**
     * Returns a clinic of which no more is known.
     *
     * @throws org.ketachart.core.value.DomainException if the id or the name is not legal
     */
    public static Clinic named(String id, String name, ZoneId zone) {
        return new Clinic(new ClinicId(id), new Note(name), zone, null, null, null, List.of());
    }

    /** Returns this clinic with its certification in the REMS, without which no esketamine is begun. */
    public Clinic certified(RemsCertification certification) {
        return new Clinic(id, name, zone, npi, certification, organization, staff);
    }

    /** Returns this clinic with its staff, of whom the prescribers may set gates aside. */
    public Clinic staffed(List<StaffMember> members) {
        return new Clinic(id, name, zone, npi, rems, organization, members);
    }
}
