package org.ketachart.sessions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormSex;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.PatientDetails;
import org.ketachart.core.form.ProviderDetails;
import org.ketachart.core.form.SettingDetails;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.form.FormChoice;
import org.ketachart.sessions.form.FormCondition;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormSection;
import org.ketachart.sessions.form.ItemKind;
import org.ketachart.sessions.form.ItemSource;

/** A form that asks everything a form can ask, one field for each source. */
final class FormFixture {
    static final FormDefinition FORM = definition();

    private FormFixture() {}

    static ItemId item(ItemSource source) {
        return new ItemId("all." + source.code().replace('.', '-'));
    }

    private static FormDefinition definition() {
        List<FormItem> items = new ArrayList<>();
        for (ItemSource source : ItemSource.values()) {
            items.add(field(item(source), source, kind(source), asked(source), source != ItemSource.PERSON));
        }
        items.add(field(
                new ItemId("all.reason"),
                ItemSource.PERSON,
                ItemKind.WORDS,
                new FormCondition(item(ItemSource.TOTAL_MINUTES), null, 120),
                true));
        items.add(field(new ItemId("all.opioids"), ItemSource.PERSON, ItemKind.YES_NO, null, true));
        return new FormDefinition(
                FormRef.of("fixture", "1"),
                LocalDate.of(2021, 11, 1),
                new Note("Fixture"),
                7,
                List.of(new FormSection("all", new Note("All"))),
                items);
    }

    private static FormItem field(ItemId id, ItemSource source, ItemKind kind, FormCondition asked, boolean required) {
        return new FormItem(
                id,
                new Note(id.value()),
                kind,
                kind == ItemKind.CHOICE ? choices(source) : List.of(),
                required,
                asked,
                source,
                source == ItemSource.READY_MINUTES ? new Note("min") : null,
                "REM-20",
                Mark.V2);
    }

    private static List<FormChoice> choices(ItemSource source) {
        List<String> codes =
                source == ItemSource.DOSE ? List.of("56-mg", "84-mg", "other") : List.of("male", "female", "other");
        return codes.stream()
                .map(code -> new FormChoice(new RecordId(code), new Note(code)))
                .toList();
    }

    private static FormCondition asked(ItemSource source) {
        String word = source.name().toLowerCase(Locale.ROOT);
        if (source == ItemSource.DOSE_OTHER) {
            return new FormCondition(item(ItemSource.DOSE), "other", null);
        } else if (source == ItemSource.SERIOUS_EVENT_DESCRIPTION) {
            return new FormCondition(item(ItemSource.SERIOUS_EVENT), "yes", null);
        }
        for (ItemSource whole :
                List.of(ItemSource.SEDATION, ItemSource.DISSOCIATION, ItemSource.RESPIRATORY_DEPRESSION)) {
            if (source != whole && word.startsWith(whole.name().toLowerCase(Locale.ROOT))) {
                return new FormCondition(item(whole), "yes", null);
            }
        }
        return null;
    }

    private static ItemKind kind(ItemSource source) {
        return switch (source) {
            case PATIENT_SEX, DOSE -> ItemKind.CHOICE;
            case PATIENT_BIRTH_DATE, TREATMENT_DATE -> ItemKind.DAY;
            case DOSE_OTHER -> ItemKind.AMOUNT;
            case TOTAL_MINUTES,
                    READY_MINUTES,
                    SYSTOLIC_BEFORE,
                    DIASTOLIC_BEFORE,
                    SYSTOLIC_AT_40,
                    DIASTOLIC_AT_40,
                    SYSTOLIC_COMPLETION,
                    DIASTOLIC_COMPLETION -> ItemKind.WHOLE;
            case PERSON,
                    FIRST_TREATMENT,
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
            case SEDATION_ONSET,
                    SEDATION_RESOLUTION,
                    DISSOCIATION_ONSET,
                    DISSOCIATION_RESOLUTION,
                    RESPIRATORY_DEPRESSION_ONSET,
                    RESPIRATORY_DEPRESSION_RESOLUTION -> ItemKind.MOMENT;
            default -> ItemKind.WORDS;
        };
    }

    static FormParties parties() {
        return new FormParties(
                new PatientDetails(
                        HostRef.literal("Patient", "canary-patient"),
                        new Note("Canary"),
                        new Note("C"),
                        new Note("Canary-Bird"),
                        PartialDate.parse("1980-02"),
                        FormSex.FEMALE),
                new ProviderDetails(
                        ScriptedVisit.NURSE,
                        new Note("Nora"),
                        new Note("Canary"),
                        new Note("555 0100"),
                        new Note("n@x.y")),
                new SettingDetails(
                        HostRef.literal("Organization", "canary-clinic"),
                        new Note("Canary Clinic"),
                        List.of(new Note("1 Main Street"), new Note("Suite 2")),
                        new Note("Cedar"),
                        new Note("IL"),
                        new Note("60601")));
    }
}
