package org.ketachart.packs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormSex;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.form.FormChoice;
import org.ketachart.sessions.form.ItemKind;
import org.ketachart.sessions.form.ItemSource;

/** What each source can fill: a field of another kind, or with other boxes, would stay empty for ever and nobody would see why. */
final class FormSources {
    private static final Set<String> SEXES =
            Stream.of(FormSex.values()).map(FormSex::code).collect(Collectors.toUnmodifiableSet());

    private FormSources() {}

    /** Returns the one kind of field that a source fills; nothing for a person, who fills any. */
    static @Nullable ItemKind kind(ItemSource source) {
        return switch (source) {
            case PERSON -> null;
            case PATIENT_FIRST_NAME,
                    PATIENT_MIDDLE_INITIAL,
                    PATIENT_LAST_NAME,
                    PROVIDER_FIRST_NAME,
                    PROVIDER_LAST_NAME,
                    PROVIDER_TELEPHONE,
                    PROVIDER_EMAIL,
                    SETTING_NAME,
                    SETTING_ADDRESS,
                    SETTING_CITY,
                    SETTING_STATE,
                    SETTING_ZIP,
                    LOT,
                    SERIOUS_EVENT_DESCRIPTION -> ItemKind.WORDS;
            case PATIENT_BIRTH_DATE, TREATMENT_DATE -> ItemKind.DAY;
            case PATIENT_SEX, DOSE -> ItemKind.CHOICE;
            case DOSE_OTHER -> ItemKind.AMOUNT;
            case TOTAL_MINUTES,
                    READY_MINUTES,
                    SYSTOLIC_BEFORE,
                    DIASTOLIC_BEFORE,
                    SYSTOLIC_AT_40,
                    DIASTOLIC_AT_40,
                    SYSTOLIC_COMPLETION,
                    DIASTOLIC_COMPLETION -> ItemKind.WHOLE;
            case SEDATION_ONSET,
                    SEDATION_RESOLUTION,
                    DISSOCIATION_ONSET,
                    DISSOCIATION_RESOLUTION,
                    RESPIRATORY_DEPRESSION_ONSET,
                    RESPIRATORY_DEPRESSION_RESOLUTION -> ItemKind.MOMENT;
            case FIRST_TREATMENT,
                    ENROLLED,
                    VITALS_BEFORE,
                    VITALS_COMPLETION,
                    SEDATION,
                    SEDATION_INTERVENTION,
                    DISSOCIATION,
                    DISSOCIATION_INTERVENTION,
                    RESPIRATORY_DEPRESSION,
                    RESPIRATORY_DEPRESSION_INTERVENTION,
                    SERIOUS_EVENT -> ItemKind.YES_NO;
        };
    }

    /** Returns the unit in which a source fills a number; nothing where it fills none, or may be in any. */
    static @Nullable Unit unit(ItemSource source) {
        return switch (source) {
            case TOTAL_MINUTES, READY_MINUTES -> Unit.MINUTE;
            case DOSE_OTHER -> Unit.MILLIGRAM;
            case SYSTOLIC_BEFORE,
                    DIASTOLIC_BEFORE,
                    SYSTOLIC_AT_40,
                    DIASTOLIC_AT_40,
                    SYSTOLIC_COMPLETION,
                    DIASTOLIC_COMPLETION -> Unit.MILLIMETER_OF_MERCURY;
            default -> null;
        };
    }

    /** Returns what the boxes of a field must be that they are not; nothing where they are as their source ticks them. */
    static @Nullable String flaw(ItemSource source, List<FormChoice> choices) {
        List<String> codes =
                choices.stream().map(choice -> choice.code().value()).toList();
        if (source == ItemSource.PATIENT_SEX && !Set.copyOf(codes).equals(SEXES)) {
            return "must be male, female and other";
        }
        boolean doses = codes.contains("other")
                && codes.stream()
                        .allMatch(code -> code.equals("other") || code.matches("[1-9][0-9]{0,3}(\\.[0-9]{1,2})?-mg"));
        return source == ItemSource.DOSE && !doses ? "must be doses such as 56-mg, and other" : null;
    }
}
