package org.ketachart.core.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A screening form as it was filled. What is not among its answers was left blank, and a blank is unknown.
 *
 * @param id kept through all its versions; at most 55 characters, for what is made of its answers is named after it
 * @param rules the rules whose topics it asks about, in their version
 * @param stage which of the two forms
 * @param asked the day on which the answers were given, in the clinic's zone; absent only while nobody finished it
 * @param askedBy who asked, or who filled it: a Practitioner, a PractitionerRole, the Patient or a RelatedPerson; unknown when absent
 * @param answers in the order of the form, at most 500, each topic once
 * @param state how far it is filled
 */
public record ScreeningResponse(
        RecordId id,
        ProtocolRef rules,
        FormStage stage,
        @Nullable LocalDate asked,
        @Nullable HostRef askedBy,
        List<ScreeningAnswer> answers,
        FillingState state) {
    private static final int LONGEST_ID = 55;
    private static final int MOST_ANSWERS = 500;
    private static final Set<String> PERSONS = Set.of("Patient", "Practitioner", "PractitionerRole", "RelatedPerson");

    /** Checks that a person asked on a day, and nothing twice. */
    public ScreeningResponse {
        Require.present("id, rules, stage, answers, state", id, rules, stage, answers, state);
        Require.that(
                id.value().length() <= LONGEST_ID,
                CoreFault.ID,
                "the id of a screening form must have at most 55 characters");
        Require.date("asked", asked);
        Require.that(
                asked != null || !state.isFinished(), CoreFault.MISSING, "a form that is finished must have its day");
        Require.that(askedBy == null || isPerson(askedBy.type()), "the answers of a form must be given by a person");
        answers = List.copyOf(answers);
        Require.that(answers.size() <= MOST_ANSWERS, CoreFault.RANGE, "a screening form must have at most 500 answers");
        Require.distinct("answers", answers.stream().map(ScreeningAnswer::topic).toList());
    }

    /** Returns whether a resource of this type is a person who may give answers. */
    public static boolean isPerson(String type) {
        return PERSONS.contains(type);
    }

    /** Returns the answer about a topic; nothing where the form was left blank. */
    public Optional<ScreeningAnswer> find(Topic topic) {
        return answers.stream().filter(answer -> answer.topic().equals(topic)).findFirst();
    }

    /** Returns this form with an answer, in the place of an earlier one to the same question. */
    public ScreeningResponse with(ScreeningAnswer answer) {
        Require.present("answer", answer);
        List<ScreeningAnswer> all = new ArrayList<>(answers);
        int at = answers.stream().map(ScreeningAnswer::topic).toList().indexOf(answer.topic());
        if (at < 0) {
            all.add(answer);
        } else {
            all.set(at, answer);
        }
        return new ScreeningResponse(id, rules, stage, asked, askedBy, all, state);
    }

    /** Returns this form finished on a day, by who asked; what is blank then stays unknown. */
    public ScreeningResponse finish(LocalDate day, @Nullable HostRef by) {
        return new ScreeningResponse(id, rules, stage, day, by, answers, FillingState.COMPLETED);
    }

    @Override
    public String toString() {
        return "ScreeningResponse[withheld]";
    }
}
