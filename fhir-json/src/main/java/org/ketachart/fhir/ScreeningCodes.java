package org.ketachart.fhir;

import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.InteractionSeverity;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.RecordStatus;

/** The words of a screening: all of them ours, for no terminology has them. */
public final class ScreeningCodes {
    private static final String PROGRAM = Canonical.codeSystem("program");

    /** The category of what is said on whether somebody may be treated. */
    public static final FixedCoding ELIGIBILITY = new FixedCoding(PROGRAM, "eligibility", "Eligibility for treatment");

    /** What a clinician decided. */
    public static final FixedCoding DETERMINATION =
            new FixedCoding(PROGRAM, "eligibility-determination", "Decision on eligibility");

    /** What the library proposed, which no search for decisions must find. */
    public static final FixedCoding PROPOSAL =
            new FixedCoding(PROGRAM, "eligibility-proposal", "Proposal for a decision on eligibility");

    /** What a clinician did about an issue that was found. */
    public static final FixedCoding SET_ASIDE = new FixedCoding(PROGRAM, "finding-set-aside", "Finding set aside");

    /** The words of a proposal and of a decision. */
    public static final CodeTable<ClearanceWord> WORD = CodeTable.ours("eligibility", ClearanceWord.class)
            .row(ClearanceWord.YES, "Yes")
            .row(ClearanceWord.YES_WITH_CAUTIONS, "Yes, with cautions")
            .row(ClearanceWord.ASK, "Ask")
            .row(ClearanceWord.NO, "No")
            .table();

    /** What is known about a rule. */
    public static final CodeTable<Truth> TRUTH = CodeTable.ours("finding-truth", Truth.class)
            .row(Truth.MET, "Met")
            .row(Truth.NOT_MET, "Not met")
            .row(Truth.UNKNOWN, "Unknown")
            .table();

    /** What a rule means when it is met. */
    public static final CodeTable<FindingKind> KIND = CodeTable.ours("finding-kind", FindingKind.class)
            .row(FindingKind.ABSOLUTE, "Absolute contraindication")
            .row(FindingKind.RELATIVE, "Relative contraindication")
            .row(FindingKind.CAUTION, "Caution")
            .row(FindingKind.REQUIREMENT, "Requirement")
            .row(FindingKind.INTERACTION, "Interaction")
            .row(FindingKind.INFORMATION, "Information")
            .table();

    /** How grave an interaction is. */
    public static final CodeTable<InteractionSeverity> INTERACTION = CodeTable.ours(
                    "interaction-severity", InteractionSeverity.class)
            .row(InteractionSeverity.CONTRAINDICATED, "Contraindicated")
            .row(InteractionSeverity.MAJOR, "Major")
            .row(InteractionSeverity.MODERATE, "Moderate")
            .row(InteractionSeverity.MINOR, "Minor")
            .row(InteractionSeverity.INFORMATIONAL, "Informational")
            .table();

    /** What somebody must find out. */
    public static final CodeTable<QuestionKind> QUESTION = CodeTable.ours("question-kind", QuestionKind.class)
            .row(QuestionKind.IS_IT_THERE, "Is it there?")
            .row(QuestionKind.WHEN, "When was it?")
            .row(QuestionKind.HOW_MUCH, "How much is it?")
            .row(QuestionKind.STILL_SO, "Is it still so?")
            .row(QuestionKind.CONFIRM, "Is this what it seems to be?")
            .row(QuestionKind.WHICH, "Which of these is so?")
            .row(QuestionKind.TRIAL, "What is missing of this trial?")
            .row(QuestionKind.COMPLETE, "Are there more?")
            .row(QuestionKind.WEIGH, "Does the benefit outweigh it?")
            .table();

    /** Whose label was followed. */
    public static final CodeTable<Jurisdiction> JURISDICTION = CodeTable.ours("jurisdiction", Jurisdiction.class)
            .row(Jurisdiction.US, "United States")
            .row(Jurisdiction.EU, "European Union")
            .row(Jurisdiction.UK, "United Kingdom")
            .table();

    /** What else a proposal or a decision says, each in a component. */
    public static final CodeTable<Part> PART = CodeTable.ours("eligibility-part", Part.class)
            .row(Part.AGENT, "Drug it is about")
            .row(Part.JURISDICTION, "Label that was followed")
            .row(Part.ROUTE, "Route it is about")
            .row(Part.UNTIL, "Last day on which a dose may follow")
            .table();

    /** The code system of the rules; its codes are those of the rule packs. */
    static final String RULE = Canonical.codeSystem("screening-rule");

    private ScreeningCodes() {}

    /** What else a proposal or a decision says. */
    public enum Part implements Coded {
        AGENT("agent"),
        JURISDICTION("jurisdiction"),
        ROUTE("route"),
        UNTIL("until");

        private final String code;

        Part(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Where a proposal stands, in FHIR's words. */
    public enum ProposalState implements Coded {
        /** Nobody has decided. */
        OPEN("preliminary"),
        /** A clinician has decided on it, whatever was decided. */
        DECIDED("final"),
        AMENDED("amended"),
        ENTERED_IN_ERROR("entered-in-error");

        private final String code;

        ProposalState(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static ProposalState of(Determination told) {
            return switch (told.status()) {
                case ENTERED_IN_ERROR -> ENTERED_IN_ERROR;
                case FINAL -> told.clearance() == null ? OPEN : DECIDED;
                case AMENDED -> told.clearance() == null ? AMENDED : DECIDED;
            };
        }

        /** Returns the status of a proposal that nobody has decided on. */
        RecordStatus status() {
            return switch (this) {
                case OPEN, DECIDED -> RecordStatus.FINAL;
                case AMENDED -> RecordStatus.AMENDED;
                case ENTERED_IN_ERROR -> RecordStatus.ENTERED_IN_ERROR;
            };
        }
    }

    /** How grave an issue is, in FHIR's words. */
    enum IssueSeverity implements Coded {
        HIGH("high"),
        MODERATE("moderate"),
        LOW("low");

        private final String code;

        IssueSeverity(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** An interaction that is contraindicated is as grave as a contraindication, and a major one as one that is weighed. */
        static IssueSeverity of(Finding finding) {
            InteractionSeverity interaction = finding.severity();
            if (finding.kind() == FindingKind.ABSOLUTE || interaction == InteractionSeverity.CONTRAINDICATED) {
                return HIGH;
            }
            return finding.kind() == FindingKind.RELATIVE || interaction == InteractionSeverity.MAJOR ? MODERATE : LOW;
        }
    }
}
