package org.ketachart.cds;

import java.util.List;
import org.ketachart.core.screening.Evidence;

/**
 * What was seen of a chart.
 *
 * @param evidence what it says
 * @param entries how many entries it had
 * @param notUnderstood how many of them a person must read
 */
record SeenChart(List<Evidence> evidence, int entries, int notUnderstood) {
    SeenChart {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
        return "SeenChart[withheld]";
    }
}
