package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.context.FhirContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.ketachart.fhir.hapi.TypedResources;

/**
 * The resources of transactions as a server shows them after it took them in: each under the UUID of its entry, with references that can
 * be followed. A resource that several transactions hold is shown as the last of them has it.
 */
public final class Projections {
    private static final String UUID = "urn:uuid:";

    private final Map<String, Map<String, Resource>> byType = new LinkedHashMap<>();

    private Projections() {}

    /** Returns what these transactions hold; what has no UUID is passed over. */
    public static Projections of(FhirContext context, TypedResources typed, Collection<byte[]> transactions) {
        Projections all = new Projections();
        for (byte[] transaction : transactions) {
            all.add(context, typed.parse(transaction, Bundle.class));
        }
        return all;
    }

    private void add(FhirContext context, Bundle transaction) {
        Map<String, String> names = new HashMap<>();
        for (Bundle.BundleEntryComponent entry : transaction.getEntry()) {
            if (isNamed(entry)) {
                names.put(entry.getFullUrl(), type(entry) + "/" + id(entry));
            }
        }
        for (Bundle.BundleEntryComponent entry : transaction.getEntry()) {
            if (isNamed(entry)) {
                Resource resource = entry.getResource();
                for (Reference reference :
                        context.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class)) {
                    String name = names.get(reference.getReference());
                    if (name != null) {
                        reference.setReference(name);
                    }
                }
                resource.setId(id(entry));
                byType.computeIfAbsent(type(entry), type -> new LinkedHashMap<>())
                        .put(id(entry), resource);
            }
        }
    }

    private static boolean isNamed(Bundle.BundleEntryComponent entry) {
        return entry.hasResource() && entry.hasFullUrl() && entry.getFullUrl().startsWith(UUID);
    }

    private static String type(Bundle.BundleEntryComponent entry) {
        return entry.getResource().fhirType();
    }

    private static String id(Bundle.BundleEntryComponent entry) {
        return entry.getFullUrl().substring(UUID.length());
    }

    /** Returns the types there are. */
    public Set<String> types() {
        return Set.copyOf(byType.keySet());
    }

    /** Returns the resources of a type, in the order in which they came. */
    public List<Resource> all(String type) {
        return List.copyOf(byType.getOrDefault(type, Map.of()).values());
    }

    /** Returns one resource. */
    public Optional<Resource> find(String type, String id) {
        return Optional.ofNullable(byType.getOrDefault(type, Map.of()).get(id));
    }
}
