package org.ketachart.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.screening.AnswerKind;
import org.ketachart.screening.TopicEntry;

/**
 * The topics of a pack, as its conditions name them.
 *
 * @param entries by code; without an entry where that had a fault
 */
record AskedTopics(Map<String, @Nullable TopicEntry> entries) {
    /** Returns the one topic that is asked about; nothing if something was wrong. */
    @Nullable
    TopicEntry one(PackObject parts, List<AnswerKind> kinds) {
        String code = parts.text("topic", true);
        return code == null ? null : topic(parts, "topic", code, kinds);
    }

    /** Returns one topic or several; without those that are not known. */
    List<TopicEntry> several(PackObject parts, List<AnswerKind> kinds) {
        if (parts.has("topic") == parts.has("topics")) {
            parts.fault(PackFault.ASKS, "", "must have either topic or topics");
            return List.of();
        }
        List<TopicEntry> found = new ArrayList<>();
        if (parts.has("topic")) {
            TopicEntry one = one(parts, kinds);
            return one == null ? found : List.of(one);
        }
        for (String code : parts.texts("topics")) {
            TopicEntry one = topic(parts, "topics", code, kinds);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    private @Nullable TopicEntry topic(PackObject parts, String field, String code, List<AnswerKind> kinds) {
        if (!entries.containsKey(code)) {
            parts.fault(PackFault.UNKNOWN, field, "must be a topic of the pack");
        }
        TopicEntry entry = entries.get(code);
        if (entry != null && !kinds.contains(entry.kind())) {
            parts.fault(PackFault.ASKS, field, "must be a topic that can answer this");
            return null;
        }
        return entry;
    }
}
