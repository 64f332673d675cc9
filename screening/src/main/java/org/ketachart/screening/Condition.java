package org.ketachart.screening;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Require;

/**
 * What a rule asks of the evidence. It answers in three values, and what is missing never counts as not met.
 *
 * <p>More evidence that contradicts nothing turns an unknown into an answer and never one answer into another: each kind of condition keeps to
 * that, and so does whatever is put together from them.
 */
public sealed interface Condition
        permits Has,
                Happened,
                Measures,
                Charted,
                Aged,
                FailedTrials,
                Chosen,
                Condition.All,
                Condition.Any,
                Condition.Not {
    /** Returns what the evidence says of it. */
    Verdict judge(EvidenceBase evidence);

    /** Returns the topics it asks about, each once. */
    List<Topic> topics();

    /**
     * Each of several must be met.
     *
     * @param parts at least one
     */
    record All(List<Condition> parts) implements Condition {
        /** Checks that there are any. */
        public All {
            parts = atLeastOne(parts);
        }

        @Override
        public Verdict judge(EvidenceBase evidence) {
            return Verdict.together(judged(parts, evidence), Truth.NOT_MET);
        }

        @Override
        public List<Topic> topics() {
            return topicsOf(parts);
        }
    }

    /**
     * One of several must be met.
     *
     * @param parts at least one
     */
    record Any(List<Condition> parts) implements Condition {
        /** Checks that there are any. */
        public Any {
            parts = atLeastOne(parts);
        }

        @Override
        public Verdict judge(EvidenceBase evidence) {
            return Verdict.together(judged(parts, evidence), Truth.MET);
        }

        @Override
        public List<Topic> topics() {
            return topicsOf(parts);
        }
    }

    /**
     * Something must not be met.
     *
     * @param part what
     */
    record Not(Condition part) implements Condition {
        /** Checks that it is there. */
        public Not {
            Require.present("part", part);
        }

        @Override
        public Verdict judge(EvidenceBase evidence) {
            return part.judge(evidence).negated();
        }

        @Override
        public List<Topic> topics() {
            return part.topics();
        }
    }

    private static List<Condition> atLeastOne(List<Condition> parts) {
        Require.present("parts", parts);
        Require.that(!parts.isEmpty(), "a condition must have parts");
        return List.copyOf(parts);
    }

    private static List<Verdict> judged(List<Condition> parts, EvidenceBase evidence) {
        List<Verdict> verdicts = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            verdicts.add(part.judge(evidence));
        }
        return verdicts;
    }

    private static List<Topic> topicsOf(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.topics().stream()).distinct().toList();
    }
}
