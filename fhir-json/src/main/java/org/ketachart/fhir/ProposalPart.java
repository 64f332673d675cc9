package org.ketachart.fhir;

import java.util.List;
import org.ketachart.core.screening.EvidencePlace;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.value.Require;
import org.ketachart.fhir.ScreeningCodes.ProposalState;

/**
 * What the library proposed, apart from what was decided on it.
 *
 * @param proposal the proposal with all its findings
 * @param places where the evidence is written, each piece once
 * @param state where it stands
 */
public record ProposalPart(Proposal proposal, List<EvidencePlace> places, ProposalState state) {
    /** Checks that all of it is there. */
    public ProposalPart {
        Require.present("proposal, places, state", proposal, places, state);
        places = List.copyOf(places);
        Require.distinct("places", places.stream().map(EvidencePlace::evidence).toList());
    }
}
