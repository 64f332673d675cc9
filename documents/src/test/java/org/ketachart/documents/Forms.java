package org.ketachart.documents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Amount;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Day;
import org.ketachart.core.form.FormValue.Moment;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.form.SubmissionChannel;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.ReadyBracket;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormChoice;
import org.ketachart.sessions.form.FormCondition;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormGap;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormProposal;
import org.ketachart.sessions.form.FormSection;
import org.ketachart.sessions.form.ItemKind;
import org.ketachart.sessions.form.ItemSource;
import org.ketachart.sessions.protocol.Mark;

/** A form with every kind of field, as a draft and signed. All of it is invented. */
final class Forms {
    static final Clinic CLINIC = Clinic.named("cedar", "Cedar Street Clinic", ZoneId.of("America/Chicago"));
    static final HostRef NURSE = HostRef.of("Practitioner/n1");
    static final HostRef PATIENT = HostRef.of("Patient/p1");
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-05-12T12:05:00-05:00");
    static final FormRef REF = FormRef.of("rems-patient-monitoring-form", "2025");
    static final LocalDate TREATED = LocalDate.of(2026, 5, 12);

    private Forms() {}

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
                REF,
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
                ItemSource.PERSON,
                unit == null ? null : new Note(unit),
                "REM-20",
                Mark.V2);
    }

    static FormAnswer said(String item, FormValue value) {
        return FormAnswer.given(new ItemId(item), value, new FormEntry(NURSE, NOON, null));
    }

    static FormAnswer read(String item, FormValue value, FactRef... facts) {
        return new FormAnswer(new ItemId(item), value, List.of(facts), List.of(), List.of(), null);
    }

    static FormAnswer host(String item, FormValue value) {
        return new FormAnswer(new ItemId(item), value, List.of(), List.of(), List.of(PATIENT), null);
    }

    static FactRef fact(FactKind kind, String id) {
        return new FactRef(kind, new RecordId(id));
    }

    static FormValue words(String text) {
        return new FormValue.Words(new Note(text));
    }

    static List<FormAnswer> answers() {
        FactRef first = fact(FactKind.ADMINISTRATION, "a-1");
        FactRef second = fact(FactKind.ADMINISTRATION, "a-2");
        FactRef effect = fact(FactKind.EFFECT, "e-1");
        return List.of(
                host("patient.first-name", words("Jos\u00e9")),
                host("patient.last-name", words("\u0141ukasz")),
                host("patient.birth-date", new Day(PartialDate.parse("1981-11-03"))),
                host("patient.sex", new Choice(new RecordId("male"))),
                said("patient.first-treatment", new YesNo(false)),
                said("medicines.benzodiazepines", new YesNo(false)),
                read("session.dose", new Choice(new RecordId("56-mg")), first, second),
                read("session.lot", words("24AB117"), fact(FactKind.PRODUCT, "p-1")),
                new FormAnswer(
                        new ItemId("session.total-minutes"),
                        new Whole(125),
                        List.of(first),
                        List.of(new EventId("ev-88")),
                        List.of(),
                        null),
                read("pressure.before", new Whole(128), fact(FactKind.VITAL_SIGN, "v-1")),
                read("events.sedation", new YesNo(true), effect),
                read("events.sedation-onset", new Moment(OffsetDateTime.parse("2026-05-12T14:21:00Z")), effect));
    }

    /** As the record would fill it now. */
    static FilledForm filled() {
        return new FilledForm(
                definition(),
                TREATED,
                TREATED.plusDays(7),
                answers(),
                List.of(
                        new FormProposal(
                                new ItemId("medicines.opioids"),
                                new YesNo(false),
                                null,
                                List.of(),
                                new RecordId("form-0")),
                        new FormProposal(
                                new ItemId("session.ready-minutes"),
                                null,
                                new ReadyBracket(95, 110),
                                List.of(fact(FactKind.RATING, "r-9")),
                                null)),
                List.of(
                        gap("medicines.opioids", FormGap.Why.NOT_ANSWERED),
                        gap("session.ready-minutes", FormGap.Why.NOT_ANSWERED),
                        gap("pressure.at-40", FormGap.Why.NOT_RECORDED),
                        gap("events.serious", FormGap.Why.CONTRADICTORY)),
                List.of(said("pressure.before", new Whole(120))));
    }

    static FormGap gap(String item, FormGap.Why why) {
        return new FormGap(new ItemId(item), why, true);
    }

    static List<FormAnswer> allAnswers() {
        List<FormAnswer> all = new ArrayList<>(answers());
        all.add(said("medicines.opioids", new YesNo(false)));
        all.add(said("session.ready-minutes", new Whole(110)));
        all.add(read("pressure.at-40", new Whole(141), fact(FactKind.VITAL_SIGN, "v-4")));
        all.add(read("events.serious", new YesNo(false), fact(FactKind.CHECKLIST_ANSWER, "c-3")));
        return all;
    }

    static MonitoringForm signed(List<FormAnswer> answers) {
        RecordId id = new RecordId("form-1");
        return new MonitoringForm(
                new FormResponse(
                        id, REF, null, answers, new FormSignature(NURSE, NOON.plusMinutes(10)), RecordStatus.FINAL),
                FormSubmission.owed(id, TREATED, TREATED.plusDays(7)));
    }

    static MonitoringForm sent(@Nullable FormReply reply) {
        MonitoringForm signed = signed(allAnswers());
        return new MonitoringForm(
                new FormResponse(
                        signed.id(),
                        REF,
                        new RecordId("form-0"),
                        signed.response().answers(),
                        signed.response().signature(),
                        RecordStatus.FINAL),
                new FormSubmission(
                        signed.id(),
                        TREATED,
                        TREATED.plusDays(7),
                        SubmissionChannel.FAX,
                        NOON.plusDays(1),
                        NURSE,
                        reply,
                        RecordStatus.FINAL));
    }

    static FormPage page(@Nullable MonitoringForm charted) {
        return new FormPage(CLINIC, new SessionId("session-12"), charted);
    }

    /** An amount in a field of its own. */
    static FormAnswer otherDose() {
        return read(
                "session.dose-other",
                new Amount(Quantity.of("28.0", Unit.MILLIGRAM)),
                fact(FactKind.ADMINISTRATION, "a-1"));
    }
}
