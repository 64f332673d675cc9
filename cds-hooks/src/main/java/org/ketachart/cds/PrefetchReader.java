package org.ketachart.cds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the EHR sent along: each resource at its place, and what is missing. */
final class PrefetchReader {
    private static final String NEXT = "next";
    private static final String OUTCOME = "OperationOutcome";

    private final Subjects subjects;
    private final Set<Prefetch> missing = EnumSet.noneOf(Prefetch.class);
    private final Set<Prefetch> cut = EnumSet.noneOf(Prefetch.class);
    private final List<Sent> sent = new ArrayList<>();

    /**
     * One resource that was sent.
     *
     * @param key of the prefetch it came with
     * @param fullUrl of its entry; absent where it had none
     */
    record Sent(Prefetch key, @Nullable String fullUrl, CdsObject resource) {}

    PrefetchReader(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Returns the keys that were not sent. */
    Set<Prefetch> missing() {
        return missing;
    }

    /** Returns the keys of which only the first page was sent. */
    Set<Prefetch> cut() {
        return cut;
    }

    List<Sent> sent() {
        return sent;
    }

    /** Returns the Medications that were sent, by the references that may name them. */
    static Map<String, CdsObject> medications(List<Sent> from) {
        Map<String, CdsObject> found = new LinkedHashMap<>();
        for (Sent one : from) {
            if ("Medication".equals(one.resource().lookText("resourceType"))) {
                String id = one.resource().lookText("id");
                if (id != null) {
                    found.put("Medication/" + id, one.resource());
                }
                if (one.fullUrl() != null) {
                    found.put(one.fullUrl(), one.resource());
                }
            }
        }
        return found;
    }

    /** Null says that the search found nothing; a key that is not there, that nobody looked. */
    void read(@Nullable CdsObject prefetch) {
        for (Prefetch key : Prefetch.all()) {
            if (prefetch == null || !prefetch.has(key.code())) {
                missing.add(key);
            } else if (!prefetch.isNothing(key.code())) {
                CdsObject resource = prefetch.object(key.code(), true);
                if (resource != null) {
                    read(key, resource);
                }
            } else if (key.isRead()) {
                missing.add(key);
            }
        }
    }

    private void read(Prefetch key, CdsObject resource) {
        String type = resource.text("resourceType", true);
        if (type == null) {
            return;
        }
        if (type.equals(OUTCOME)) {
            missing.add(key);
        } else if (!type.equals(key.isRead() ? key.type() : "Bundle")) {
            resource.fault(
                    CdsFault.RESOURCE,
                    "resourceType",
                    key.isRead() ? "must be " + key.type() : "must be a Bundle, which is what a search gives");
        } else if (key.isRead()) {
            subjects.check(resource);
            sent.add(new Sent(key, null, resource));
        } else {
            bundle(key, resource);
        }
    }

    private void bundle(Prefetch key, CdsObject bundle) {
        boolean more = bundle.objects("link", false).stream().anyMatch(link -> NEXT.equals(link.lookText("relation")));
        List<CdsObject> entries = bundle.objects("entry", false);
        if (key.isWhole() && (more || total(bundle) > entries.size())) {
            cut.add(key);
        }
        for (CdsObject entry : entries) {
            CdsObject resource = entry.object("resource", true);
            String type = resource == null ? null : resource.text("resourceType", true);
            if (resource == null || type == null || type.equals(OUTCOME)) {
                continue;
            }
            subjects.check(resource);
            sent.add(new Sent(key, entry.text("fullUrl", false), resource));
        }
    }

    /** Returns how many the search found; nothing is said where it is no plain number. */
    private static long total(CdsObject bundle) {
        return bundle.fields().get("total") instanceof CdsJson.Numeral number
                        && number.written().matches("[0-9]{1,9}")
                ? Long.parseLong(number.written())
                : 0;
    }
}
