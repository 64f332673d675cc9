package org.ketachart.sessions.protocol;

import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Require;

/**
 * How firmly a protocol holds to one gate item.
 *
 * @param unmet when it is known not to be met
 * @param unknown when nothing is known of it; an open question may weigh less than a bad answer, never more
 * @param persons how many must agree to set it aside, 1 or 2
 * @param row the row of the clinical reference, or {@code none} for a default of ours that rests on no row
 * @param mark how well the row is supported
 */
public record GateRule(Firmness unmet, Firmness unknown, int persons, String row, Mark mark) {
    /** Checks the persons and that the origin is named. */
    public GateRule {
        Require.present("unmet, unknown, row, mark", unmet, unknown, row, mark);
        Require.inRange("persons", persons, 1, 2, "");
        Require.token("row", row);
        Require.that(
                unknown.compareTo(unmet) >= 0,
                "what is not known must not be held to more firmly than what is not met");
    }

    /** Returns a rule that one prescriber may set aside, and that holds alike whether unmet or unknown. */
    public static GateRule of(Firmness firmness, String row, Mark mark) {
        return new GateRule(firmness, firmness, 1, row, mark);
    }

    /** Returns the origin as shown in messages, such as {@code MON-14, V2}. */
    public String origin() {
        return row + ", " + mark;
    }
}
