package org.ketachart.fhir;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.fhir.FhirContract.SystemName;
import org.ketachart.fhir.internal.JsonTape;

/** How a resource is known and what it points to: {@code meta}, identifiers, references, of ours and of the host. */
abstract class ReferenceCursor extends ValueCursor {
    private final FhirContract contract;
    private final Map<String, ResourceKey> index;
    private @Nullable ClinicId clinic;

    ReferenceCursor(FhirContract contract, byte[] bytes, JsonTape tape, int at, Map<String, ResourceKey> index) {
        super(bytes, tape, at);
        this.contract = contract;
        this.index = index;
    }

    /** Returns the contract. */
    public FhirContract contract() {
        return contract;
    }

    /** Reads {@code meta}: what we write there ourselves is passed over, the rest is kept. */
    public void meta() {
        object();
        while (nextField()) {
            switch (name()) {
                case "profile" -> {
                    array();
                    while (nextEntry()) {
                        String url = text(here());
                        if (url != null && Profile.isOurs(url)) {
                            skip();
                        } else {
                            keep();
                        }
                    }
                }
                case "tag" -> {
                    array();
                    while (nextEntry()) {
                        String system = text(peek(here(), "system"));
                        if (system != null && contract.isTagSystem(system)) {
                            skip();
                        } else {
                            keep();
                        }
                    }
                }
                default -> keep();
            }
        }
    }

    /** Reads the id of our own among the identifiers; the others are kept. */
    public @Nullable String identifiers(Kind kind) {
        String id = null;
        array();
        while (nextEntry()) {
            SystemName name = ours(here());
            if (id == null && name != null && name.kind() == kind) {
                id = identifier(kind);
            } else {
                keep();
            }
        }
        if (id == null) {
            fault(FhirFault.IDENTIFIER, "one identifier must be ours of kind " + kind.code());
        }
        return id;
    }

    /** Reads our own id where a resource may have only one. */
    public @Nullable String identifier(Kind kind) {
        SystemName name = ours(here());
        if (name == null || name.kind() != kind) {
            fault(FhirFault.IDENTIFIER, "the identifier must be ours of kind " + kind.code());
            skip();
            return null;
        }
        String value = null;
        object();
        while (nextField()) {
            switch (name()) {
                case "use", "system" -> skip();
                case "value" -> value = string();
                default -> keep();
            }
        }
        need("value", value);
        belong(name.clinic());
        return value;
    }

    /** Returns by what the resource that begins here is known: by its identifier, or by its tag. */
    @Nullable
    ResourceKey keyOf(String type, int resource) {
        int identifiers = peek(resource, "identifier");
        if (isObject(identifiers)) {
            return keyOfIdentifier(type, identifiers);
        }
        if (identifiers >= 0) {
            for (int i = first(identifiers); i >= 0; i = nextAfter(identifiers, i)) {
                ResourceKey key = keyOfIdentifier(type, i);
                if (key != null) {
                    return key;
                }
            }
        }
        return keyOfTag(peek(resource, "meta"));
    }

    private @Nullable ResourceKey keyOfIdentifier(String type, int identifier) {
        SystemName name = ours(identifier);
        String value = text(peek(identifier, "value"));
        return name == null || value == null ? null : new ResourceKey(type, name.clinic(), name.kind(), value);
    }

    private @Nullable SystemName ours(int identifier) {
        String system = text(peek(identifier, "system"));
        return system == null ? null : contract.find(system);
    }

    private void belong(ClinicId other) {
        if (clinic == null) {
            clinic = other;
        } else if (!clinic.equals(other)) {
            fault(FhirFault.CONTRADICTION, "all identifiers of ours must be of one clinic, were of two");
        }
    }

    /** Returns whether the identifier that waits is ours of this kind. */
    boolean isOurs(Kind kind) {
        SystemName name = ours(here());
        return name != null && name.kind() == kind;
    }

    /** Returns by which tag of ours the resource is known whose {@code meta} waits. Does not read it. */
    @Nullable
    ResourceKey peekTag() {
        return keyOfTag(here());
    }

    private @Nullable ResourceKey keyOfTag(int meta) {
        int tags = meta < 0 ? -1 : peek(meta, "tag");
        if (tags >= 0) {
            for (int i = first(tags); i >= 0; i = nextAfter(tags, i)) {
                ResourceKey key = contract.findTag(text(peek(i, "system")), text(peek(i, "code")));
                if (key != null) {
                    return key;
                }
            }
        }
        return null;
    }

    /** Returns the clinic that the identifiers of ours met so far belong to. */
    @Nullable
    ClinicId clinic() {
        return clinic;
    }

    /** Reads a reference to a resource of the host. */
    public @Nullable HostRef hostRef() {
        String literal = null;
        String type = null;
        Identifier identifier = null;
        object();
        while (nextField()) {
            switch (name()) {
                case "reference" -> literal = string();
                case "type" -> type = string();
                case "identifier" -> identifier = hostIdentifier();
                default -> keep();
            }
        }
        String target = literal;
        Identifier name = identifier;
        String itsType = type == null && literal != null ? typeIn(literal) : type;
        if (itsType == null) {
            fault(FhirFault.REFERENCE, "a reference must name the type it points to");
            return null;
        }
        return build(() -> new HostRef(itsType, target, name));
    }

    /** Reads a name that others gave. */
    public @Nullable Identifier hostIdentifier() {
        String system = null;
        String value = null;
        object();
        while (nextField()) {
            switch (name()) {
                case "system" -> system = string();
                case "value" -> value = string();
                default -> keep();
            }
        }
        need("system", system);
        need("value", value);
        String itsSystem = system;
        String itsValue = value;
        return itsSystem == null || itsValue == null ? null : build(() -> new Identifier(itsSystem, itsValue));
    }

    private static @Nullable String typeIn(String literal) {
        String[] parts = literal.split("/", -1);
        for (int i = parts.length - 2; i >= 0; i--) {
            if (!parts[i].isEmpty() && Character.isUpperCase(parts[i].charAt(0))) {
                return parts[i];
            }
        }
        return null;
    }

    /** Reads a list of references of which the first is the one the record knows; the others are kept. */
    public @Nullable HostRef hostRefs() {
        HostRef found = null;
        array();
        while (nextEntry()) {
            if (found == null) {
                found = hostRef();
            } else {
                keep();
            }
        }
        return found;
    }

    /** Returns to which resource of ours the reference that waits points; nothing if it points elsewhere. Does not read it. */
    public @Nullable ResourceKey peekReference() {
        return peekReference(here());
    }

    private @Nullable ResourceKey peekReference(int here) {
        int identifier = peek(here, "identifier");
        String type = text(peek(here, "type"));
        if (identifier >= 0) {
            SystemName name = ours(identifier);
            String value = text(peek(identifier, "value"));
            if (name != null && value != null) {
                return new ResourceKey(type == null ? "" : type, name.clinic(), name.kind(), value);
            }
        }
        String literal = text(peek(here, "reference"));
        return literal == null ? null : index.get(literal);
    }

    /** Reads the id of the resource of ours that a reference points to; records a fault if it points elsewhere. */
    public @Nullable String reference(Kind kind) {
        ResourceKey key = peekReference();
        if (key == null || key.kind() != kind) {
            fault(FhirFault.REFERENCE, "the reference must point to ours of kind " + kind.code());
            skip();
            return null;
        }
        belong(key.clinic());
        passReference();
        return key.id();
    }

    /** Reads the id as {@link #reference} does; a reference that points elsewhere is kept, and reported. */
    public @Nullable String findReference(Kind kind) {
        return pointsTo(kind, here()) ? reference(kind) : null;
    }

    private void passReference() {
        object();
        while (nextField()) {
            switch (name()) {
                case "reference", "type", "identifier" -> skip();
                default -> keep();
            }
        }
    }

    /** Returns whether a reference points to ours of this kind; one that does not is kept, and reported. */
    final boolean pointsTo(Kind kind, int here) {
        ResourceKey key = here < 0 ? null : peekReference(here);
        if (key != null && key.kind() == kind) {
            return true;
        }
        keep();
        tolerance(FhirFault.REFERENCE, "the reference must point to ours of kind " + kind.code() + ", was kept");
        return false;
    }
}
