package org.ketachart.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.Unit;
import org.ketachart.screening.AnswerKind;
import org.ketachart.screening.AskedWhen;
import org.ketachart.screening.TopicEntry;

/** Reads what a rule pack asks about. */
final class TopicReader {
    private static final Set<String> FIELDS =
            Set.of("name", "question", "kind", "span", "unit", "list", "asked", "row", "mark");

    /** Returns every topic by its code, in the order of the pack; without its entry where that had a fault. */
    Map<String, @Nullable TopicEntry> read(PackObject pack) {
        Map<String, @Nullable TopicEntry> entries = new LinkedHashMap<>();
        PackObject given =
                pack.each("topics", true, "name, question, kind, span, asked, row and mark", (code, parts) -> {
                    entries.put(code, entry(code, parts));
                });
        if (given != null && given.names().isEmpty()) {
            pack.fault(PackFault.MISSING, "topics", "must name at least one");
        }
        entries.forEach((code, entry) -> {
            if (given != null && entry != null && entry.list() != null) {
                list(given, code, entry.list().code(), entries);
            }
        });
        return entries;
    }

    private static @Nullable TopicEntry entry(String code, PackObject parts) {
        parts.only(FIELDS);
        Topic topic = topic(code);
        if (topic == null) {
            parts.fault(PackFault.TEXT, "", "a topic must have 1 to 64 of a-z 0-9 -, a letter first");
        }
        Note name = parts.note("name", true);
        Note question = parts.note("question", true);
        AnswerKind kind = parts.word("kind", List.of(AnswerKind.values()), true);
        Span span = parts.word("span", List.of(Span.values()), true);
        Unit unit = parts.word("unit", List.of(Unit.values()), kind == AnswerKind.NUMBER);
        if (kind != null && kind != AnswerKind.NUMBER && parts.has("unit")) {
            parts.fault(PackFault.UNIT, "unit", "only a number has a unit");
        }
        String list = parts.text("list", false);
        if (code.equals(list)) {
            parts.fault(PackFault.CONTRADICTION, "list", "must not be the topic itself");
        }
        if (list != null && topic(list) == null) {
            parts.fault(PackFault.TEXT, "list", "must be a topic");
        }
        AskedWhen asked = parts.word("asked", List.of(AskedWhen.values()), true);
        Origin origin = parts.origin();
        if (!parts.isSound()
                || Stream.of(topic, name, question, kind, span, asked, origin).anyMatch(Objects::isNull)) {
            return null;
        }
        return new TopicEntry(
                Objects.requireNonNull(topic),
                Objects.requireNonNull(name),
                Objects.requireNonNull(question),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(span),
                unit,
                list == null ? null : topic(list),
                Objects.requireNonNull(asked),
                Objects.requireNonNull(origin));
    }

    private static void list(PackObject given, String code, String list, Map<String, @Nullable TopicEntry> entries) {
        PackObject parts = Objects.requireNonNull(given.object(code, true));
        if (!entries.containsKey(list)) {
            parts.fault(PackFault.UNKNOWN, "list", "must be a topic of the pack");
        }
        TopicEntry entry = entries.get(list);
        if (entry != null && entry.kind() != AnswerKind.LIST) {
            parts.fault(PackFault.ASKS, "list", "must be a topic that is answered by a list");
        }
    }

    /** Returns a topic; nothing for what is not written as one. */
    static @Nullable Topic topic(String code) {
        try {
            return new Topic(code);
        } catch (DomainException e) {
            return null;
        }
    }
}
