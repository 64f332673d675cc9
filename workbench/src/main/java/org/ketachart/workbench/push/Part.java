package org.ketachart.workbench.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.ketachart.fhir.ResourceKey;

/** One entry of a transaction: a resource, by what it is known, and its very bytes. */
public final class Part {
    private static final Pattern RELATIVE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");

    private final ResourceKey key;
    private final String fullUrl;
    private final byte[] entry;
    private final List<String> references;
    private final String origin;

    private Part(ResourceKey key, String fullUrl, byte[] entry, List<String> references, String origin) {
        this.key = key;
        this.fullUrl = fullUrl;
        this.entry = entry;
        this.references = references;
        this.origin = origin;
    }

    /** Creates an entry from its bytes and the same as a tree. */
    static Part of(ResourceKey key, byte[] entry, JsonNode tree) {
        List<String> references = new ArrayList<>();
        tree.findValues("reference").stream()
                .filter(JsonNode::isTextual)
                .forEach(reference -> references.add(reference.textValue()));
        return new Part(key, tree.path("fullUrl").asText(), entry, List.copyOf(references), "");
    }

    /** Returns this as it is said by another log. */
    Part from(String log) {
        return new Part(key, fullUrl, entry, references, log);
    }

    /** Returns by what the resource is known. */
    ResourceKey key() {
        return key;
    }

    /** Returns the type of the resource. */
    public String type() {
        return key.type();
    }

    /** Returns what it is and which, by the id it has in the log. */
    public String id() {
        return key.kind().code() + "|" + key.id();
    }

    /** Returns how the server is asked: a Provenance is created once, all others are brought up to date. */
    public String request() {
        return isCreatedOnce() ? "POST once, by tag" : key.isTagged() ? "PUT by tag" : "PUT by identifier";
    }

    /** Returns whether the server is asked to create it and never to change it. */
    boolean isCreatedOnce() {
        return type().equals("Provenance");
    }

    /** Returns which other log says it so, where not this one does; blank if this one does. */
    public String origin() {
        return origin;
    }

    /** Returns the name it has inside the transaction. */
    String fullUrl() {
        return fullUrl;
    }

    /** Returns what it points to inside the transaction. */
    List<String> pointsInside() {
        return references.stream()
                .filter(reference -> reference.startsWith("urn:uuid:"))
                .toList();
    }

    /** Returns what it points to that is the host's and on the same server, such as {@code Patient/17}, without versions. */
    List<String> pointsToHost() {
        return references.stream()
                .map(reference -> reference.replaceFirst("/_history/.*$", ""))
                .filter(reference -> RELATIVE.matcher(reference).matches())
                .toList();
    }

    /** Returns whether both say the very same. */
    boolean same(Part other) {
        return Arrays.equals(entry, other.entry);
    }

    /** Returns the entry as JSON; not a copy. */
    byte[] entry() {
        return entry;
    }

    @Override
    public String toString() {
        return "Part[" + type() + "]";
    }
}
