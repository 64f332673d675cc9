package org.ketachart.fhir;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.fhir.internal.JsonBytes;
import org.ketachart.fhir.internal.NameUuid;

/** By what a resource is known and what it points to: identifiers, UUIDs, references to ours and to the host's. */
abstract class ReferenceWriter extends ValueWriter {
    private static final int MOST_KNOWN = 256;

    private final FhirContract contract;
    private final NameUuid uuid = new NameUuid();
    private final Map<ResourceKey, byte[]> references = new HashMap<>();
    private final Map<Kind, Naming> namings = new EnumMap<>(Kind.class);
    private @Nullable ClinicId named;
    private Set<ResourceKey> present = Set.of();
    private Map<ResourceKey, HostRef> adopted = Map.of();

    ReferenceWriter(FhirContract contract, int capacity) {
        super(capacity);
        this.contract = contract;
    }

    /** Returns the contract. */
    public FhirContract contract() {
        return contract;
    }

    /** Writes {@code identifier} as the list that most resources have. */
    public void identifiers(ResourceKey key) {
        array("identifier");
        object();
        identifierFields(key);
        end();
        end();
    }

    /** Writes {@code identifier} where a resource may have only one. */
    public void identifier(ResourceKey key) {
        object("identifier");
        identifierFields(key);
        end();
    }

    private void identifierFields(ResourceKey key) {
        word("use", "official");
        json.ascii(',');
        json.raw(naming(key).json);
        json.quoted(key.id());
    }

    /** Returns how facts of this kind are named; the writing of one clinic's record asks for few and often. */
    private Naming naming(ResourceKey key) {
        if (!key.clinic().equals(named)) {
            namings.clear();
            named = key.clinic();
        }
        return namings.computeIfAbsent(key.kind(), kind -> new Naming(contract.system(key.clinic(), kind)));
    }

    /** Returns the identifier system of a resource of ours. */
    String system(ResourceKey key) {
        return naming(key).system;
    }

    /** Writes a reference to a resource of the host. */
    public void reference(String name, @Nullable HostRef target) {
        if (target != null) {
            object(name);
            referenceFields(target);
            end();
        }
    }

    /**
     * Tells which resources are in the same transaction: only these are referred to by UUID as well, all others by identifier alone.
     */
    void present(Set<ResourceKey> keys) {
        present = Set.copyOf(keys);
        references.clear();
    }

    /** Tells which facts are the host's own resources: every reference to one of them leads there. */
    void adopt(Map<ResourceKey, HostRef> sources) {
        adopted = Map.copyOf(sources);
    }

    /**
     * Writes a reference to a resource of ours by identifier, and by UUID if it is in the same transaction; to what was taken over from the
     * host, a reference to the host's.
     */
    public void reference(String name, @Nullable ResourceKey target) {
        if (target != null) {
            object(name);
            targetFields(target);
            end();
        }
    }

    private void targetFields(ResourceKey target) {
        HostRef source = adopted.get(target);
        if (source == null) {
            json.raw(reference(target));
        } else {
            referenceFields(source);
        }
    }

    /** Writes a list of one reference to a resource of the host. */
    public void references(String name, @Nullable HostRef target) {
        if (target != null) {
            array(name);
            referenceEntry(target);
            end();
        }
    }

    /** Writes the next reference of a list. */
    public void referenceEntry(HostRef target) {
        object();
        referenceFields(target);
        end();
    }

    /** Writes the next reference of a list. */
    public void referenceEntry(ResourceKey target) {
        object();
        targetFields(target);
        end();
    }

    /** Writes the next reference of a list with an element id, by which it is known again among those of others. */
    public void markedReferenceEntry(String mark, HostRef target) {
        object();
        string("id", mark);
        referenceFields(target);
        end();
    }

    private void referenceFields(HostRef target) {
        string("reference", target.literal());
        word("type", target.type());
        Identifier identifier = target.identifier();
        if (identifier != null) {
            object("identifier");
            string("system", identifier.system());
            string("value", identifier.value());
            end();
        }
    }

    private byte[] reference(ResourceKey target) {
        byte[] known = references.get(target);
        if (known != null) {
            return known;
        }
        JsonBytes out = new JsonBytes(256);
        Naming naming = naming(target);
        if (present.contains(target)) {
            out.ascii("\"reference\":\"urn:uuid:");
            uuid.write(target.type(), naming.system, target.id(), out);
            out.ascii("\",");
        }
        out.ascii("\"type\":\"");
        out.ascii(target.type());
        out.ascii("\",\"identifier\":{");
        out.raw(naming.json);
        out.quoted(target.id());
        out.ascii('}');
        if (references.size() >= MOST_KNOWN) {
            references.clear();
        }
        byte[] made = out.toArray();
        references.put(target, made);
        return made;
    }

    /** Writes {@code urn:uuid:} and the UUID of a resource of ours. */
    void uuid(String name, ResourceKey key) {
        name(name);
        json.ascii("\"urn:uuid:");
        uuid.write(key.type(), system(key), key.id(), json);
        json.ascii('"');
    }

    /** An identifier system, and the JSON that stands before every value under it. */
    private static final class Naming {
        private final String system;
        private final byte[] json;

        private Naming(String system) {
            this.system = system;
            JsonBytes fragment = new JsonBytes(128);
            fragment.ascii("\"system\":");
            fragment.quoted(system);
            fragment.ascii(",\"value\":");
            this.json = fragment.toArray();
        }
    }
}
