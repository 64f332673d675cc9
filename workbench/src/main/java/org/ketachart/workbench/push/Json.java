package org.ketachart.workbench.push;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** A body that was meant to be a FHIR resource; one that is none is a resource of no type. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode root;
    private final boolean compressed;

    private Json(JsonNode root, boolean compressed) {
        this.root = root;
        this.compressed = compressed;
    }

    /**
     * Reads a body.
     *
     * @param coding in which it says to be; blank where it says nothing
     */
    static Json read(byte[] body, String coding) {
        boolean gzip = body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b;
        if (gzip || !(coding.isBlank() || coding.strip().equalsIgnoreCase("identity"))) {
            return new Json(MissingNode.getInstance(), body.length > 0);
        }
        try {
            JsonNode root = MAPPER.readTree(body);
            return new Json(root == null ? MissingNode.getInstance() : root, false);
        } catch (IOException e) {
            return new Json(MissingNode.getInstance(), false);
        }
    }

    /** Returns whether it came compressed, so that it was not read. */
    boolean isCompressed() {
        return compressed;
    }

    /** Returns what a server must do that sent this in place of a resource. */
    String instead() {
        return compressed
                ? "the server must answer uncompressed as it was asked to, answered compressed"
                : "the server must answer in FHIR JSON, answered with something else";
    }

    /** Returns whether it is a resource of this type. */
    boolean is(String type) {
        return root.path("resourceType").asText().equals(type);
    }

    /** Returns whether it is a resource of any type. */
    boolean isResource() {
        return root.path("resourceType").isTextual();
    }

    /** Returns it as a tree. */
    JsonNode root() {
        return root;
    }

    @Override
    public String toString() {
        return "Json[withheld]";
    }
}
