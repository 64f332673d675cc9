package org.ketachart.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FHIR over HTTP with nothing but the JDK; an answer that is no success fails the test. All people in these tests are invented. */
final class Http {
    private static final String JSON = "application/fhir+json";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();

    /** Sends a resource and returns the answer. */
    JsonNode send(String method, URI address, byte[] resource) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .header("Content-Type", JSON)
                .method(method, BodyPublishers.ofByteArray(resource));
        return Json.read(exchange(request).body());
    }

    /**
     * Creates a resource that has an identifier, unless there is one that has it.
     *
     * @param type whose resources need no more than an identifier
     */
    Created create(URI base, String type, String system, String value) {
        String resource = "{\"resourceType\":\"%s\",\"identifier\":[{\"system\":\"%s\",\"value\":\"%s\"}]}"
                .formatted(type, system, value);
        HttpResponse<byte[]> answer = exchange(HttpRequest.newBuilder(URI.create(base + "/" + type))
                .timeout(LONGEST)
                .header("Content-Type", JSON)
                .header("If-None-Exist", "identifier=" + system + "|" + value)
                .POST(BodyPublishers.ofString(resource)));
        JsonNode created = Json.read(answer.body());
        return new Created(answer.statusCode(), type + "/" + created.path("id").asText());
    }

    /**
     * What came of a conditional create.
     *
     * @param status 201 if it is new, 200 if it was there
     * @param address where it is, such as {@code Patient/17}
     */
    record Created(int status, String address) {}

    /** Asks and returns every resource that answers, of all pages. */
    List<JsonNode> search(URI base, String question) {
        List<JsonNode> found = new ArrayList<>();
        int total = -1;
        URI page = URI.create(base + "/" + question);
        while (page != null) {
            JsonNode bundle = get(page);
            if (bundle.has("total")) {
                total = bundle.get("total").asInt();
            }
            bundle.path("entry").forEach(entry -> found.add(entry.get("resource")));
            page = next(bundle);
        }
        if (total != found.size()) {
            throw new IllegalStateException(question + " must give " + total + ", gave " + found.size());
        }
        return found;
    }

    /** Returns how many resources of a type there are. */
    int count(URI base, String type) {
        return get(URI.create(base + "/" + type + "?_summary=count"))
                .path("total")
                .asInt(-1);
    }

    private static @Nullable URI next(JsonNode bundle) {
        for (JsonNode link : bundle.path("link")) {
            if (link.path("relation").asText().equals("next")) {
                return URI.create(link.path("url").asText());
            }
        }
        return null;
    }

    private JsonNode get(URI address) {
        return Json.read(
                exchange(HttpRequest.newBuilder(address).timeout(LONGEST)).body());
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        HttpRequest asked = request.header("Accept", JSON).build();
        try {
            HttpResponse<byte[]> answer = client.send(asked, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(asked.method() + " " + asked.uri() + " gave " + answer.statusCode()
                        + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(asked.method() + " " + asked.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }
}
