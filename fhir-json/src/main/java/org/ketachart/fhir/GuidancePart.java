package org.ketachart.fhir;

import java.time.LocalDate;
import java.util.List;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What a screening answers to whoever asked for it: done, or what it still needs to know.
 *
 * <p>It is the reply of a service and no record; the proposal it goes with says all of it.
 *
 * @param proposal the proposal
 * @param rules the rule pack and its version
 * @param on the day it is about, in the clinic's zone
 * @param open the questions of findings that nobody knows, each once
 */
public record GuidancePart(RecordId proposal, ProtocolRef rules, LocalDate on, List<Question> open) {
    /** Checks that no question is asked twice. */
    public GuidancePart {
        Require.present("proposal, rules, on, open", proposal, rules, on, open);
        Require.date("on", on);
        open = List.copyOf(open);
        Require.distinct("open", open);
    }

    /** Returns what is open in a proposal, in the order of its findings. */
    public static GuidancePart of(Proposal proposal) {
        List<Question> open = proposal.findings().stream()
                .filter(finding -> finding.truth() == Truth.UNKNOWN)
                .map(Finding::missing)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new GuidancePart(proposal.id(), proposal.rules(), proposal.on(), open);
    }
}
