package org.ketachart.fhir;

import java.util.List;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ScreeningCodes.ProposalState;

/**
 * What was proposed and decided as one Observation each, and a DetectedIssue for each finding that is met.
 *
 * <p>Several decisions may follow one proposal, each its own resource and none written over another: send the latest last, for its word on
 * a finding is the one that the issue then shows. A decision alone is whole too, as the log of a visit has it.
 */
public final class DeterminationCodec implements AggregateCodec<Charted<Determination>> {
    static final ProposalCodec PROPOSAL = new ProposalCodec();
    static final DecisionCodec DECISION = new DecisionCodec();
    static final IssueCodec ISSUE = new IssueCodec();

    private final ProposalCodec proposals;
    private final IssueCodec issues;

    /** Creates a codec that knows no titles of rules: an EHR then shows their ids. */
    public DeterminationCodec() {
        this.proposals = PROPOSAL;
        this.issues = ISSUE;
    }

    /**
     * Creates a codec that writes the title of its rule beside every finding, for EHRs to show.
     *
     * @param titles of rules, in words; one it does not know is left out
     */
    public DeterminationCodec(RuleTitles titles) {
        this.proposals = new ProposalCodec(titles);
        this.issues = new IssueCodec(titles);
    }

    @Override
    public void write(Charted<Determination> value, Residue foreign, ResourceSink out) {
        Chart chart = value.chart();
        Determination told = value.fact();
        Proposal proposal = told.proposal();
        if (proposal != null) {
            put(
                    proposals,
                    new Charted<>(chart, new ProposalPart(proposal, told.places(), ProposalState.of(told))),
                    foreign,
                    out);
        }
        Clearance clearance = told.clearance();
        if (clearance != null) {
            put(DECISION, new Charted<>(chart, new DecisionPart(clearance, told.status())), foreign, out);
        }
        FindingPart.of(told).forEach(issue -> put(issues, new Charted<>(chart, issue), foreign, out));
    }

    private static <T> void put(ResourceCodec<T> codec, T value, Residue foreign, ResourceSink out) {
        out.put(codec, value, foreign.part(codec.key(value)));
    }

    @Override
    public Result<List<Read<Charted<Determination>>>> read(BundleReader in) {
        return new BundledDeterminations(
                        in.readAll(PROPOSAL, Kind.SCREENING),
                        in.readAll(DECISION, Kind.CLEARANCE),
                        in.readAll(ISSUE, Kind.FINDING))
                .read();
    }
}
