package org.ketachart.fhir;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.SessionId;
import org.ketachart.fhir.internal.JsonBytes;
import org.ketachart.fhir.internal.NameUuid;

/**
 * Writes FHIR R4 JSON forward into bytes, in the very form in which HAPI would write it again.
 *
 * <p>Call the verbs in the order of FHIR's definition of the resource. An absent value writes nothing. Not for use by several threads.
 */
public final class FhirWriter extends ValueWriter {
    private static final byte[] DIV = JsonBytes.fragment(
            "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">");
    private static final byte[] END_DIV = JsonBytes.fragment("</div>\"}");
    private static final int MOST_KNOWN = 256;

    private final FhirContract contract;
    private final NameUuid uuid = new NameUuid();
    private final Map<ResourceKey, byte[]> references = new HashMap<>();
    private final Map<Kind, Naming> namings = new EnumMap<>(Kind.class);
    private @Nullable ClinicId named;
    private Set<ResourceKey> present = Set.of();

    /** Creates a writer. */
    public FhirWriter(FhirContract contract) {
        this(contract, 2048);
    }

    /** Creates a writer that begins with room for so many bytes. */
    FhirWriter(FhirContract contract, int capacity) {
        super(capacity);
        this.contract = contract;
    }

    /** Returns the contract. */
    public FhirContract contract() {
        return contract;
    }

    /** Writes {@code meta}: the profile of the target's version, and the tag where servers cannot search by identifier. */
    public void meta(@Nullable Profile profile, ResourceKey key) {
        String url = profile == null ? null : profile.url(contract.usCore());
        object("meta");
        array("profile");
        if (url != null) {
            json.quoted(url);
        }
        end();
        if (key.isTagged()) {
            array("tag");
            object();
            string("system", contract.tagSystem(key.clinic()));
            string("code", key.tag());
            end();
            end();
        }
        end();
    }

    /** Writes the generated narrative, one short line without anything a person wrote. */
    public void narrative(String line) {
        separate();
        json.raw(DIV);
        json.escaped(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        json.raw(END_DIV);
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

    /** Writes a reference to a resource of ours by identifier, and by UUID if it is in the same transaction. */
    public void reference(String name, @Nullable ResourceKey target) {
        if (target != null) {
            object(name);
            json.raw(reference(target));
            end();
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
        json.raw(reference(target));
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

    /** Begins a Bundle of this type with its entries. */
    void beginBundle(String type) {
        resource("Bundle", Residue.EMPTY);
        word("type", type);
        array("entry");
    }

    /** Writes {@code urn:uuid:} and the UUID of a resource of ours. */
    void uuid(String name, ResourceKey key) {
        name(name);
        json.ascii("\"urn:uuid:");
        uuid.write(key.type(), system(key), key.id(), json);
        json.ascii('"');
    }

    /** Writes {@code subject}, or under another name, the patient of a chart. */
    public void patient(String name, Chart chart) {
        reference(name, chart.patient());
    }

    /** Writes the session of a chart as a reference to its Encounter. */
    public void session(String name, Chart chart) {
        SessionId session = chart.session();
        reference(name, session == null ? null : ResourceKey.of("Encounter", chart.clinic(), Kind.SESSION, session));
    }

    /** Writes the course of a chart as an extension, among the others. */
    public void course(Chart chart) {
        CourseId course = chart.course();
        if (course != null) {
            extension(Extensions.COURSE);
            reference("valueReference", ResourceKey.of("EpisodeOfCare", chart.clinic(), Kind.COURSE, course));
            end();
        }
    }

    /** Begins an extension among the others; its value or parts follow, then {@link #end()}. */
    public void extension(Extension extension) {
        object();
        json.raw(extension.opening());
    }

    /** Writes an extension with a Coding. */
    public <E extends Enum<E> & Coded> void coding(Extension extension, CodeTable<E> table, @Nullable E word) {
        if (word != null) {
            extension(extension);
            coding(extension.valueName(), table.own(word));
            end();
        }
    }

    /** Writes an extension with a CodeableConcept. */
    public <E extends Enum<E> & Coded> void concept(Extension extension, CodeTable<E> table, @Nullable E word) {
        if (word != null) {
            extension(extension);
            concept(extension.valueName(), table, word);
            end();
        }
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
