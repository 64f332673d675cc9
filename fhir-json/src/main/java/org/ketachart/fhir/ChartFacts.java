package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Listed;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Statement.Tried;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.TrialEnd;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Plausible;
import org.ketachart.core.value.RecordId;

/** The evidence that one entry of a chart gives. */
final class ChartFacts {
    private final ChartSlice slice;
    private final ChartNode node;
    private final SourceKind kind;
    private final List<Evidence> found = new ArrayList<>(1);

    /** The day on which it was so; absent when unknown. */
    @Nullable
    PartialDate asOf;

    /** Who asked, looked or charted; absent when unknown. */
    @Nullable
    HostRef saidBy;

    Confidence confidence = Confidence.CONFIRMED;

    ChartFacts(ChartSlice slice, ChartNode node, FhirContract contract) {
        this.slice = slice;
        this.node = node;
        this.kind = slice.isOf("QuestionnaireResponse")
                ? SourceKind.FORM
                : isOurs(node, contract) ? SourceKind.RECORD : SourceKind.CHART;
    }

    /** Returns whether our own record wrote the resource, which an identifier of ours tells. */
    private static boolean isOurs(ChartNode node, FhirContract contract) {
        return node.has("identifier")
                && node.quiet().objects("identifier").stream()
                        .map(one -> one.string("system"))
                        .anyMatch(system -> system != null && contract.find(system) != null);
    }

    List<Evidence> found() {
        return found;
    }

    /** Adds what it says of some topics, as sure as the entry is; nothing where there are none. */
    void say(String part, List<Topic> topics, @Nullable Concept what, Statement statement) {
        say(part, topics, what, statement, confidence);
    }

    private void say(String part, List<Topic> topics, @Nullable Concept what, Statement statement, Confidence howSure) {
        if (!topics.isEmpty()) {
            node.build(
                    "",
                    () -> found.add(new Evidence(
                            id(part, topics.get(0)),
                            topics,
                            what,
                            statement,
                            asOf,
                            new EvidenceSource(kind, slice.ref(), saidBy),
                            howSure,
                            List.of())));
        }
    }

    /** Adds a piece that another reader made of the entry. */
    void take(Evidence one) {
        found.add(one);
    }

    /**
     * Adds a number, or that a person must look at it where it cannot be meant.
     *
     * @return whether it can be meant
     */
    boolean measure(String part, List<Topic> topics, @Nullable Concept what, Measured number) {
        boolean plausible = topics.stream().allMatch(topic -> Plausible.admits(topic.code(), number.value()));
        say(part, topics, what, number, plausible ? confidence : Confidence.NEEDS_REVIEW);
        return plausible;
    }

    /** Adds that an antidepressant was tried. How long, how well and why it ended no order says: that is asked. */
    void tried(ChartMeaning meaning, Present present) {
        Concept drug = meaning.what();
        if (drug != null && meaning.present().contains(ChartSetting.ANTIDEPRESSANT)) {
            TrialEnd end = present.when() == Lasting.NOW ? TrialEnd.ONGOING : null;
            say(
                    "",
                    List.of(ChartSetting.TRIALS),
                    null,
                    new Tried(new AntidepressantTrial(
                            drug, null, null, present.since(), present.until(), null, null, null, end, null)));
        }
    }

    /** Returns the id of one more piece: the first of a part has its name, others that of their topic too. */
    private RecordId id(String part, Topic topic) {
        RecordId id = slice.evidenceId(part);
        String name = part;
        while (isTaken(id)) {
            name = name.isEmpty() ? topic.code() : name + "." + topic.code();
            id = slice.evidenceId(name);
        }
        return id;
    }

    private boolean isTaken(RecordId id) {
        return found.stream().anyMatch(one -> one.id().equals(id));
    }

    /** Adds what a person must look at, because nobody could place it for certain; nothing where no topic may be meant. */
    void review(String part, ChartMeaning meaning, @Nullable Topic list, Lasting when) {
        review(part, meaning.doubtful(list), meaning, new Present(when, null, null, null));
    }

    /** Adds that a person must look whether some topics are there; nothing where there are none. */
    void review(String part, List<Topic> topics, ChartMeaning meaning, Present present) {
        say(part, topics, meaning.what(), present, Confidence.NEEDS_REVIEW);
    }

    /** Adds all that the codes of something say: what is there as it is, what was there or was done as over. */
    void state(String part, ChartMeaning meaning, Present present) {
        boolean over = present.when() == Lasting.OVER;
        Present before = over ? present : new Present(Lasting.OVER, present.since(), null, null);
        say(part, meaning.present(), meaning.what(), present);
        say(part, meaning.past(), meaning.what(), before);
        say(part, meaning.done(), meaning.what(), before);
        meaning.absent().stream()
                .filter(ChartSetting::isList)
                .forEach(list -> say(part, List.of(list), meaning.what(), new Listed(List.of())));
        List<Topic> absent = meaning.absent().stream()
                .filter(topic -> !ChartSetting.isList(topic))
                .toList();
        say(part, absent, meaning.what(), Absent.now());
    }

    /**
     * Adds that something is not there, as far as its code names the whole of it.
     *
     * @param topics those that are denied, or of which a part is
     * @return whether it denies any topic
     */
    boolean deny(String part, ChartMeaning meaning, List<Topic> topics) {
        List<Topic> whole = topics.stream().filter(meaning.whole()::contains).toList();
        say(part, whole, meaning.what(), Absent.now());
        return !whole.isEmpty();
    }
}
