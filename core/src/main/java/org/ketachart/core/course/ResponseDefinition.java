package org.ketachart.core.course;

import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * What this plan counts as response: a score held against a target.
 *
 * @param measure the instrument, in codes and words
 * @param comparator how the score is held against the target
 * @param target the score
 */
public record ResponseDefinition(Concept measure, Comparator comparator, Quantity target) {
    /** Checks the unit. */
    public ResponseDefinition {
        Require.present("measure, comparator, target", measure, comparator, target);
        Require.unit("response target", target, Unit.SCORE, Unit.PERCENT);
    }
}
