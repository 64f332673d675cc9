package org.ketachart.core.value;

/**
 * Where a rule or a value comes from, and how well that is supported.
 *
 * @param row the row of the clinical reference, such as {@code SCR-20}; {@link #NONE} for what rests on our judgment alone
 * @param mark how well it is supported; {@link Mark#D} where there is no row
 */
public record Origin(String row, Mark mark) {
    /** The form of a row, as a regular expression. */
    public static final String ROW = "[A-Z]{2,5}-[0-9]{2,3}b?";

    /** What stands in place of a row where there is none. */
    public static final String NONE = "none";

    /** Checks that what rests on no row does not look as if a source had said it. */
    public Origin {
        Require.present("row, mark", row, mark);
        Require.that(
                row.equals(NONE) || row.matches(ROW),
                CoreFault.TEXT,
                "an origin must be a row of the clinical reference");
        Require.that(!row.equals(NONE) || mark == Mark.D, "what rests on no row must be marked D");
    }
}
