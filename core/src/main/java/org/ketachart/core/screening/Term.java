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
 * @param mark how well it is supported that the code means this
 */
public record Term(Topic topic, String system, String code, TermMatch match, TermMeaning meaning, Mark mark) {
    /** Checks that all of it is there. */
    public Term {
        Require.present("topic, system, code, match, meaning, mark", topic, system, code, match, meaning, mark);
        Require.token("system", system);
        Require.token("code", code);
    }

    @Override
    public String toString() {
        return "Term[" + topic.code() + "]";
    }
}
