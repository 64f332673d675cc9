package org.ketachart.screening;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * The rules of a pack and the topics they ask about. Every topic that a rule names is defined; so every unknown has its question.
 */
public final class RuleSet {
    private final ProtocolRef ref;
    private final LocalDate effective;
    private final List<TopicEntry> topics;
    private final List<Rule> rules;
    private final Map<Topic, TopicEntry> byTopic = new HashMap<>();
    private final Map<RecordId, Rule> byId = new HashMap<>();
    private final Reach reach;

    /**
     * Puts rules and topics together.
     *
     * @param ref the pack and its version
     * @param effective the day from which it is used
     * @param topics what rules may ask about
     * @param rules in the order in which findings are told
     * @throws org.ketachart.core.value.DomainException if a topic or a rule is there twice, or a topic is not defined
     */
    public RuleSet(ProtocolRef ref, LocalDate effective, List<TopicEntry> topics, List<Rule> rules) {
        Require.present("ref, effective, topics, rules", ref, effective, topics, rules);
        Require.date("effective", effective);
        this.ref = ref;
        this.effective = effective;
        this.topics = List.copyOf(topics);
        this.rules = List.copyOf(rules);
        Require.distinct("topics", topics.stream().map(TopicEntry::topic).toList());
        Require.distinct("rules", rules.stream().map(rule -> rule.ref().id()).toList());
        topics.forEach(entry -> byTopic.put(entry.topic(), entry));
        rules.forEach(rule -> byId.put(rule.ref().id(), rule));
        topics.forEach(entry ->
                Require.that(entry.list() == null || byTopic.containsKey(entry.list()), "a list must be a topic"));
        this.reach = new Reach(this.rules);
        rules.forEach(rule -> Require.that(
                byTopic.keySet().containsAll(rule.when().topics()), "a rule must ask about topics of its pack"));
    }

    /** Returns the pack and its version. */
    public ProtocolRef ref() {
        return ref;
    }

    /** Returns the day from which it is used. */
    public LocalDate effective() {
        return effective;
    }

    /** Returns the topics, in the order of the pack. */
    public List<TopicEntry> topics() {
        return topics;
    }

    /** Returns the rules, in the order of the pack. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns what the pack says of a topic. */
    public Optional<TopicEntry> find(Topic topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }

    /**
     * Returns for how many days back a question about a topic must ask, so that a no settles every rule: the longest time after an end, or since
     * something happened, that any of them looks at. 0 where all ask about the day alone.
     */
    public int reach(Topic topic) {
        return reach.back(topic);
    }

    /** Returns for how long things count by the shortest measure of any rule. */
    Reach reach() {
        return reach;
    }

    /** Returns a rule in this version; nothing for a rule of another one. */
    public Optional<Rule> find(RuleRef rule) {
        return Optional.ofNullable(byId.get(rule.id())).filter(one -> one.ref().equals(rule));
    }
}
