package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.internal.JsonTape;

/**
 * A Bundle as a list of slices: each resource is read when asked for, by the codec that knows it. References by {@code urn:uuid} are
 * resolved to the identifiers of the resources they point to.
 */
public final class BundleReader {
    private final List<Entry> entries;

    private BundleReader(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Opens a Bundle, whatever its type. The bytes are not copied and must not change while it is read. */
    public static Result<BundleReader> open(FhirContract contract, byte[] bundle) {
        JsonTape tape = new JsonTape(bundle, 0, bundle.length);
        FhirCursor in = new FhirCursor(contract, bundle, tape, 0, Map.of());
        Source source = new Source(contract, bundle, tape, new HashMap<>());
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        in.resource("Bundle");
        while (in.nextField()) {
            if (!in.name().equals("entry")) {
                in.skip();
                continue;
            }
            in.array();
            while (in.nextEntry()) {
                Entry entry = entry(in, source, number++);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        return in.hasErrors() ? Result.refused(in.issues()) : Result.of(new BundleReader(entries), in.issues());
    }

    private static @Nullable Entry entry(FhirCursor in, Source source, int number) {
        String fullUrl = in.text(in.peek(in.here(), "fullUrl"));
        int resource = in.peek(in.here(), "resource");
        String type = resource < 0 ? null : in.text(in.peek(resource, "resourceType"));
        if (type == null) {
            if (resource >= 0) {
                in.fault(FhirFault.BUNDLE, "a resource must have its type");
            }
            in.skip();
            return null;
        }
        ResourceKey key = in.keyOf(type, resource);
        if (key != null && fullUrl != null) {
            source.index.put(fullUrl, key);
        }
        Entry entry = new Entry(source, resource, number, fullUrl, type, key);
        in.skip();
        if (key != null && key.kind() == Kind.SESSION && type.equals("Encounter")) {
            entry.indexAdopted();
        }
        return entry;
    }

    /** Returns the entries that hold a resource, in their order. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the entries with a resource of ours of this type and kind. */
    public List<Entry> entries(String resourceType, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.resourceType.equals(resourceType))
                .filter(entry -> entry.key != null && entry.key.kind() == kind)
                .toList();
    }

    /** Reads every resource of ours of one kind, or gives every fault of all of them. */
    public <T> Result<List<Read<T>>> readAll(ResourceCodec<T> codec, Kind kind) {
        List<Read<T>> values = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (Entry entry : entries(codec.resourceType(), kind)) {
            Result<Read<T>> read = entry.read(codec);
            issues.addAll(read.issues());
            read.findValue().ifPresent(values::add);
        }
        return Result.of(List.copyOf(values), issues);
    }

    /** One resource of a Bundle, not read yet. */
    public static final class Entry {
        private final Source source;
        private final int at;
        private final int number;
        private final @Nullable String fullUrl;
        private final String resourceType;
        private final @Nullable ResourceKey key;

        private Entry(
                Source source,
                int at,
                int number,
                @Nullable String fullUrl,
                String resourceType,
                @Nullable ResourceKey key) {
            this.source = source;
            this.at = at;
            this.number = number;
            this.fullUrl = fullUrl;
            this.resourceType = resourceType;
            this.key = key;
        }

        /** Returns the type of the resource. */
        public String resourceType() {
            return resourceType;
        }

        /** Returns the full URL of the entry. */
        public Optional<String> findFullUrl() {
            return Optional.ofNullable(fullUrl);
        }

        /** Returns by what the resource is known, if it is one of ours. */
        public Optional<ResourceKey> findKey() {
            return Optional.ofNullable(key);
        }

        /** Returns a reference to the resource on its server; nothing where it has no id. */
        Optional<HostRef> findRef() {
            FhirCursor look = cursor();
            String id = look.text(look.peek(at, "id"));
            return id == null ? Optional.empty() : Optional.of(HostRef.literal(resourceType, id));
        }

        /** Makes references to what a visit took over from the host lead to the facts of the record. */
        private void indexAdopted() {
            FhirCursor look = cursor();
            int extensions = look.peek(at, "extension");
            for (int i = look.first(extensions); i >= 0; i = look.nextAfter(extensions, i)) {
                look.indexAdopted(i, source.index);
            }
        }

        /**
         * Returns whether a reference leads to this resource. An absolute one leads by full URL alone, for another server may have the same id;
         * one with a version leads to that version.
         */
        boolean isAt(HostRef target) {
            if (!resourceType.equals(target.type())) {
                return false;
            }
            FhirCursor look = cursor();
            String literal = target.literal();
            Identifier named = target.identifier();
            if (literal == null) {
                return named != null && look.hasIdentifier(at, named);
            }
            String version = HostPoint.version(literal);
            String own = look.text(look.peek(look.peek(at, "meta"), "versionId"));
            return (version == null || own == null || version.equals(own))
                    && isAt(String.valueOf(HostPoint.withoutVersion(literal)));
        }

        /** Returns whether a literal without a version leads to this resource. */
        boolean isAt(String literal) {
            FhirCursor look = cursor();
            return HostPoint.isAbsolute(literal)
                    ? literal.equals(HostPoint.withoutVersion(fullUrl))
                    : literal.equals(resourceType + "/" + look.text(look.peek(at, "id")));
        }

        /** Returns the base of the server the resource is on, by its full URL; nothing if that does not tell. */
        @Nullable
        String base() {
            String url = HostPoint.withoutVersion(fullUrl);
            int tail = url == null || url.startsWith("urn:") ? -1 : url.lastIndexOf("/" + resourceType + "/");
            return url == null || tail < 0 ? null : url.substring(0, tail);
        }

        /** Returns a cursor before the resource. */
        public FhirCursor cursor() {
            return new FhirCursor(source.contract, source.bytes, source.tape, at, source.index);
        }

        /** Reads the resource; issues say which entry of the Bundle they are in. */
        public <T> Result<Read<T>> read(ResourceCodec<T> codec) {
            Result<Read<T>> read = codec.read(cursor());
            if (read.issues().isEmpty()) {
                return read;
            }
            List<Issue> placed = read.issues().stream().map(this::placed).toList();
            return read instanceof Result.Ok<Read<T>> ok ? new Result.Ok<>(ok.value(), placed) : Result.refused(placed);
        }

        /** Reads the resource in another way than its codec does; issues say which entry of the Bundle they are in. */
        <T> Result<T> place(Function<FhirCursor, Result<Read<T>>> reader) {
            Result<Read<T>> read = reader.apply(cursor());
            List<Issue> placed = read.issues().stream().map(this::placed).toList();
            return read instanceof Result.Ok<Read<T>> ok
                    ? new Result.Ok<>(ok.value().value(), placed)
                    : Result.refused(placed);
        }

        private Issue placed(Issue issue) {
            String place = "Bundle.entry[" + number + "].resource";
            String inside = issue.path().startsWith(resourceType)
                    ? issue.path().substring(resourceType.length())
                    : issue.path();
            return new Issue(issue.severity(), issue.code(), place + inside, issue.message());
        }
    }

    /** The Bundle that the entries are slices of. */
    private static final class Source {
        private final FhirContract contract;
        private final byte[] bytes;
        private final JsonTape tape;
        private final Map<String, ResourceKey> index;

        private Source(FhirContract contract, byte[] bytes, JsonTape tape, Map<String, ResourceKey> index) {
            this.contract = contract;
            this.bytes = bytes;
            this.tape = tape;
            this.index = index;
        }
    }
}
