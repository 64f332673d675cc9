package org.ketachart.packs;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.screening.Rule;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.TopicEntry;

/**
 * One version of one layer of the screening rules, as it stands in its file.
 *
 * <p>The library says what is asked, and by which numbers; a network and a clinic may set those numbers otherwise and nothing else. Which numbers
 * hold on a day is said by {@link RuleLayers}.
 */
public final class RulePack {
    private final ProtocolRef ref;
    private final LocalDate effective;
    private final Layer layer;
    private final Map<String, Note> notices;
    private final Map<String, RuleNumber> numbers;
    private final List<TopicEntry> topics;
    private final List<RuleDraftReader.Draft> rules;

    RulePack(
            ProtocolRef ref,
            LocalDate effective,
            Layer layer,
            Map<String, Note> notices,
            Map<String, RuleNumber> numbers,
            List<TopicEntry> topics,
            List<RuleDraftReader.Draft> rules) {
        this.ref = ref;
        this.effective = effective;
        this.layer = layer;
        this.notices = Collections.unmodifiableMap(new LinkedHashMap<>(notices));
        this.numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        this.topics = List.copyOf(topics);
        this.rules = List.copyOf(rules);
    }

    /** Returns which rules, such as {@code screening}. */
    public RecordId id() {
        return ref.id();
    }

    /** Returns the version of this layer, such as {@code 0.1.0}. */
    public RecordId version() {
        return ref.version();
    }

    /** Returns the first day it holds, on the clinic's calendar; it holds until a later one of its layer does. */
    public LocalDate effective() {
        return effective;
    }

    /** Returns who set it. */
    public Layer layer() {
        return layer;
    }

    /** Returns what a person should know of some rows, in the order of the file. */
    public Map<String, Note> notices() {
        return notices;
    }

    /** Returns the numbers it sets, by name and in the order of the file. */
    public Map<String, RuleNumber> numbers() {
        return numbers;
    }

    /**
     * Returns the rules by the library's own numbers.
     *
     * @throws IllegalStateException of a pack of a network or a clinic, which has numbers alone
     */
    public RuleSet rules() {
        if (layer != Layer.LIBRARY) {
            throw new IllegalStateException("only the library says what is asked");
        }
        return rules(ref.version(), effective, numbers);
    }

    RuleSet rules(RecordId version, LocalDate since, Map<String, RuleNumber> by) {
        List<Rule> filled = rules.stream().map(rule -> rule.with(version, by)).toList();
        return new RuleSet(new ProtocolRef(ref.id(), version), since, topics, filled);
    }
}
