package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.TrialEnd;
import org.ketachart.core.screening.TriedEntry;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;

/** Trials of antidepressants as items: one group for each, and whether there were no more. */
final class TrialItems {
    static final String TRIAL = "trial";
    static final String NO_MORE = "no-more";
    private static final List<String> FIELDS = List.of(
            "drug", "class", "dose", "from", "until", "weeks", "improvement", "adherent", "end", "same-episode");

    private final String parent;
    private final List<TriedEntry> trials = new ArrayList<>();
    private boolean complete;

    TrialItems(String parent) {
        this.parent = parent;
    }

    static void write(ClinicId clinic, String parent, AnswerValue.Trials list, FhirWriter out) {
        for (TriedEntry one : list.trials()) {
            out.object();
            PrefillFields.writeEntry(clinic, one.prefill(), out);
            out.string("linkId", parent + "." + TRIAL);
            out.array("item");
            fields(parent + "." + TRIAL + ".", one.trial(), out);
            out.end();
            out.end();
        }
        EntryItems.complete(parent + "." + NO_MORE, list.complete(), out);
    }

    private static void fields(String prefix, AntidepressantTrial trial, FhirWriter out) {
        ConceptItem.write(prefix + "drug", trial.drug(), out);
        Topic drugClass = trial.drugClass();
        if (drugClass != null) {
            LinkedItems.begin(prefix + "class", out);
            out.string("valueString", drugClass.code());
            LinkedItems.end(out);
        }
        EntryItems.quantity(prefix + "dose", trial.dose(), out);
        EntryItems.date(prefix + "from", trial.from(), out);
        EntryItems.date(prefix + "until", trial.until(), out);
        whole(prefix + "weeks", trial.weeks(), out);
        whole(prefix + "improvement", trial.improvement(), out);
        bool(prefix + "adherent", trial.adherent(), out);
        TrialEnd end = trial.end();
        if (end != null) {
            LinkedItems.begin(prefix + "end", out);
            out.coding("valueCoding", ScreeningFormCodes.TRIAL_END.own(end));
            LinkedItems.end(out);
        }
        bool(prefix + "same-episode", trial.sameEpisode(), out);
    }

    private static void whole(String linkId, @Nullable Integer number, FhirWriter out) {
        if (number != null) {
            LinkedItems.begin(linkId, out);
            out.whole("valueInteger", number);
            LinkedItems.end(out);
        }
    }

    private static void bool(String linkId, @Nullable Boolean yes, FhirWriter out) {
        if (yes != null) {
            LinkedItems.begin(linkId, out);
            out.bool("valueBoolean", yes);
            LinkedItems.end(out);
        }
    }

    /** Reads a trial, or that there were no more. */
    void read(String name, FhirCursor in) {
        if (name.equals(NO_MORE)) {
            complete |= Boolean.TRUE.equals(LinkedItems.one(in, "valueBoolean", in::bool));
            return;
        }
        Found found = new Found();
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "linkId" -> in.skip();
                case "extension" -> found.marks.read(in);
                case "item" ->
                    LinkedItems.read(in, parent + "." + TRIAL, FIELDS, Set.of(), field -> found.read(field, in));
                case "answer" -> {
                    in.fault(FhirFault.SHAPE, "a trial must be a group of items");
                    in.skip();
                }
                default -> in.keep();
            }
        }
        if (found.isEmpty) {
            return;
        }
        in.need("item.where(linkId='" + parent + ".trial.drug')", found.drug.isMet() ? parent : null);
        Concept drug = found.drug.concept();
        Prefill prefill = found.marks.prefill(in);
        if (drug != null) {
            TriedEntry entry = in.build(() -> new TriedEntry(found.trial(drug), prefill));
            if (entry != null) {
                trials.add(entry);
            }
        }
    }

    /** Returns the trials; nothing where there are none and nobody said that there were none. */
    AnswerValue.@Nullable Trials value(FhirCursor in) {
        return trials.isEmpty() && !complete ? null : in.build(() -> new AnswerValue.Trials(trials, complete));
    }

    /** What was met of a trial so far. */
    private static final class Found {
        final ConceptItem drug = new ConceptItem();
        final PrefillFields marks = PrefillFields.ofEntry();
        boolean isEmpty = true;

        @Nullable
        Topic drugClass;

        @Nullable
        Quantity dose;

        @Nullable
        PartialDate from;

        @Nullable
        PartialDate until;

        @Nullable
        Integer weeks;

        @Nullable
        Integer improvement;

        @Nullable
        Boolean adherent;

        @Nullable
        TrialEnd end;

        @Nullable
        Boolean sameEpisode;

        AntidepressantTrial trial(Concept what) {
            return new AntidepressantTrial(
                    what, drugClass, dose, from, until, weeks, improvement, adherent, end, sameEpisode);
        }

        void read(String field, FhirCursor in) {
            isEmpty = false;
            switch (field) {
                case "drug" -> drug.read(in);
                case "class" -> drugClass = LinkedItems.one(in, "valueString", () -> topic(in));
                case "dose" -> dose = LinkedItems.one(in, "valueQuantity", in::quantity);
                case "from" -> from = LinkedItems.one(in, "valueDate", in::partialDate);
                case "until" -> until = LinkedItems.one(in, "valueDate", in::partialDate);
                case "weeks" -> weeks = LinkedItems.one(in, "valueInteger", in::whole);
                case "improvement" -> improvement = LinkedItems.one(in, "valueInteger", in::whole);
                case "adherent" -> adherent = LinkedItems.one(in, "valueBoolean", in::bool);
                case "end" -> end = LinkedItems.one(in, "valueCoding", () -> in.coding(ScreeningFormCodes.TRIAL_END));
                default -> sameEpisode = LinkedItems.one(in, "valueBoolean", in::bool);
            }
        }

        private static @Nullable Topic topic(FhirCursor in) {
            String word = in.string();
            return word == null ? null : in.build(() -> new Topic(word));
        }
    }
}
