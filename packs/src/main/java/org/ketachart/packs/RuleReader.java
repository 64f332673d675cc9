package org.ketachart.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.screening.AnswerKind;
import org.ketachart.screening.TopicEntry;

/** Reads a pack of screening rules, or gives every fault of it at once. What it does not know it refuses. */
public final class RuleReader {
    private static final Set<String> FIELDS =
            Set.of("id", "version", "effective", "layer", "notices", "values", "topics", "rules");

    /** Creates a reader, which holds nothing. */
    public RuleReader() {}

    /** Reads one pack. */
    public Result<RulePack> read(byte[] document) {
        Map<String, Object> object = PackJson.ofRules().read(document);
        if (object == null) {
            return Result.refused(
                    List.of(PackFault.JSON.at("", "a pack must be one JSON object, each name in it once")));
        }
        List<Issue> issues = new ArrayList<>();
        PackObject pack = new PackObject(object, "", issues);
        pack.only(FIELDS);
        RecordId id = pack.id("id");
        RecordId version = pack.id("version");
        LocalDate effective = pack.date("effective");
        Layer layer = pack.word("layer", List.of(Layer.values()), true);
        Map<String, Note> notices = PackReader.byRow(pack, "notices");
        Map<String, RuleNumber> numbers = new RuleNumberReader().read(pack);
        List<TopicEntry> topics = new ArrayList<>();
        List<RuleDraftReader.Draft> rules = new ArrayList<>();
        if (layer == Layer.LIBRARY) {
            asked(pack, numbers, topics, rules);
        } else if (layer != null) {
            for (String name : List.of("topics", "rules")) {
                if (pack.has(name)) {
                    pack.fault(PackFault.UNKNOWN, name, "only the library says what is asked");
                }
            }
        }
        if (!issues.isEmpty()) {
            return Result.refused(issues);
        }
        return Result.of(new RulePack(
                new ProtocolRef(Objects.requireNonNull(id), Objects.requireNonNull(version)),
                Objects.requireNonNull(effective),
                Objects.requireNonNull(layer),
                notices,
                numbers,
                topics,
                rules));
    }

    private static void asked(
            PackObject pack,
            Map<String, RuleNumber> numbers,
            List<TopicEntry> topics,
            List<RuleDraftReader.Draft> rules) {
        Map<String, @Nullable TopicEntry> entries = new TopicReader().read(pack);
        PackObject values = pack.has("values") ? pack.object("values", false) : null;
        Set<String> named = values == null ? Set.of() : new LinkedHashSet<>(values.names());
        ConditionReader conditions = new ConditionReader(entries, numbers, named);
        rules.addAll(new RuleDraftReader(conditions).read(pack).values());
        entries.values().stream().filter(Objects::nonNull).forEach(topics::add);
        if (!pack.isSound()) {
            return;
        }
        for (String name : named) {
            if (!conditions.used().contains(name)) {
                Objects.requireNonNull(values).fault(PackFault.UNUSED, name, "must be a number that a rule judges by");
            }
        }
        for (TopicEntry entry : topics) {
            if (entry.kind() == AnswerKind.LIST && !lists(topics).contains(entry.topic())) {
                Objects.requireNonNull(pack.object("topics", true))
                        .fault(PackFault.UNUSED, entry.topic().code(), "must be a list that denies what is not on it");
            }
        }
    }

    private static List<@Nullable Topic> lists(List<TopicEntry> topics) {
        List<@Nullable Topic> lists = new ArrayList<>();
        topics.forEach(entry -> lists.add(entry.list()));
        return lists;
    }
}
