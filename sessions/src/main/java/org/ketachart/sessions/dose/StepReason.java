package org.ketachart.sessions.dose;

import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Mark;

/** Why a dose of esketamine is proposed, questioned or not to be told, each with its row and mark. */
public enum StepReason implements Coded {
    /** The default where sources disagree. */
    FIRST_DOSE(
            "first-dose",
            "the first dose is 56 mg; sources disagree on 84 mg, which is to be confirmed",
            "RTE-09",
            Mark.D),
    LATER_DOSE("later-dose", "after the first dose 56 or 84 mg", "RTE-08", Mark.V2),
    ACUTE_DOSE("acute-dose", "84 mg, which may be reduced to 56 mg", "RTE-13", Mark.V2),
    /** European; a clinic may turn it off. */
    OLDER("older", "from 65 years on the first dose is 28 mg, then 28, 56 or 84 mg in steps", "RTE-14", Mark.V1),
    /** European, and off unless a clinic turns it on. */
    ANCESTRY("ancestry", "with Japanese ancestry the first dose is 28 mg", "RTE-15", Mark.M),
    STEP("step", "a dose changes by 28 mg", "RTE-16", Mark.V1),
    AGE_UNKNOWN("age-unknown", "the age is unknown", "RTE-14", Mark.V1),
    ANCESTRY_UNKNOWN("ancestry-unknown", "the ancestry is unknown", "RTE-15", Mark.M),
    HISTORY_UNKNOWN("history-unknown", "whether it is the first dose is unknown", "RTE-09", Mark.D),
    LAST_DOSE_UNKNOWN("last-dose-unknown", "the last dose is unknown", "RTE-16", Mark.V1);

    private final String code;
    private final String text;
    private final String row;
    private final Mark mark;

    StepReason(String code, String text, String row, Mark mark) {
        this.code = code;
        this.text = text;
        this.row = row;
        this.mark = mark;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the row of the clinical reference, such as {@code RTE-16}. */
    public String row() {
        return row;
    }

    /** Returns how well the row is supported. */
    public Mark mark() {
        return mark;
    }

    /** Returns the reason with its origin, such as {@code a dose changes by 28 mg (RTE-16, V1)}. */
    public String message() {
        return text + " (" + row + ", " + mark + ")";
    }
}
