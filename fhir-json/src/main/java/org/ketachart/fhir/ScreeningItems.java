package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Unanswered;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.DomainException;

/**
 * The answers of a screening form as items, each under the code of its topic. An item without an answer is a blank; one that gives a reason
 * for it was asked.
 */
final class ScreeningItems {
    private static final List<String> LISTS =
            List.of(EntryItems.ENTRY, EntryItems.COMPLETE, TrialItems.TRIAL, TrialItems.NO_MORE);

    private static final Set<String> REPEATING = Set.of(EntryItems.ENTRY, TrialItems.TRIAL);

    private final Set<Topic> known;
    private final List<ScreeningAnswer> answers = new ArrayList<>();
    private final Set<Topic> met = new HashSet<>();

    /** Begins to read a form that asks about these topics; about any where none is named. */
    ScreeningItems(Set<Topic> known) {
        this.known = known;
    }

    /** Returns what was read, in its order. */
    List<ScreeningAnswer> answers() {
        return answers;
    }

    static void write(ClinicId clinic, List<ScreeningAnswer> answers, FhirWriter out) {
        out.array("item");
        for (ScreeningAnswer answer : answers) {
            String linkId = answer.topic().code();
            AnswerValue value = answer.value();
            out.object();
            if (value instanceof AnswerValue.NotKnown none) {
                out.array("extension");
                out.extension(Extensions.DATA_ABSENT_REASON);
                out.code("valueCode", none.reason());
                out.end();
                out.end();
                out.word("linkId", linkId);
            } else if (value instanceof AnswerValue.Entries list) {
                out.word("linkId", linkId);
                out.array("item");
                EntryItems.write(clinic, linkId, list, out);
                out.end();
            } else if (value instanceof AnswerValue.Trials list) {
                out.word("linkId", linkId);
                out.array("item");
                TrialItems.write(clinic, linkId, list, out);
                out.end();
            } else {
                out.word("linkId", linkId);
                out.array("answer");
                SimpleAnswer.write(clinic, answer, out);
                out.end();
            }
            out.end();
        }
        out.end();
    }

    /** Reads the items; what is not of the form is kept and reported, what is blank is kept. */
    void read(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            Topic topic = topic(in.text(in.peek(in.here(), "linkId")));
            if (topic == null) {
                LinkedItems.unknown(in);
                continue;
            }
            boolean answered = in.first(in.peek(in.here(), "answer")) >= 0;
            boolean listed = in.first(in.peek(in.here(), "item")) >= 0;
            boolean filled = answered || listed || in.waitsWith(Extensions.DATA_ABSENT_REASON);
            if (!filled) {
                in.keep();
            } else if (met.add(topic)) {
                item(topic, answered, listed, in);
            } else {
                in.fault(FhirFault.CONTRADICTION, "the item " + topic.code() + " must be answered once, was twice");
                in.skip();
            }
        }
    }

    private @Nullable Topic topic(@Nullable String linkId) {
        try {
            Topic topic = linkId == null ? null : new Topic(linkId);
            return known.isEmpty() || known.contains(topic) ? topic : null;
        } catch (DomainException e) {
            return null;
        }
    }

    private void item(Topic topic, boolean answered, boolean listed, FhirCursor in) {
        Found found = new Found(topic);
        boolean reasoned = in.waitsWith(Extensions.DATA_ABSENT_REASON);
        if ((answered ? 1 : 0) + (listed ? 1 : 0) + (reasoned ? 1 : 0) > 1) {
            in.fault(FhirFault.CONTRADICTION, "an item must have an answer, a list or a reason for neither");
        }
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "linkId" -> in.skip();
                case "extension" -> found.readExtensions(in);
                case "answer" -> found.readAnswers(in);
                case "item" -> LinkedItems.read(in, topic.code(), LISTS, REPEATING, name -> found.read(name, in));
                default -> in.keep();
            }
        }
        found.end(in);
        if (found.isBlank) {
            in.keep();
            return;
        }
        AnswerValue value = found.value;
        if (value != null) {
            ScreeningAnswer answer =
                    in.build(() -> new ScreeningAnswer(topic, value, found.simple.prefill(in), found.simple.settles()));
            if (answer != null) {
                answers.add(answer);
            }
        }
    }

    /** What was met of an item so far. */
    private static final class Found {
        final SimpleAnswer simple = new SimpleAnswer();
        final EntryItems entries;
        final TrialItems trials;
        boolean isBlank;
        boolean isTrials;
        boolean isList;
        boolean met;

        @Nullable
        AnswerValue value;

        private final String linkId;

        Found(Topic topic) {
            linkId = topic.code();
            entries = new EntryItems(linkId);
            trials = new TrialItems(linkId);
        }

        /** A reason that is none of a question that was asked leaves the item blank. */
        void readExtensions(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (!in.is(Extensions.DATA_ABSENT_REASON)) {
                    in.keep();
                    continue;
                }
                String reason = in.extension(Extensions.DATA_ABSENT_REASON, in::string);
                for (Unanswered one : Unanswered.values()) {
                    if (one.code().equals(reason)) {
                        value = new AnswerValue.NotKnown(one);
                    }
                }
                isBlank = value == null;
            }
        }

        void readAnswers(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (met) {
                    in.fault(FhirFault.CONTRADICTION, "a field must have one answer, had two");
                    in.skip();
                    continue;
                }
                met = true;
                value = simple.read(linkId, in);
            }
        }

        void read(String name, FhirCursor in) {
            boolean trial = name.equals(TrialItems.TRIAL) || name.equals(TrialItems.NO_MORE);
            if (trial ? isList : isTrials) {
                in.fault(FhirFault.CONTRADICTION, "an item must hold a list or trials, not both");
            }
            isTrials |= trial;
            isList |= !trial;
            if (trial) {
                trials.read(name, in);
            } else {
                entries.read(name, in);
            }
        }

        void end(FhirCursor in) {
            if (isTrials) {
                value = trials.value(in);
            } else if (isList) {
                value = entries.value(in);
            }
            isBlank |= value == null && !in.hasErrors();
        }
    }
}
