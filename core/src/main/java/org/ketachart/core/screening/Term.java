package org.ketachart.core.screening;

import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Require;

/**
 * A code by which a chart means a topic.
 *
 * @param topic what it means
 * @param system of the code, such as {@code http://snomed.info/sct}
 * @param code as the system writes it
 * @param match whether it is the code itself, or everything below it too
 * @param meaning whether it says that the topic is there, is not, was, or is what a number measures
 * @param whole whether the code names the whole topic, so that who denies it denies the topic: who denies a member of a class, as one kind of
 *     aneurysm, does not. For {@link TermMeaning#PRESENT} and {@link TermMeaning#ASKED} of the code itself alone.
 * @param mark how well it is supported that the code means this
 */
public record Term(
        Topic topic, String system, String code, TermMatch match, TermMeaning meaning, boolean whole, Mark mark) {
    /** Creates a term whose denial denies nothing. */
    public Term(Topic topic, String system, String code, TermMatch match, TermMeaning meaning, Mark mark) {
        this(topic, system, code, match, meaning, false, mark);
    }

    /** Checks that all of it is there, and that only what can be denied is the whole of a topic. */
    public Term {
        Require.present("topic, system, code, match, meaning, mark", topic, system, code, match, meaning, mark);
        Require.token("system", system);
        Require.token("code", code);
        Require.that(
                !whole || (match == TermMatch.CODE && (meaning == TermMeaning.PRESENT || meaning == TermMeaning.ASKED)),
                "only a code that says or asks whether its topic is there must be the whole of it");
    }

    @Override
    public String toString() {
        return "Term[" + topic.code() + "]";
    }
}
