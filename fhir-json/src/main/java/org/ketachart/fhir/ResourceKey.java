package org.ketachart.fhir;

import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Id;
import org.ketachart.core.value.Require;

/**
 * By what a resource of ours is known before any server has given it a name.
 *
 * @param type the resource type
 * @param clinic whose it is
 * @param kind what the id names
 * @param id the domain id
 */
public record ResourceKey(String type, ClinicId clinic, Kind kind, String id) {

    /** Checks that all of it is there. */
    public ResourceKey {
        Require.present("type, clinic, kind, id", type, clinic, kind, id);
    }
    /** Returns the key of a resource by its domain id. */
    public static ResourceKey of(String type, ClinicId clinic, Kind kind, Id id) {
        return new ResourceKey(type, clinic, kind, id.value());
    }

    /** Returns whether servers cannot search this type by identifier, so that a tag must serve. */
    public boolean isTagged() {
        return switch (type) {
            case "AdverseEvent", "Provenance", "AuditEvent" -> true;
            default -> false;
        };
    }

    /** Returns the code of the tag by which the resource is known where it has no identifier to search by. */
    public String tag() {
        return type + "." + kind.code() + "." + id;
    }

    @Override
    public String toString() {
        return "ResourceKey[" + type + "]";
    }
}
