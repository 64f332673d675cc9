package org.ketachart.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Resources with versions, in memory. A transaction is taken whole or not at all; conditions are by identifier or tag; a reference inside
 * it becomes the id that the server gave, and one that is answered by nothing is refused. Equal content makes no new version.
 */
final class ScriptedStore {
    final Map<String, ObjectNode> resources = new TreeMap<>();
    boolean demandsTargets;
    boolean versionsAlways;
    private int last;

    /** What a transaction came to: an answer, or the issue for which it was refused. */
    record Done(ObjectNode response, String refusal) {}

    JsonNode read(String path) {
        return resources.get(path);
    }

    ObjectNode put(String path, ObjectNode resource) {
        resource.withObject("/meta").put("versionId", "1");
        resources.put(path, resource);
        return resource;
    }

    /** Returns how many resources there are of each type. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        resources.keySet().forEach(path -> counts.merge(path.substring(0, path.indexOf('/')), 1, Integer::sum));
        return counts;
    }

    /** Returns each resource by what it is known, with its version and all its content but the ids that this server gave. */
    Map<String, String> content() {
        Map<String, String> keys = new HashMap<>();
        resources.forEach((path, resource) -> keys.put(path, known(resource)));
        Map<String, String> content = new TreeMap<>();
        resources.forEach((path, resource) -> {
            ObjectNode copy = resource.deepCopy();
            copy.remove("id");
            pointing(copy, reference -> keys.getOrDefault(reference, reference));
            content.put(known(resource), copy.toString());
        });
        return content;
    }

    private static String known(JsonNode resource) {
        JsonNode identifier = resource.path("identifier");
        JsonNode first = identifier.isArray() ? identifier.path(0) : identifier;
        JsonNode tag = resource.path("meta").path("tag").path(0);
        return resource.path("resourceType").asText() + " "
                + (first.isObject()
                        ? first.path("system").asText() + "|"
                                + first.path("value").asText()
                        : tag.path("system").asText() + "|" + tag.path("code").asText());
    }

    Done take(JsonNode bundle) {
        Map<String, String> targets = new HashMap<>();
        List<String> paths = new ArrayList<>();
        int before = last;
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode request = entry.path("request");
            String url = request.path("url").asText();
            boolean once = request.path("method").asText().equals("POST");
            String type = once ? url : url.substring(0, url.indexOf('?'));
            String condition = once ? request.path("ifNoneExist").asText() : url.substring(url.indexOf('?') + 1);
            List<String> found = find(type, condition);
            if (found.size() > 1) {
                return refused(before, "multiple-matches", paths.size());
            }
            String path = found.isEmpty() ? type + "/" + ++last : found.get(0);
            targets.put(entry.path("fullUrl").asText(), path);
            paths.add(path);
        }
        List<ObjectNode> taken = new ArrayList<>();
        for (JsonNode entry : bundle.path("entry")) {
            ObjectNode resource = entry.path("resource").deepCopy();
            List<String> lost = new ArrayList<>();
            pointing(resource, reference -> {
                String target = targets.getOrDefault(reference, reference);
                boolean open = target.startsWith("urn:")
                        || (demandsTargets && !targets.containsValue(target) && !resources.containsKey(target));
                if (open) {
                    lost.add(reference);
                }
                return target;
            });
            if (!lost.isEmpty()) {
                return refused(before, "not-found", taken.size());
            }
            taken.add(resource);
        }
        ObjectNode response = ScriptedServer.JSON.createObjectNode();
        response.put("resourceType", "Bundle").put("type", "transaction-response");
        for (int i = 0; i < paths.size(); i++) {
            boolean once = bundle.path("entry")
                    .path(i)
                    .path("request")
                    .path("method")
                    .asText()
                    .equals("POST");
            response.withArray("entry").addObject().set("response", keep(paths.get(i), taken.get(i), once));
        }
        return new Done(response, null);
    }

    private Done refused(int before, String code, int at) {
        last = before;
        return new Done(
                null,
                "{\"severity\":\"error\",\"code\":\"" + code + "\",\"expression\":[\"Bundle.entry[" + at + "]\"]}");
    }

    private ObjectNode keep(String path, ObjectNode resource, boolean once) {
        ObjectNode old = resources.get(path);
        ObjectNode response = ScriptedServer.JSON.createObjectNode();
        int version = old == null ? 1 : old.path("meta").path("versionId").asInt();
        resource.put("id", path.substring(path.indexOf('/') + 1));
        resource.withObject("/meta").put("versionId", String.valueOf(version));
        if (old != null && !once && (versionsAlways || !old.equals(resource))) {
            version++;
            resource.withObject("/meta").put("versionId", String.valueOf(version));
        }
        if (old == null || !once) {
            resources.put(path, resource);
        }
        response.put("status", old == null ? "201 Created" : "200 OK");
        response.put("location", path + "/_history/" + version);
        response.put("etag", "W/\"" + version + "\"");
        return response;
    }

    private List<String> find(String type, String condition) {
        String[] parts = condition.split("=|%7C", 3);
        List<String> found = new ArrayList<>();
        resources.forEach((path, resource) -> {
            if (path.startsWith(type + "/") && has(resource, parts)) {
                found.add(path);
            }
        });
        return found;
    }

    private static boolean has(JsonNode resource, String[] parts) {
        JsonNode meant = parts[0].equals("_tag") ? resource.path("meta").path("tag") : resource.path("identifier");
        ArrayNode all = ScriptedServer.JSON.createArrayNode();
        meant = meant.isArray() ? meant : all.add(meant);
        for (JsonNode one : meant) {
            String value = one.path(parts[0].equals("_tag") ? "code" : "value").asText();
            if (one.path("system").asText().equals(parts[1]) && value.equals(parts[2])) {
                return true;
            }
        }
        return false;
    }

    private static void pointing(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object && object.path("reference").isTextual()) {
            object.set(
                    "reference",
                    TextNode.valueOf(change.apply(object.path("reference").asText())));
        }
        node.forEach(child -> pointing(child, change));
    }
}
