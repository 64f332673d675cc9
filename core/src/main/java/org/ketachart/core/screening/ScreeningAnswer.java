package org.ketachart.core.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * An answer to one question of a screening form.
 *
 * @param topic what was asked about
 * @param value what was answered
 * @param prefill where it was filled in from; absent when a person gave it. Entries of a list and trials name theirs each for itself.
 * @param settles evidence that was shown beside the question and that this answer takes the place of; the person who filled the form chose so
 */
public record ScreeningAnswer(
        Topic topic, AnswerValue value, @Nullable Prefill prefill, List<RecordId> settles) {
    /** Checks that what settles something is an answer of a person. */
    public ScreeningAnswer {
        Require.present("topic, value, settles", topic, value, settles);
        settles = Require.distinct("settles", settles);
        boolean many = value instanceof AnswerValue.Entries || value instanceof AnswerValue.Trials;
        boolean none = value instanceof AnswerValue.NotKnown;
        Require.that(prefill == null || !many, "the entries of a list must name where they come from each for itself");
        Require.that(prefill == null || !none, "what is not known must not be prefilled");
        Require.that(settles.isEmpty() || !(many || none), "a list or what is not known must not settle evidence");
        Require.that(
                settles.isEmpty() || prefill == null || prefill.confirmed(),
                "what nobody confirmed must not settle evidence");
    }

    /** Returns an answer that a person gave. */
    public static ScreeningAnswer given(Topic topic, AnswerValue value) {
        return new ScreeningAnswer(topic, value, null, List.of());
    }

    /** Returns the same answer, looked at by a person and found so: whatever of it was prefilled is confirmed. */
    public ScreeningAnswer confirm() {
        AnswerValue sure = value;
        if (value instanceof AnswerValue.Entries list) {
            sure = new AnswerValue.Entries(
                    list.entries().stream()
                            .map(entry -> new ListedEntry(entry.what(), entry.how(), confirmed(entry.prefill())))
                            .toList(),
                    list.complete());
        } else if (value instanceof AnswerValue.Trials list) {
            sure = new AnswerValue.Trials(
                    list.trials().stream()
                            .map(entry -> new TriedEntry(entry.trial(), confirmed(entry.prefill())))
                            .toList(),
                    list.complete());
        }
        return new ScreeningAnswer(topic, sure, confirmed(prefill), settles);
    }

    private static @Nullable Prefill confirmed(@Nullable Prefill prefill) {
        return prefill == null ? null : prefill.confirm();
    }

    @Override
    public String toString() {
        return "ScreeningAnswer[withheld]";
    }
}
