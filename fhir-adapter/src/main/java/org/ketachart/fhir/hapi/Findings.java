package org.ketachart.fhir.hapi;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ResourceType;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;

/** Turns what the HL7 validator says into issues that quote nothing of the resource. */
final class Findings {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'?");
    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,119}");
    private static final Pattern CONSTRAINT = Pattern.compile("[^#]*#([A-Za-z]{1,20}-[A-Za-z0-9-]{1,20})");
    private static final Pattern FIRST_WORD = Pattern.compile("[^.\\[(/ ]+");
    private static final Set<String> TYPES =
            Stream.of(ResourceType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final String NAME =
            "[A-Za-z][A-Za-z0-9]*(?::[A-Za-z0-9]+)?(?:\\((?:[A-Za-z]*|'')\\))?(?:\\[(?:[0-9]+|x)\\])?#?(?=\\.|$)";
    private static final Pattern PLAIN_PATH = Pattern.compile("(?:" + NAME + ")(?:\\." + NAME + ")*");
    private static final int LONGEST_PATH = 400;

    private static final Map<String, ValidationFault> FIRST_WORDS = Map.of(
            "Error processing unit", ValidationFault.UNIT,
            "CodeSystem is unknown", ValidationFault.UNCHECKED_CODE,
            "Unrecognized property", ValidationFault.UNKNOWN_ELEMENT,
            "Unrecognised property", ValidationFault.UNKNOWN_ELEMENT,
            "Object must have some content", ValidationFault.MISSING,
            "Array cannot be empty", ValidationFault.MISSING);

    /** The first that matches decides; ids are compared in lower case, for HL7 spells them in several ways. */
    private static final List<Rule> RULES = List.of(
            new Rule("extension_ext_unknown.*|extension_ext_url_notfound", ValidationFault.UNKNOWN_EXTENSION),
            new Rule("extension_.*|ext_ver_.*|profile_ext_.*", ValidationFault.EXTENSION),
            new Rule("terminology_tx_display.*|display_name.*|invalid_display.*", ValidationFault.DISPLAY),
            new Rule(
                    "terminology_tx_(system_(unknown|invalid|not_usable|unsupported|http.*)|valueset_.*|binding_.*|nosvc.*)"
                            + "|unknown_codesystem.*|unable_to_(check_if_the_provided_codes|validate_code|resolve_(system|value_set)).*"
                            + "|terminology_tx_(code_notvalid|notfound.*)",
                    ValidationFault.UNCHECKED_CODE),
            new Rule(".*_(ucum|qty)_.*|.*_unit_.*", ValidationFault.UNIT),
            new Rule(
                    "terminology_.*|unknown_code_.*|code_.*|coding_.*|none_of_the_provided.*|.*not_in_vs.*|tx_.*",
                    ValidationFault.CODE),
            new Rule("validation_val_profile_minimum.*|profile_val_missing.*", ValidationFault.MISSING),
            new Rule(
                    "validation_val_profile_(maximum|notallowed).*|profile_val_notallowed.*", ValidationFault.TOO_MANY),
            new Rule(
                    "validation_val_(profile_unknown|unknown_profile|profile_nodefinition|profile_nosnapshot|global).*|unable_to_(find|locate)_(the_)?profile.*",
                    ValidationFault.UNKNOWN_PROFILE),
            new Rule(
                    "validation_val_content_unknown|unrecognised_.*|unknown_property.*|undefined_.*|illegal_property",
                    ValidationFault.UNKNOWN_ELEMENT),
            new Rule(
                    "validation_val_.*|.*slic.*|profile_.*|bundle_bundle_entry_multiple_profiles.*",
                    ValidationFault.PROFILE),
            new Rule("reference_.*|.*_not_local", ValidationFault.REFERENCE),
            new Rule("fixed_type_.*|_dt_fixed_.*|pattern_.*", ValidationFault.FIXED),
            new Rule(".*xhtml.*|narrative.*", ValidationFault.NARRATIVE),
            new Rule(
                    "type_specific_.*|resource_res_id.*|security_string.*|unicode_.*|primitive_.*",
                    ValidationFault.PRIMITIVE),
            new Rule("bundle_.*|validation_bundle.*", ValidationFault.BUNDLE),
            new Rule("all_observations_.*", ValidationFault.PRACTICE),
            new Rule(
                    "json_.*|error_parsing.*|duplicate_json.*|this_.*|parse_.*|.*resourcetype.*",
                    ValidationFault.UNREADABLE));

    private final boolean details;

    Findings(boolean details) {
        this.details = details;
    }

    /** Returns an issue for each finding that matters, and one where HL7 says the same twice. */
    List<Issue> issues(List<SingleValidationMessage> found) {
        Set<Issue> issues = new LinkedHashSet<>();
        for (SingleValidationMessage finding : found) {
            Issue issue = issue(finding);
            if (issue != null) {
                issues.add(issue);
            }
        }
        // A profile that is not at hand is reported once where it is named and once without a place.
        String unknown = ValidationFault.UNKNOWN_PROFILE.code();
        if (issues.stream()
                .anyMatch(issue -> issue.code().equals(unknown) && !issue.path().isEmpty())) {
            issues.removeIf(
                    issue -> issue.code().equals(unknown) && issue.path().isEmpty());
        }
        return List.copyOf(issues);
    }

    /** Returns the issue for a finding; nothing where it is only information. */
    private @Nullable Issue issue(SingleValidationMessage finding) {
        ResultSeverityEnum severity = finding.getSeverity();
        if (severity == ResultSeverityEnum.INFORMATION) {
            return null;
        }
        String id = finding.getMessageId();
        ValidationFault fault = fault(id, finding.getMessage());
        StringBuilder message = new StringBuilder(fault.message());
        String kept = kept(id);
        if (!kept.isEmpty()) {
            message.append(" (").append(kept).append(')');
        }
        if (details) {
            message.append("; HL7: ").append(finding.getMessage());
        }
        Issue.Severity ours = severity == ResultSeverityEnum.WARNING ? Issue.Severity.WARNING : Issue.Severity.ERROR;
        return new Issue(ours, fault.code(), path(finding.getLocationString()), message.toString());
    }

    /** Returns the class of a finding: by its id; by the first words of its text where the id is missing or stands for anything. */
    static ValidationFault fault(@Nullable String id, @Nullable String text) {
        for (Map.Entry<String, ValidationFault> first : FIRST_WORDS.entrySet()) {
            if (text != null && text.startsWith(first.getKey())) {
                return first.getValue();
            }
        }
        if (id == null || id.isEmpty()) {
            return ValidationFault.OTHER;
        }
        if (CONSTRAINT.matcher(id).matches()) {
            return ValidationFault.INVARIANT;
        }
        String lower = id.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (rule.ids.matcher(lower).matches()) {
                return rule.fault;
            }
        }
        return ValidationFault.OTHER;
    }

    /** Returns the name of the message or constraint where it is a plain word, which no data of a resource can be. */
    private static String kept(@Nullable String id) {
        if (id == null) {
            return "";
        }
        Matcher constraint = CONSTRAINT.matcher(id);
        if (constraint.matches()) {
            return constraint.group(1);
        }
        return MESSAGE_ID.matcher(id).matches() ? id : "";
    }

    /** Returns the FHIRPath without what HL7 puts in it of the resource: ids in comments, URLs in quotes. */
    static String path(@Nullable String location) {
        if (location == null) {
            return "";
        }
        Matcher type = FIRST_WORD.matcher(location);
        if (type.lookingAt() && !TYPES.contains(type.group())) {
            return "";
        }
        String bare = QUOTED.matcher(COMMENT.matcher(location).replaceAll("#")).replaceAll("''");
        // What is no name of an element is of the resource: an id may look like the end of a comment.
        Matcher plain = PLAIN_PATH.matcher(bare);
        String path = plain.lookingAt() ? plain.group().replace("#", "") : "";
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH);
    }

    private static final class Rule {
        private final Pattern ids;
        private final ValidationFault fault;

        Rule(String ids, ValidationFault fault) {
            this.ids = Pattern.compile(ids);
            this.fault = fault;
        }
    }
}
