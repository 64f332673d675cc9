package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.ClinicId;
import org.ketachart.fhir.ScreeningCodes.Part;

/** The components of a proposal: what it is about, then its findings in their order. */
final class ProposalComponents {
    private static final String VALUE = "valueCodeableConcept";

    @Nullable
    Drug agent;

    @Nullable
    Jurisdiction jurisdiction;

    @Nullable
    Route route;

    final List<Finding> findings = new ArrayList<>();

    static void writeScope(Proposal proposal, FhirWriter out) {
        out.object();
        out.concept("code", ScreeningCodes.PART, Part.AGENT);
        out.concept(VALUE, DoseCodes.DRUG, proposal.agent());
        out.end();
        out.object();
        out.concept("code", ScreeningCodes.PART, Part.JURISDICTION);
        out.concept(VALUE, ScreeningCodes.JURISDICTION, proposal.jurisdiction());
        out.end();
        if (proposal.route() != null) {
            out.object();
            out.concept("code", ScreeningCodes.PART, Part.ROUTE);
            out.concept(VALUE, DoseCodes.ROUTE, proposal.route());
            out.end();
        }
    }

    static void write(ClinicId clinic, Finding finding, @Nullable String title, FhirWriter out) {
        out.object();
        out.array("extension");
        FindingParts.write(finding, out);
        if (finding.override() != null) {
            OverrideParts.write(clinic, finding.override(), out);
        }
        out.end();
        RuleCoding.write("code", finding.rule(), title, out);
        out.concept(VALUE, ScreeningCodes.TRUTH, finding.truth());
        out.end();
    }

    /** Reads the components; those of others are kept. */
    void read(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            Part part = in.peekConcept("code", ScreeningCodes.PART);
            if (RuleCoding.waits("code", in)) {
                FindingParts.add(findings, finding(in));
            } else if (part == null || part == Part.UNTIL) {
                in.keep();
            } else if (has(part)) {
                in.fault(FhirFault.CONTRADICTION, "a proposal must be about one thing, was about two");
                in.skip();
            } else {
                readScope(part, in);
            }
        }
    }

    private boolean has(Part part) {
        return switch (part) {
            case AGENT -> agent != null;
            case JURISDICTION -> jurisdiction != null;
            case ROUTE -> route != null;
            case UNTIL -> false;
        };
    }

    private void readScope(Part part, FhirCursor in) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "code" -> in.concept(ScreeningCodes.PART);
                case VALUE -> readValue(part, in);
                default -> in.keep();
            }
        }
        in.need(VALUE, has(part) ? part : null);
    }

    private void readValue(Part part, FhirCursor in) {
        switch (part) {
            case AGENT -> agent = in.concept(DoseCodes.DRUG);
            case JURISDICTION -> jurisdiction = in.concept(ScreeningCodes.JURISDICTION);
            case ROUTE -> route = in.concept(DoseCodes.ROUTE);
            case UNTIL -> in.keep();
        }
    }

    private static @Nullable Finding finding(FhirCursor in) {
        FindingParts parts = new FindingParts();
        @Nullable FindingOverride[] override = new @Nullable FindingOverride[1];
        RuleRef rule = null;
        Truth truth = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "extension" -> {
                    in.array();
                    while (in.nextEntry()) {
                        if (in.is(ScreeningExtensions.OVERRIDE)) {
                            override[0] = OverrideParts.read(in);
                        } else if (!parts.read(in)) {
                            in.keep();
                        }
                    }
                }
                case "code" -> rule = RuleCoding.read(in);
                case VALUE -> truth = in.concept(ScreeningCodes.TRUTH);
                default -> in.keep();
            }
        }
        in.need(VALUE, truth);
        parts.need(in);
        return rule == null || truth == null ? null : parts.finding(rule, truth, override[0], in);
    }

    /** Records what a proposal must be about; call it after going through the resource. */
    void need(FhirCursor in) {
        in.need("component.where(code.coding.code='agent')", agent);
        in.need("component.where(code.coding.code='jurisdiction')", jurisdiction);
    }
}
