package org.ketachart.sessions.protocol;

import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * One limit of a protocol, with where it comes from. A limit is a clinic's to set; the row says only what the default rests on.
 *
 * @param value the limit in its unit
 * @param row the row of the clinical reference, such as {@code MON-41}
 * @param mark how well the row is supported
 */
public record Threshold(Quantity value, String row, Mark mark) {
    /** Checks that the origin is named. */
    public Threshold {
        Require.present("value, row, mark", value, row, mark);
        Require.token("row", row);
    }

    /** Returns a limit by its texts, such as {@code Threshold.of("94", Unit.PERCENT, "MON-45", Mark.D)}. */
    public static Threshold of(String value, Unit unit, String row, Mark mark) {
        return new Threshold(Quantity.of(value, unit), row, mark);
    }

    /** Returns the limit as a whole number; a part of one is dropped. */
    public int whole() {
        return value.value().intValue();
    }

    /** Returns the origin as shown in messages, such as {@code MON-41, D}. */
    public String origin() {
        return row + ", " + mark;
    }

    Threshold inUnit(String name, Unit unit) {
        Require.unit(name, value, unit);
        return this;
    }
}
