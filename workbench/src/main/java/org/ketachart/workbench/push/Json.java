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

    private Json(JsonNode root) {
        this.root = root;
    }

    /** Reads a body. */
    static Json read(byte[] body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            return new Json(root == null ? MissingNode.getInstance() : root);
        } catch (IOException e) {
            return new Json(MissingNode.getInstance());
        }
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
