package org.ketachart.core.screening;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Something known that bears on a decision, with where it is from, as of when, and how far it may be relied on.
 *
 * <p><em>Asked and denied</em> is evidence; that nobody asked is none. Two pieces of evidence may contradict each other: then a rule asks, and
 * a third that names them in {@code supersedes} settles it.
 *
 * @param id unique among the evidence of a patient
 * @param topics what it is about; several where one thing means several, as alcohol is a sedative too
 * @param what as the source says it, for a person to read; absent where the topic says it all
 * @param statement what it says
 * @param asOf the day on which it was so, as far as known; absent when unknown, and then it never counts as recent
 * @param source where it comes from
 * @param confidence how far it may be relied on
 * @param supersedes evidence that no longer counts because of this one
 */
public record Evidence(
        RecordId id,
        List<Topic> topics,
        @Nullable Concept what,
        Statement statement,
        @Nullable PartialDate asOf,
        EvidenceSource source,
        Confidence confidence,
        List<RecordId> supersedes) {
    /** Checks that it is about something, once, and does not replace itself. */
    public Evidence {
        Require.present(
                "id, topics, statement, source, confidence, supersedes",
                id,
                topics,
                statement,
                source,
                confidence,
                supersedes);
        topics = Require.distinct("topics", topics);
        supersedes = Require.distinct("supersedes", supersedes);
        Require.that(!topics.isEmpty(), "evidence must be about something");
        Require.that(!supersedes.contains(id), "evidence must not supersede itself");
        if (statement instanceof Statement.Listed list) {
            Require.that(!list.members().contains(id), "a list must not be on itself");
        }
    }

    /**
     * Returns whether another piece says the same of the same thing, be it from elsewhere or of another day. A medicine whose dose was changed
     * does not, though it stands in the same place of the chart.
     */
    public boolean saysTheSame(Evidence other) {
        return topics.equals(other.topics)
                && Objects.equals(what, other.what)
                && statement.equals(other.statement)
                && confidence == other.confidence;
    }

    /** Returns whether it may decide a rule. */
    public boolean isConfirmed() {
        return confidence == Confidence.CONFIRMED;
    }
}
