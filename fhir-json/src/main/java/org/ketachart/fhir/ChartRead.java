package org.ketachart.fhir;

import java.util.List;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * What an EHR's chart says that decisions of ours rest on, and what became of each of its entries.
 *
 * <p>What the chart does not say is not in here: that is unknown, and never a no.
 *
 * @param patient whose chart it is
 * @param evidence in the order of its ids
 * @param entries one for each entry of the Bundle, in its order
 * @param deceased whether the patient is recorded as deceased, on whatever day; nobody then proposes a treatment
 * @param goesOn whether the Bundle says that more of the chart is in another, which nobody read
 */
public record ChartRead(
        HostRef patient, List<Evidence> evidence, List<ChartEntry> entries, boolean deceased, boolean goesOn) {
    /** Keeps its own copies. */
    public ChartRead {
        Require.present("patient, evidence, entries", patient, evidence, entries);
        evidence = List.copyOf(evidence);
        entries = List.copyOf(entries);
    }

    /** Returns how many entries had a fate; over the three fates they add up to the entries of the Bundle. */
    public int count(ChartFate fate) {
        return Math.toIntExact(
                entries.stream().filter(entry -> entry.fate() == fate).count());
    }
}
