package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ScreeningCodes.IssueSeverity;
import org.ketachart.fhir.ScreeningCodes.ProposalState;

/**
 * A finding that is met as a DetectedIssue, with the facts it rests on, and a mitigation where it was set aside.
 *
 * <p>It repeats what its proposal says, for EHRs that show issues and pass over Observations.
 */
public final class IssueCodec implements ResourceCodec<Charted<FindingPart>> {
    private static final String TYPE = "DetectedIssue";
    private static final String FACT = "ketachart-fact-";

    private final RuleTitles titles;

    /** Creates a codec that knows no titles of rules. */
    public IssueCodec() {
        this(RuleTitles.NONE);
    }

    /** Creates a codec that writes the title of its rule into every issue; one it does not know is left out. */
    public IssueCodec(RuleTitles titles) {
        Require.present("titles", titles);
        this.titles = titles;
    }

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(Charted<FindingPart> value) {
        return new ResourceKey(
                TYPE, value.chart().clinic(), Kind.FINDING, value.fact().id());
    }

    @Override
    public void write(Charted<FindingPart> value, Residue foreign, FhirWriter out) {
        ClinicId clinic = value.chart().clinic();
        FindingPart issue = value.fact();
        Finding finding = issue.finding();
        out.resource(TYPE, foreign);
        out.meta(null, key(value));
        String title = titles.find(finding.rule()).orElse(null);
        out.narrative(ScreeningCodes.KIND.own(finding.kind()).display() + ": "
                + (title == null ? finding.rule().id().value() : title));
        out.array("extension");
        FindingParts.write(finding, out);
        EvidencePlaces.write(issue.places(), out);
        out.course(value.chart());
        if (value.chart().session() != null) {
            out.extension(ScreeningExtensions.SESSION);
            out.session(ScreeningExtensions.SESSION.valueName(), value.chart());
            out.end();
        }
        out.end();
        out.identifiers(key(value));
        out.code("status", issue.state());
        RuleCoding.write("code", finding.rule(), title, out);
        out.code("severity", IssueSeverity.of(finding));
        out.patient("patient", value.chart());
        out.date("identifiedDateTime", issue.on());
        new EvidencePlaces(FACT).writeReferences("implicated", issue.places(), written -> true, out);
        out.array("evidence");
        out.object();
        out.array("detail");
        out.referenceEntry(ResourceKey.of("Observation", clinic, Kind.SCREENING, issue.proposal()));
        if (issue.decision() != null) {
            out.referenceEntry(ResourceKey.of("Observation", clinic, Kind.CLEARANCE, issue.decision()));
        }
        out.end();
        out.end();
        out.end();
        IssueMitigations.write(clinic, finding.override(), issue.decided(), out);
        out.end();
    }

    @Override
    public Result<Read<Charted<FindingPart>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> found.readExtensions(in);
                case "identifier" -> found.id = in.identifiers(Kind.FINDING);
                case "status" -> found.state = in.code(ProposalState.class);
                case "code" -> found.rule = RuleCoding.read(in);
                case "severity" -> found.severity = in.code(IssueSeverity.class);
                case "patient" -> in.patient();
                case "identifiedDateTime" -> found.on = in.date();
                case "implicated" -> found.places.readReferences(in);
                case "evidence" -> found.readEvidence(in);
                case "mitigation" -> found.mitigations.read(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "patient");
        FindingPart issue = found.issue(in);
        return in.result(() -> new Charted<>(in.chart(), known(issue)));
    }

    /** What was met so far. */
    private static final class Found {
        final EvidencePlaces places = new EvidencePlaces(FACT);
        final FindingParts parts = new FindingParts();
        final IssueMitigations mitigations = new IssueMitigations();

        @Nullable
        String id;

        @Nullable
        ProposalState state;

        @Nullable
        RuleRef rule;

        @Nullable
        IssueSeverity severity;

        @Nullable
        LocalDate on;

        @Nullable
        String proposal;

        @Nullable
        String decision;

        void readExtensions(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (in.is(ScreeningExtensions.PLACE)) {
                    places.read(in);
                } else if (in.is(ScreeningExtensions.SESSION)) {
                    in.session(ScreeningExtensions.SESSION);
                } else if (in.is(Extensions.COURSE)) {
                    in.course();
                } else if (!parts.read(in)) {
                    in.keep();
                }
            }
        }

        /** Evidence that does not lead to the proposal is others'. */
        void readEvidence(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                boolean ours = false;
                in.object();
                while (in.nextField()) {
                    if (in.name().equals("detail")) {
                        ours |= readDetails(in);
                    } else {
                        in.keep();
                    }
                }
                if (!ours) {
                    in.keep();
                }
            }
        }

        private boolean readDetails(FhirCursor in) {
            boolean ours = false;
            in.array();
            while (in.nextEntry()) {
                ResourceKey key = in.peekReference();
                if (key != null && key.kind() == Kind.SCREENING && proposal == null) {
                    proposal = in.reference(Kind.SCREENING);
                    ours = true;
                } else if (key != null && key.kind() == Kind.CLEARANCE && decision == null) {
                    decision = in.reference(Kind.CLEARANCE);
                    ours = true;
                } else {
                    in.keep();
                }
            }
            return ours;
        }

        @Nullable
        FindingPart issue(FhirCursor in) {
            in.need("status", state);
            in.need("code", rule);
            in.need("severity", severity);
            in.need("identifiedDateTime", on);
            in.need("evidence", proposal);
            parts.need(in);
            if (in.hasErrors()) {
                return null;
            }
            RuleRef of = known(rule);
            FindingOverride earlier = mitigations.findBefore(of, in);
            FindingOverride later = mitigations.findDecided(of, in);
            Finding finding = parts.finding(of, Truth.MET, earlier, in);
            if (in.hasErrors() || finding == null) {
                return null;
            }
            if (severity != IssueSeverity.of(finding)) {
                in.fault(FhirFault.CONTRADICTION, "severity", "the severity must be that of the finding");
            }
            FindingPart issue = in.build(() -> new FindingPart(
                    new RecordId(known(proposal)),
                    decision == null ? null : new RecordId(decision),
                    known(on),
                    finding,
                    later,
                    places.places,
                    known(state)));
            if (issue != null && !issue.id().equals(id)) {
                in.fault(
                        FhirFault.CONTRADICTION,
                        "identifier",
                        "the id of an issue must be made of those of its proposal and its rule");
            }
            return issue;
        }
    }
}
