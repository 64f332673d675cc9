package org.ketachart.cds;

import java.util.List;
import org.ketachart.core.screening.Evidence;

/**
 * What was seen of a chart.
 *
 * @param evidence what it says
 * @param entries how many entries it had
 * @param notUnderstood how many of them a person must read
 * @param deceased whether it says that the patient has died
 */
record SeenChart(List<Evidence> evidence, int entries, int notUnderstood, boolean deceased) {
    SeenChart {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
        return "SeenChart[withheld]";
    }
}
