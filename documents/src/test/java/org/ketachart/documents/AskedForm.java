package org.ketachart.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.form.FormChoice;
import org.ketachart.sessions.form.FormCondition;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormSection;
import org.ketachart.sessions.form.ItemKind;
import org.ketachart.sessions.form.ItemSource;

/** What a form asks: a revision with every kind of field and every kind of condition. The words are our own. */
final class AskedForm {
    private AskedForm() {}

    static FormDefinition definition() {
        List<FormItem> items = new ArrayList<>();
        items.add(item("patient.first-name", "First name", ItemKind.WORDS, true));
        items.add(item("patient.last-name", "Last name", ItemKind.WORDS, true));
        items.add(item("patient.birth-date", "Date of birth", ItemKind.DAY, true));
        items.add(item("patient.sex", "Sex", ItemKind.CHOICE, true, null, null, "male", "female", "other"));
        items.add(item("patient.first-treatment", "Is this the patient's first treatment?", ItemKind.YES_NO, true));
        items.add(item(
                "medicines.benzodiazepines",
                "Does the patient take benzodiazepines at the time of this treatment?",
                ItemKind.YES_NO,
                true));
        items.add(item("medicines.opioids", "Opioids", ItemKind.YES_NO, true));
        items.add(item("session.dose", "Dose given", ItemKind.CHOICE, true, null, null, "56-mg", "84-mg", "other"));
        items.add(item(
                "session.dose-other",
                "Another dose",
                ItemKind.AMOUNT,
                true,
                new FormCondition(new ItemId("session.dose"), "other", null),
                null));
        items.add(item("session.lot", "Lot number", ItemKind.WORDS, true));
        items.add(item(
                "session.total-minutes",
                "Minutes from the first device to the end of monitoring",
                ItemKind.WHOLE,
                true,
                null,
                "min"));
        items.add(item(
                "session.short-why",
                "Why monitoring was shorter than two hours",
                ItemKind.WORDS,
                false,
                new FormCondition(new ItemId("session.total-minutes"), null, 120),
                null));
        items.add(item(
                "session.ready-minutes",
                "If there were no stay of two hours: minutes after which the patient would have been ready to leave",
                ItemKind.WHOLE,
                true,
                null,
                "min"));
        items.add(item("pressure.before", "Systolic pressure before", ItemKind.WHOLE, true, null, "mmHg"));
        items.add(item("pressure.at-40", "Systolic pressure at 40 minutes", ItemKind.WHOLE, true, null, "mmHg"));
        items.add(item("events.sedation", "Did the patient experience sedation?", ItemKind.YES_NO, true));
        items.add(item(
                "events.sedation-onset",
                "When it began",
                ItemKind.MOMENT,
                false,
                new FormCondition(new ItemId("events.sedation"), "yes", null),
                null));
        items.add(item("events.serious", "Was there a serious adverse event?", ItemKind.YES_NO, true));
        items.add(item(
                "events.description",
                "What happened",
                ItemKind.WORDS,
                true,
                new FormCondition(new ItemId("events.serious"), "yes", null),
                null));
        return new FormDefinition(
                Forms.REF,
                LocalDate.of(2025, 1, 1),
                new Note("Patient Monitoring Form"),
                7,
                List.of(
                        section("patient", "Patient"),
                        section("medicines", "Other medicines"),
                        section("session", "Treatment session"),
                        section("pressure", "Blood pressure"),
                        section("events", "Events")),
                items);
    }

    private static FormSection section(String id, String title) {
        return new FormSection(id, new Note(title));
    }

    static FormItem item(String id, String text, ItemKind kind, boolean required) {
        return item(id, text, kind, required, null, null);
    }

    static FormItem item(
            String id,
            String text,
            ItemKind kind,
            boolean required,
            @Nullable FormCondition asked,
            @Nullable String unit,
            String... choices) {
        List<FormChoice> boxes = new ArrayList<>();
        for (String choice : choices) {
            boxes.add(new FormChoice(new RecordId(choice), new Note(choice.replace("-mg", " mg"))));
        }
        return new FormItem(
                new ItemId(id),
                new Note(text),
                kind,
                boxes,
                required,
                asked,
                source(id),
                unit == null ? null : new Note(unit),
                "REM-20",
                Mark.V2);
    }

    private static ItemSource source(String id) {
        return switch (id) {
            case "patient.first-name" -> ItemSource.PATIENT_FIRST_NAME;
            case "patient.last-name" -> ItemSource.PATIENT_LAST_NAME;
            default -> ItemSource.PERSON;
        };
    }
}
