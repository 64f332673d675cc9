package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Identifier;
import org.ketachart.fhir.FhirContract.SystemName;
import org.ketachart.fhir.internal.JsonTape;

/** How a resource is known: {@code meta}, its identifiers and its tag, of ours and of others. */
abstract class IdentityCursor extends ValueCursor {
    private final FhirContract contract;
    private @Nullable ClinicId clinic;
    private boolean identified;

    IdentityCursor(FhirContract contract, byte[] bytes, JsonTape tape, int at) {
        super(bytes, tape, at);
        this.contract = contract;
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
        identified |= value != null;
        return value;
    }

    /** Takes the resource for one of this clinic, which others wrote without an identifier of ours. */
    public final void adopt(ClinicId host) {
        belong(host);
        identified = true;
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

    /** Returns whether the resource that begins here has this identifier. */
    boolean hasIdentifier(int resource, Identifier named) {
        int identifiers = peek(resource, "identifier");
        if (isObject(identifiers)) {
            return isIdentifier(identifiers, named);
        }
        for (int i = first(identifiers); i >= 0; i = nextAfter(identifiers, i)) {
            if (isIdentifier(i, named)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIdentifier(int identifier, Identifier named) {
        return named.system().equals(text(peek(identifier, "system")))
                && named.value().equals(text(peek(identifier, "value")));
    }

    private @Nullable ResourceKey keyOfIdentifier(String type, int identifier) {
        SystemName name = ours(identifier);
        String value = text(peek(identifier, "value"));
        return name == null || value == null ? null : new ResourceKey(type, name.clinic(), name.kind(), value);
    }

    /** Returns what the system of an identifier names; nothing if it is not ours. */
    final @Nullable SystemName ours(int identifier) {
        String system = text(peek(identifier, "system"));
        return system == null ? null : contract.find(system);
    }

    /** Holds all identifiers of ours to one clinic. */
    final void belong(ClinicId other) {
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

    /** Returns whether the resource has its own id; its references alone may tell the clinic. */
    final boolean isIdentified() {
        return identified;
    }

    /** Returns the clinic that the identifiers of ours met so far belong to. */
    @Nullable
    ClinicId clinic() {
        return clinic;
    }
}
