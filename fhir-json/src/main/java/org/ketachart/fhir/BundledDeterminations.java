package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ScreeningCodes.ProposalState;

/** Proposals, decisions and issues of a Bundle, put together again; each was read by itself before. */
final class BundledDeterminations {
    private final Map<RecordId, Read<Charted<ProposalPart>>> proposals = new LinkedHashMap<>();
    private final Map<ResourceKey, Read<Charted<FindingPart>>> found = new LinkedHashMap<>();
    private final List<Read<Charted<DecisionPart>>> decisions;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Read<Charted<Determination>>> told = new ArrayList<>();
    private final boolean readable;

    BundledDeterminations(
            Result<List<Read<Charted<ProposalPart>>>> proposals,
            Result<List<Read<Charted<DecisionPart>>>> decisions,
            Result<List<Read<Charted<FindingPart>>>> issues) {
        this.issues.addAll(proposals.issues());
        this.issues.addAll(decisions.issues());
        this.issues.addAll(issues.issues());
        this.readable = proposals.isOk() && decisions.isOk() && issues.isOk();
        proposals
                .findValue()
                .orElse(List.of())
                .forEach(one -> this.proposals.put(one.value().fact().proposal().id(), one));
        this.decisions = decisions.findValue().orElse(List.of());
        issues.findValue().orElse(List.of()).forEach(one -> found.put(DeterminationCodec.ISSUE.key(one.value()), one));
    }

    Result<List<Read<Charted<Determination>>>> read() {
        if (!readable) {
            return Result.refused(issues);
        }
        Set<RecordId> decidedOn = decisions.stream()
                .map(one -> one.value().fact().clearance().proposal())
                .filter(id -> id != null)
                .map(RecordId.class::cast)
                .collect(Collectors.toSet());
        proposals.forEach((id, proposal) -> {
            if (!decidedOn.contains(id)) {
                undecided(proposal);
            }
        });
        decisions.forEach(this::decided);
        found.values().forEach(this::belongs);
        return issues.stream().anyMatch(Issue::isError) ? Result.refused(issues) : Result.of(List.copyOf(told), issues);
    }

    private void undecided(Read<Charted<ProposalPart>> proposal) {
        ProposalPart part = proposal.value().fact();
        if (part.state() == ProposalState.DECIDED) {
            fault(FhirFault.MISSING, "a proposal that was decided on must have its decision, had none");
            return;
        }
        tell(proposal, null, part.state().status());
    }

    private void decided(Read<Charted<DecisionPart>> decision) {
        DecisionPart part = decision.value().fact();
        RecordId of = part.clearance().proposal();
        Read<Charted<ProposalPart>> proposal = of == null ? null : proposals.get(of);
        if (proposal != null) {
            Chart chart = proposal.value().chart();
            if (!samePatient(chart, decision.value().chart())) {
                fault(FhirFault.CONTRADICTION, "a decision and its proposal must be of one clinic and patient");
                return;
            }
            boolean taken = proposal.value().fact().state() == ProposalState.ENTERED_IN_ERROR;
            if (taken != (part.status() == RecordStatus.ENTERED_IN_ERROR)) {
                fault(FhirFault.CONTRADICTION, "a decision and its proposal must both be in error, or neither");
                return;
            }
        }
        tell(proposal, decision, part.status());
    }

    private void tell(
            @Nullable Read<Charted<ProposalPart>> proposal,
            @Nullable Read<Charted<DecisionPart>> decision,
            RecordStatus status) {
        Map<ResourceKey, Residue> residues = new HashMap<>();
        Chart chart = null;
        if (proposal != null) {
            chart = proposal.value().chart();
            residues.put(DeterminationCodec.PROPOSAL.key(proposal.value()), proposal.residue());
        }
        if (decision != null) {
            chart = decision.value().chart();
            residues.put(DeterminationCodec.DECISION.key(decision.value()), decision.residue());
        }
        try {
            Determination value = new Determination(
                    proposal == null ? null : proposal.value().fact().proposal(),
                    decision == null ? null : decision.value().fact().clearance(),
                    proposal == null ? List.of() : proposal.value().fact().places(),
                    status);
            Charted<Determination> charted = new Charted<>(FhirCursor.known(chart), value);
            for (FindingPart issue : FindingPart.of(value)) {
                ResourceKey key = DeterminationCodec.ISSUE.key(new Charted<>(charted.chart(), issue));
                Read<Charted<FindingPart>> read = found.get(key);
                if (read != null) {
                    residues.put(key, read.residue());
                } else {
                    issues.add(Issue.warning(
                            FhirFault.MISSING.code(),
                            "Bundle.entry",
                            "a finding that is met must have its DetectedIssue, had none"));
                }
            }
            residues.values().removeIf(Residue::isEmpty);
            told.add(new Read<>(charted, Residue.ofParts(residues)));
        } catch (DomainException e) {
            issues.add(Issue.error(e.code(), "Bundle.entry", String.valueOf(e.getMessage())));
        }
    }

    /** An issue repeats its proposal; which decision it shows depends on which was sent last. */
    private void belongs(Read<Charted<FindingPart>> read) {
        FindingPart issue = read.value().fact();
        Read<Charted<ProposalPart>> proposal = proposals.get(issue.proposal());
        if (proposal == null) {
            fault(FhirFault.MISSING, "a DetectedIssue must have its proposal, had none");
            return;
        }
        ProposalPart of = proposal.value().fact();
        boolean same = samePatient(proposal.value().chart(), read.value().chart())
                && issue.on().equals(of.proposal().on())
                && of.proposal().findings().contains(issue.finding())
                && of.places().containsAll(issue.places());
        if (!same) {
            fault(FhirFault.CONTRADICTION, "a DetectedIssue must say what its proposal says");
        }
    }

    private static boolean samePatient(Chart one, Chart other) {
        return one.clinic().equals(other.clinic()) && one.patient().equals(other.patient());
    }

    private void fault(FhirFault fault, String message) {
        issues.add(Issue.error(fault.code(), "Bundle.entry", message));
    }
}
