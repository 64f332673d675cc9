package org.ketachart.screening;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What a rule pack says of one topic: its name, and the question a person is asked.
 *
 * @param topic which
 * @param name in words, such as {@code aneurysm of an artery}
 * @param question in our own words, such as {@code Has an artery ever been found to be widened (an aneurysm)?}
 * @param kind how it is answered
 * @param span whether a yes or no is about now or about ever
 * @param unit of a number; absent for any other kind
 * @param list the list that denies what is not on it; absent when there is none
 * @param asked on which form
 * @param origin why it is asked
 */
public record TopicEntry(
        Topic topic,
        Note name,
        Note question,
        AnswerKind kind,
        Span span,
        @Nullable Unit unit,
        @Nullable Topic list,
        AskedWhen asked,
        Origin origin) {
    /** Checks that a number alone has a unit, and that nothing is its own list. */
    public TopicEntry {
        Require.present(
                "topic, name, question, kind, span, asked, origin", topic, name, question, kind, span, asked, origin);
        Require.that((kind == AnswerKind.NUMBER) == (unit != null), CoreFault.UNIT, "a number alone must have a unit");
        Require.that(!topic.equals(list), "a topic must not be its own list");
    }
}
