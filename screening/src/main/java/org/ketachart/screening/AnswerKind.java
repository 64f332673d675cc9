package org.ketachart.screening;

import org.ketachart.core.value.Coded;

/** How a question about a topic is answered. */
public enum AnswerKind implements Coded {
    /** Yes, no, or not known: three answers, and an empty field is none of them. */
    YES_NO("yes-no"),
    /** A number in the unit of the topic. */
    NUMBER("number"),
    /** A day, a month or a year. */
    DAY("day"),
    /** A list, and whether it is complete. */
    LIST("list"),
    /** Trials of antidepressants, and whether there were more. */
    TRIALS("trials");

    private final String code;

    AnswerKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
