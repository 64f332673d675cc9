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
import org.ketachart.core.session.Session;
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
import org.ketachart.sessions.form.FormGap;
import org.ketachart.sessions.form.FormProposal;

/** The form of {@link AskedForm} as a draft and signed. All of it is invented. */
final class Forms {
    static final Clinic CLINIC = Clinic.named("cedar", "Cedar Street Clinic", ZoneId.of("America/Chicago"));
    static final HostRef NURSE = HostRef.of("Practitioner/n1");
    static final HostRef PATIENT = HostRef.of("Patient/p1");
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-05-12T12:05:00-05:00");
    static final FormRef REF = FormRef.of("rems-patient-monitoring-form", "2025");
    static final LocalDate TREATED = LocalDate.of(2026, 5, 12);

    /** What the pages show is in the form: of the visit they name no more than its patient. */
    static final Session SESSION = new ChartedVisit(
                    "2026-05-12T08:00:00-05:00", "America/Chicago", "Cedar Street Clinic", PATIENT)
            .spray(15)
            .session();

    private Forms() {}

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
                SESSION,
                AskedForm.definition(),
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
        return FormPage.of(CLINIC, new SessionId("session-12"), charted);
    }

    /** An amount in a field of its own. */
    static FormAnswer otherDose() {
        return read(
                "session.dose-other",
                new Amount(Quantity.of("28.0", Unit.MILLIGRAM)),
                fact(FactKind.ADMINISTRATION, "a-1"));
    }
}
