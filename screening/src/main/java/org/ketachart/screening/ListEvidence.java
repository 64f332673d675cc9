package org.ketachart.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.ListedEntry;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.TermSetting;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.TriedEntry;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;

/**
 * What the entries of one list say, and that it is complete.
 *
 * <p>Its members are what is on it now, also what was prefilled and nobody looked at: else a complete list would deny what it shows. What is
 * over is no member, and takes the place of what said that it is there.
 */
final class ListEvidence {
    /** What a drug must be known as, for its trial to count as one of an antidepressant. */
    private static final Topic ANTIDEPRESSANT = new Topic("antidepressant");

    private final TopicEntry entry;
    private final FormSource source;
    private final RuleSet rules;
    private final TermSet terms;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<RecordId> members = new ArrayList<>();

    ListEvidence(TopicEntry entry, FormSource source, RuleSet rules, TermSet terms) {
        this.entry = entry;
        this.source = source;
        this.rules = rules;
        this.terms = terms;
    }

    List<Issue> issues() {
        return issues;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    /** Reads the entries or the trials. */
    void read(AnswerValue value) {
        boolean complete = false;
        if (value instanceof AnswerValue.Entries list) {
            for (int i = 0; i < list.entries().size(); i++) {
                entry(list.entries().get(i), i);
            }
            complete = list.complete();
        } else if (value instanceof AnswerValue.Trials list) {
            for (int i = 0; i < list.trials().size(); i++) {
                trial(list.trials().get(i), i);
            }
            complete = list.complete();
        }
        if (complete) {
            Statement said = new Statement.Listed(members.stream().distinct().toList());
            evidence.add(source.evidence(List.of(entry.topic()), null, said, source.day(), List.of(), source.id()));
        }
    }

    private void entry(ListedEntry one, int index) {
        source.notAfter(".value.entries[" + index + "].since", one.how().since(), issues);
        source.notAfter(".value.entries[" + index + "].until", one.how().until(), issues);
        Prefill prefill = one.prefill();
        if (prefill != null && !prefill.confirmed()) {
            members.addAll(prefill.evidence());
            return;
        }
        boolean over = one.how().when() == Lasting.OVER;
        List<RecordId> replaced = over && prefill != null ? prefill.evidence() : List.of();
        EntryMeaning meaning = EntryMeaning.of(one.what(), TermSetting.ofList(entry.topic()), terms, rules);
        if (!meaning.isPlaced()) {
            if (prefill != null && !over) {
                members.addAll(prefill.evidence());
                return;
            }
            List<Topic> topics = new ArrayList<>(List.of(entry.topic()));
            meaning.perhaps().stream().filter(topic -> !topics.contains(topic)).forEach(topics::add);
            add(one, one.how(), topics, replaced, source.id(index, ""), Confidence.NEEDS_REVIEW);
            return;
        }
        List<Topic> there =
                meaning.there().isEmpty() && meaning.past().isEmpty() ? List.of(entry.topic()) : meaning.there();
        if (!there.isEmpty()) {
            add(one, one.how(), there, replaced, source.id(index, ""), Confidence.CONFIRMED);
        }
        if (!meaning.past().isEmpty()) {
            Statement.Present past = new Statement.Present(
                    Lasting.OVER, one.how().since(), one.how().until(), null);
            add(one, past, meaning.past(), replaced, source.id(index, "p"), Confidence.CONFIRMED);
        }
    }

    private void add(
            ListedEntry one,
            Statement.Present how,
            List<Topic> topics,
            List<RecordId> replaced,
            RecordId id,
            Confidence confidence) {
        evidence.add(source.evidence(topics, one.what(), how, source.day(), replaced, id, confidence));
        if (one.how().when() != Lasting.OVER) {
            members.add(id);
        }
    }

    /** A code that is known decides; else a word that is. */
    private boolean isAntidepressant(Concept drug) {
        boolean known = false;
        for (Code code : drug.codes()) {
            List<Term> found = terms.of(code);
            if (found.stream()
                    .anyMatch(term -> term.topic().equals(ANTIDEPRESSANT) && term.meaning() == TermMeaning.PRESENT)) {
                return true;
            }
            known |= !found.isEmpty();
        }
        return !known
                && Stream.concat(
                                Stream.ofNullable(drug.text()).map(Note::text),
                                drug.codes().stream().map(Code::display).flatMap(Stream::ofNullable))
                        .anyMatch(words -> terms.hinted(words).contains(ANTIDEPRESSANT));
    }

    /** A trial that was looked at takes the place of what it was filled in from: it holds all of it, and what was added. */
    private void trial(TriedEntry one, int index) {
        source.notAfter(".value.trials[" + index + "].from", one.trial().from(), issues);
        source.notAfter(".value.trials[" + index + "].until", one.trial().until(), issues);
        Prefill prefill = one.prefill();
        if (prefill != null && !prefill.confirmed()) {
            members.addAll(prefill.evidence());
            return;
        }
        RecordId id = source.id(index, "");
        evidence.add(source.evidence(
                List.of(entry.topic()),
                null,
                new Statement.Tried(one.trial()),
                source.day(),
                prefill == null ? List.of() : prefill.evidence(),
                id,
                isAntidepressant(one.trial().drug()) ? Confidence.CONFIRMED : Confidence.NEEDS_REVIEW));
        members.add(id);
    }
}
