package org.ketachart.fhir.hapi;

import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Issue;

/** Says issues as FHIR does. */
public final class OperationOutcomes {
    /** The system of the issue codes. */
    public static final String SYSTEM = Canonical.codeSystem("issue");

    private static final Pattern FHIR_PATH = Pattern.compile("[A-Z][A-Za-z]*([.\\[].*)?");

    private OperationOutcomes() {}

    /** Returns an outcome with every issue in its order; one that says that all is well where there is none. */
    public static OperationOutcome of(List<Issue> issues) {
        OperationOutcome outcome = new OperationOutcome();
        for (Issue issue : issues) {
            OperationOutcomeIssueComponent component = outcome.addIssue();
            component.setSeverity(issue.isError() ? IssueSeverity.ERROR : IssueSeverity.WARNING);
            component.setCode(type(issue.code()));
            component.getDetails().addCoding().setSystem(SYSTEM).setCode(issue.code());
            if (FHIR_PATH.matcher(issue.path()).matches()) {
                component.setDiagnostics(issue.message());
                component.addExpression(issue.path());
            } else {
                component.setDiagnostics(
                        issue.path().isEmpty() ? issue.message() : issue.path() + ": " + issue.message());
            }
        }
        if (issues.isEmpty()) {
            outcome.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(IssueType.INFORMATIONAL)
                    .setDiagnostics("no issues");
        }
        return outcome;
    }

    private static IssueType type(String code) {
        for (ValidationFault fault : ValidationFault.values()) {
            if (fault.code().equals(code)) {
                return type(fault);
            }
        }
        return IssueType.INVALID;
    }

    private static IssueType type(ValidationFault fault) {
        return switch (fault) {
            case UNREADABLE, UNKNOWN_ELEMENT, TOO_MANY, PROFILE, BUNDLE -> IssueType.STRUCTURE;
            case MISSING -> IssueType.REQUIRED;
            case UNKNOWN_EXTENSION, EXTENSION -> IssueType.EXTENSION;
            case CODE, DISPLAY, UNIT -> IssueType.CODEINVALID;
            case PRIMITIVE, FIXED, NARRATIVE -> IssueType.VALUE;
            case INVARIANT -> IssueType.INVARIANT;
            case UNKNOWN_PROFILE, UNCHECKED_CODE -> IssueType.NOTSUPPORTED;
            case REFERENCE -> IssueType.NOTFOUND;
            case PRACTICE -> IssueType.BUSINESSRULE;
            case OTHER -> IssueType.INVALID;
        };
    }
}
