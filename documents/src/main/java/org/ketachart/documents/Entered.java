package org.ketachart.documents;

import java.time.Instant;
import java.util.List;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.RecordStatus;

/**
 * What was written into one row at one moment.
 *
 * @param at when
 * @param id the id of the fact
 * @param values what is printed, a line each; the same number of lines all over a row
 * @param standing how it counts
 */
record Entered(Instant at, String id, List<String> values, Standing standing) {
    /** Whether an entry is a value that counts. */
    enum Standing {
        VALUE,
        NOT_DONE,
        STRUCK
    }

    /** What is printed where something was due and not done; the reason is among the remarks. */
    static final String NOT_DONE = "ND";

    /** What is printed after a value that was amended. */
    static final String AMENDED = "\u2020";

    Entered {
        values = List.copyOf(values);
    }

    /** Returns the entry of a fact; an amended one says so after its first line. */
    static Entered of(ChartedFact fact, Instant at, List<String> values) {
        boolean amended = fact.status() == RecordStatus.AMENDED;
        List<String> printed = amended
                ? List.of(values.get(0) + AMENDED, values.get(values.size() - 1))
                        .subList(0, values.size())
                : values;
        boolean struck = fact.status() == RecordStatus.ENTERED_IN_ERROR;
        return new Entered(at, fact.id().value(), printed, struck ? Standing.STRUCK : Standing.VALUE);
    }

    /** Returns the entry for what was due and is not there. */
    static Entered notDone(ChartedFact fact, Instant at, int lines) {
        boolean struck = fact.status() == RecordStatus.ENTERED_IN_ERROR;
        List<String> printed = lines == 1 ? List.of(NOT_DONE) : List.of(NOT_DONE, "");
        return new Entered(at, fact.id().value(), printed, struck ? Standing.STRUCK : Standing.NOT_DONE);
    }
}
