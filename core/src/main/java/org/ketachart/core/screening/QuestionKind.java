package org.ketachart.core.screening;

import org.ketachart.core.value.Coded;

/** What somebody must find out, to settle a finding. */
public enum QuestionKind implements Coded {
    /** Is it there? Nobody asked. */
    IS_IT_THERE("is-it-there"),
    /** When was it? It is there, and its day decides. */
    WHEN("when"),
    /** How much is it? Nobody measured, or nobody measured lately. */
    HOW_MUCH("how-much"),
    /** Is it still so? What was said is too old. */
    STILL_SO("still-so"),
    /** Is this what it seems to be? It is unconfirmed, or words that a person must read. */
    CONFIRM("confirm"),
    /** Which of these is so? They contradict each other. */
    WHICH("which"),
    /** What is missing of this trial of an antidepressant? */
    TRIAL("trial"),
    /** Are there more? Nobody said that the list is complete. */
    COMPLETE("complete"),
    /** Does the benefit outweigh it? Only a prescriber can say. */
    WEIGH("weigh");

    private final String code;

    QuestionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
