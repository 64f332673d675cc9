package org.ketachart.core.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What a rule said of a patient, and why.
 *
 * @param rule the rule and its version
 * @param kind what it means when it is met
 * @param severity how grave an interaction is; absent for any other kind
 * @param truth met, not met or unknown
 * @param says the word it alone would lead to, overrides counted in
 * @param origins the rows of the clinical reference it rests on, each with its mark
 * @param used the evidence it used
 * @param missing what must be found out; at least one question where the truth is unknown
 * @param until the last day on which the same evidence says the same; absent when no day changes it
 * @param override the judgment that set it aside; absent when none did
 */
public record Finding(
        RuleRef rule,
        FindingKind kind,
        @Nullable InteractionSeverity severity,
        Truth truth,
        ClearanceWord says,
        List<Origin> origins,
        List<RecordId> used,
        List<Question> missing,
        @Nullable LocalDate until,
        @Nullable FindingOverride override) {
    /** Checks that an unknown says what is missing, and that an interaction has its severity. */
    public Finding {
        Require.present(
                "rule, kind, truth, says, origins, used, missing", rule, kind, truth, says, origins, used, missing);
        Require.date("until", until);
        origins = List.copyOf(origins);
        used = List.copyOf(used);
        missing = List.copyOf(missing);
        Require.that(truth != Truth.UNKNOWN || !missing.isEmpty(), "an unknown finding must say what is missing");
        Require.that(
                (kind == FindingKind.INTERACTION) == (severity != null), "an interaction alone must have a severity");
        Require.that(
                override == null || override.rule().equals(rule), "a finding must be set aside by a word on its rule");
    }
}
