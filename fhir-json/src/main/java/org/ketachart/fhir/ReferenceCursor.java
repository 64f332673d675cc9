package org.ketachart.fhir;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.fhir.FhirContract.SystemName;
import org.ketachart.fhir.internal.JsonTape;

/** What a resource points to: the host's resources, and ours by identifier, or by the entry of the Bundle that holds them. */
abstract class ReferenceCursor extends IdentityCursor {
    private final Map<String, ResourceKey> index;

    ReferenceCursor(FhirContract contract, byte[] bytes, JsonTape tape, int at, Map<String, ResourceKey> index) {
        super(contract, bytes, tape, at);
        this.index = index;
    }

    /** Reads a reference to a resource of the host. */
    public @Nullable HostRef hostRef() {
        return hostRef(false);
    }

    /** Reads a reference to a resource of the host of which the element id is ours. */
    public @Nullable HostRef markedHostRef() {
        return hostRef(true);
    }

    private @Nullable HostRef hostRef(boolean marked) {
        String literal = null;
        String type = null;
        Identifier identifier = null;
        object();
        while (nextField()) {
            switch (name()) {
                case "reference" -> literal = string();
                case "type" -> type = string();
                case "identifier" -> identifier = hostIdentifier();
                case "id" -> {
                    if (marked) {
                        skip();
                    } else {
                        keep();
                    }
                }
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

    /** Returns where the reference that waits leads, as far as it says. Does not read it. */
    final HostPoint peekHost() {
        String type = text(peek(here(), "type"));
        String literal = HostPoint.withoutVersion(text(peek(here(), "reference")));
        int identifier = peek(here(), "identifier");
        return new HostPoint(
                type == null && literal != null ? typeIn(literal) : type,
                literal,
                text(peek(identifier, "system")),
                text(peek(identifier, "value")));
    }

    /** Reads a reference to a resource of the host; one that leads nowhere by itself is kept, and reported. */
    public @Nullable HostRef findHostRef() {
        HostPoint point = peekHost();
        String literal = point.literal();
        boolean contained = literal != null && (literal.startsWith("#") || literal.contains("?"));
        boolean named = point.system() != null && point.value() != null;
        boolean half = peek(here(), "identifier") >= 0 && !named;
        if (point.type() == null || contained || half || (literal == null && !named)) {
            keep();
            tolerance(FhirFault.REFERENCE, "the reference must lead to a resource by its type and name, was kept");
            return null;
        }
        return hostRef();
    }

    /** Enters what a visit took over from the host into an index, if the extension that begins here says so. */
    final void indexAdopted(int extension, Map<String, ResourceKey> into) {
        int parts = isAt(extension, SessionExtensions.ADOPTED) ? peek(extension, "extension") : -1;
        SystemName name = null;
        String id = null;
        String source = null;
        for (int part = first(parts); part >= 0; part = nextAfter(parts, part)) {
            if (isAt(part, SessionExtensions.FACT)) {
                int identifier = peek(part, SessionExtensions.FACT.valueName());
                name = ours(identifier);
                id = text(peek(identifier, "value"));
            } else if (isAt(part, SessionExtensions.SOURCE)) {
                source = named(peek(part, SessionExtensions.SOURCE.valueName()));
            }
        }
        if (name != null && id != null && source != null) {
            into.putIfAbsent(source, new ResourceKey("", name.clinic(), name.kind(), id));
        }
    }

    private boolean isAt(int extension, Extension which) {
        int url = peek(extension, "url");
        return url >= 0 && spells(url, which.url());
    }

    /** Returns whether the reference that waits leads to a resource of this type. Does not read it. */
    public boolean leadsTo(String type) {
        String named = text(peek(here(), "type"));
        String literal = text(peek(here(), "reference"));
        return type.equals(named == null && literal != null ? typeIn(literal) : named);
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
        String name = named(here);
        return name == null ? null : index.get(name);
    }

    /** Returns under which name the index knows where a reference leads: its literal, else type and identifier. */
    private @Nullable String named(int reference) {
        String literal = text(peek(reference, "reference"));
        int identifier = peek(reference, "identifier");
        if (literal != null || identifier < 0) {
            return literal;
        }
        String type = text(peek(reference, "type"));
        return type + "|" + text(peek(identifier, "system")) + "|" + text(peek(identifier, "value"));
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
