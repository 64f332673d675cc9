package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * What a reference must point to. {@code p-1}, {@code Patient/p-1} and a URL of this server are the same; a URL of another server is another
 * patient, though its id is the same.
 *
 * @param base the other server; absent for this one
 * @param type absent where any type will do
 * @param here the base of this server
 */
record Target(@Nullable String base, @Nullable String type, String id, String here) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** Returns what is asked for; nothing where no reference of such types can point to it. */
    static Optional<Target> parse(ReferenceParam asked, Set<String> types, String here) {
        String text = asked.getValue() == null ? "" : asked.getValue();
        IdType value = new IdType(text);
        String type = value.getResourceType();
        String id = value.getIdPart();
        if (id == null || !ID.matcher(id).matches() || value.hasVersionIdPart()) {
            return Optional.empty();
        }
        if (type == null ? !text.equals(id) : !isAmong(types, type)) {
            return Optional.empty();
        }
        return Optional.of(new Target(foreign(value.getBaseUrl(), here), type, id, here));
    }

    /** Returns whether a reference points to it, whatever the version; types are those that the parameter is about. */
    boolean isMetBy(IdType reference, Set<String> types) {
        String found = reference.getResourceType();
        return id.equals(reference.getIdPart())
                && (type == null ? isAmong(types, found) : type.equals(found))
                && String.valueOf(base).equals(String.valueOf(foreign(reference.getBaseUrl(), here)));
    }

    /** HAPI names no types where R4 says any. */
    private static boolean isAmong(Set<String> types, @Nullable String type) {
        return type != null && (types.isEmpty() || types.contains(type));
    }

    private static @Nullable String foreign(@Nullable String base, String here) {
        if (base == null || base.isEmpty()) {
            return null;
        }
        String bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return bare.equals(here) ? null : bare;
    }
}
