package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ketachart.sessions.FormFixture.FORM;
import static org.ketachart.sessions.FormFixture.item;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload.FormCharted;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormOutcome;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormState;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Moment;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.Words;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.form.SubmissionChannel;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.sessions.SessionCommand.FileForm;
import org.ketachart.sessions.form.CurrentForm;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormDifference;
import org.ketachart.sessions.form.FormFilling;
import org.ketachart.sessions.form.FormSteps;
import org.ketachart.sessions.form.ItemSource;
import org.ketachart.sessions.form.LateForms;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

class FormStepsTest {
    private static final Protocol NASAL = Protocols.esketamineNasal();
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-03-02T18:00:00-06:00");
    private static final FormEntry SAID = new FormEntry(ScriptedVisit.NURSE, EVENING, null);
    private static final FormSignature SIGNED = new FormSignature(ScriptedVisit.PRESCRIBER, EVENING.plusMinutes(5));
    private static final String SCRIPT =
            Visits.MONITORING + "; @20 effect sedation no as f1; effect dissociation no as f2;"
                    + " effect respiratory-depression no as f3; @40 bp 138/86 as at40; @120 bp 126/80 as last; ready; @125 finish";

    private final ScriptedVisit visit = new ScriptedVisit(NASAL).play(SCRIPT);
    private final FormFilling filling = new FormFilling(FORM, NASAL, FormFixture.parties(), List.of());

    private FilledForm view(MonitoringForm draft) {
        return filling.fill(visit.session(), draft).orElseThrow();
    }

    private MonitoringForm draft() {
        return FormSteps.begin(view(null), new RecordId("form-1"));
    }

    private static MonitoringForm done(Result<MonitoringForm> result) {
        return result.findValue().orElseThrow(() -> new AssertionError(result.issues()));
    }

    private MonitoringForm answered(MonitoringForm draft, ItemId item, FormValue value) {
        return done(FormSteps.answer(draft, view(draft), item, value, SAID));
    }

    private MonitoringForm whole(MonitoringForm begun) {
        Map<ItemId, FormValue> said = new LinkedHashMap<>();
        said.put(item(ItemSource.FIRST_TREATMENT), new YesNo(true));
        said.put(item(ItemSource.LOT), new Words(new Note("LOT-7")));
        said.put(item(ItemSource.READY_MINUTES), new Whole(75));
        said.put(item(ItemSource.VITALS_BEFORE), new YesNo(true));
        said.put(item(ItemSource.VITALS_COMPLETION), new YesNo(true));
        said.put(item(ItemSource.SERIOUS_EVENT), new YesNo(false));
        for (ItemSource term :
                List.of(ItemSource.SEDATION, ItemSource.DISSOCIATION, ItemSource.RESPIRATORY_DEPRESSION)) {
            said.put(item(term), new YesNo(false));
        }
        said.put(new ItemId("all.opioids"), new YesNo(false));
        MonitoringForm draft = begun;
        for (Map.Entry<ItemId, FormValue> one : said.entrySet()) {
            draft = answered(draft, one.getKey(), one.getValue());
        }
        return draft;
    }

    private MonitoringForm signed() {
        MonitoringForm draft = whole(draft());
        return done(FormSteps.sign(draft, view(draft), SIGNED));
    }

    private MonitoringForm sent() {
        return done(FormSteps.send(signed(), SubmissionChannel.PORTAL, EVENING.plusHours(1), ScriptedVisit.NURSE));
    }

    private static FormReply reply(FormOutcome outcome, OffsetDateTime at) {
        return new FormReply(outcome, at, new Note("canary 123"), null, null);
    }

    @Test
    void a_form_goes_from_draft_to_receipt_and_its_answers_stand_in_the_order_of_the_form() {
        assertThat(draft().state()).isEqualTo(FormState.DRAFT);
        assertThat(signed().state()).isEqualTo(FormState.COMPLETE);
        assertThat(signed().response().answers())
                .extracting(
                        answer -> FORM.items().indexOf(FORM.find(answer.item()).orElseThrow()))
                .isSorted();
        assertThat(sent().state()).isEqualTo(FormState.SUBMITTED);
        MonitoringForm taken = done(FormSteps.reply(sent(), reply(FormOutcome.ACKNOWLEDGED, EVENING.plusDays(1))));
        assertThat(taken.state()).isEqualTo(FormState.ACKNOWLEDGED);
        MonitoringForm back = done(FormSteps.reply(sent(), reply(FormOutcome.REJECTED, EVENING.plusDays(1))));
        assertThat(back.state()).isEqualTo(FormState.REJECTED);
    }

    @Test
    void what_the_record_answers_is_answered_by_the_record_though_somebody_said_otherwise_before() {
        MonitoringForm draft = answered(draft(), item(ItemSource.SERIOUS_EVENT), new YesNo(false));
        visit.play("@130 event serious");
        FilledForm view = view(draft);
        assertThat(view.find(item(ItemSource.SERIOUS_EVENT)).map(FormAnswer::value))
                .contains(new YesNo(true));
        assertThat(view.overruled()).extracting(FormAnswer::value).containsExactly(new YesNo(false));
    }

    @Test
    void a_signed_form_keeps_what_was_signed_and_the_difference_is_told() {
        MonitoringForm signed = signed();
        file(signed);
        visit.play("@40 bp 150/90 as at40");
        assertThat(CurrentForm.of(visit.session().record())).contains(signed);
        assertThat(FormDifference.between(signed.response(), view(signed)))
                .extracting(FormDifference::item, FormDifference::signed, FormDifference::now)
                .containsExactly(
                        tuple(item(ItemSource.SYSTOLIC_AT_40), new Whole(138), new Whole(150)),
                        tuple(item(ItemSource.DIASTOLIC_AT_40), new Whole(86), new Whole(90)));
    }

    @Test
    void an_amendment_is_another_form_and_carries_nothing_over_that_nobody_confirms() {
        MonitoringForm signed = signed();
        file(signed);
        MonitoringForm anew = done(FormSteps.amend(signed, view(signed), new RecordId("form-2")));
        FilledForm view = view(anew);
        ItemId opioids = new ItemId("all.opioids");
        assertThat(view.find(opioids)).isEmpty();
        assertThat(view.proposals())
                .filteredOn(proposal -> proposal.item().equals(opioids))
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.value()).isEqualTo(new YesNo(false));
                    assertThat(proposal.from()).isEqualTo(new RecordId("form-1"));
                });
        FormEntry confirmed = new FormEntry(ScriptedVisit.NURSE, EVENING.plusDays(1), new RecordId("form-1"));
        MonitoringForm draft = done(FormSteps.answer(anew, view, opioids, new YesNo(false), confirmed));
        assertThat(view(draft).find(opioids)).isPresent();
        file(draft);
        assertThat(CurrentForm.of(visit.session().record())).contains(draft);
        assertThat(visit.session().record().forms()).contains(signed);
    }

    @Test
    void an_amendment_that_is_being_written_takes_nothing_back_from_the_rems() {
        file(sent());
        MonitoringForm sent = CurrentForm.of(visit.session().record()).orElseThrow();
        MonitoringForm anew = done(FormSteps.amend(sent, view(sent), new RecordId("form-2")));
        file(anew);
        assertThat(CurrentForm.of(visit.session().record())).contains(anew);
        assertThat(CurrentForm.isFiled(visit.session().record())).isTrue();
        assertThat(LateForms.at(
                        List.of(visit.session()), 7, EVENING.plusDays(30).toInstant()))
                .isEmpty();
    }

    @Test
    void a_draft_begun_twice_takes_the_place_of_no_signed_form() {
        file(sent());
        MonitoringForm stray = FormSteps.begin(view(null), new RecordId("form-9"));
        assertThat(codes(stray)).containsExactly("KC-SES-097");
        Event last = visit.events.get(visit.events.size() - 1);
        visit.events.add(new Event(last.header(), new FormCharted(stray))); // as a log of another host may hold it
        assertThat(CurrentForm.of(visit.session().record()).map(MonitoringForm::state))
                .contains(FormState.SUBMITTED);
    }

    @Test
    void a_form_sent_back_is_owed_again() {
        file(sent());
        MonitoringForm sent = CurrentForm.of(visit.session().record()).orElseThrow();
        file(done(FormSteps.reply(sent, reply(FormOutcome.REJECTED, EVENING.plusDays(1)))));
        assertThat(LateForms.at(
                        List.of(visit.session()), 7, EVENING.plusDays(30).toInstant()))
                .hasSize(1);
    }

    @Test
    void of_an_earlier_visit_only_lasting_answers_are_proposed() {
        MonitoringForm earlier = earlier(signed(), 3);
        Session later = new ScriptedVisit(NASAL).play(Visits.READY).session();
        FilledForm view = new FormFilling(FORM, NASAL, FormFixture.parties(), List.of(earlier))
                .fill(later)
                .orElseThrow();
        assertThat(view.proposals())
                .filteredOn(proposal -> proposal.from() != null)
                .extracting(proposal -> proposal.item().value())
                .containsExactly("all.opioids");
        assertThat(view.find(new ItemId("all.opioids"))).isEmpty();
    }

    /** The same form of a treatment so many days before. */
    private static MonitoringForm earlier(MonitoringForm form, int days) {
        FormSubmission owed = form.submission();
        return new MonitoringForm(
                form.response(),
                FormSubmission.owed(
                        form.id(), owed.treated().minusDays(days), owed.due().minusDays(days)));
    }

    @Test
    void a_form_of_another_patient_or_of_no_earlier_day_proposes_nothing() {
        MonitoringForm other = new MonitoringForm(
                FormGroundTest.readFrom(signed().response(), HostRef.literal("Patient", "canary-other")),
                earlier(signed(), 3).submission());
        for (MonitoringForm form : List.of(signed(), earlier(signed(), -3), other)) {
            FilledForm view = new FormFilling(FORM, NASAL, FormFixture.parties(), List.of(form))
                    .fill(visit.session())
                    .orElseThrow();
            assertThat(view.proposals()).extracting(proposal -> proposal.from()).containsOnlyNulls();
        }
    }

    private void file(MonitoringForm form) {
        visit.events.addAll(((Decision.Accepted) decide(form)).events());
    }

    private Decision decide(MonitoringForm form) {
        visit.decide("@600 bp 120/80");
        return SessionDecider.decide(
                visit.session(),
                new FileForm(form),
                visit.context(),
                NASAL,
                EVENING.plusDays(2).toInstant());
    }

    @TestFactory
    List<DynamicTest> what_must_not_be_done_with_a_form_is_refused_with_its_code() {
        Map<String, Supplier<Result<MonitoringForm>>> cases = new LinkedHashMap<>();
        MonitoringForm draft = draft();
        MonitoringForm signed = signed();
        ItemId opioids = new ItemId("all.opioids");
        cases.put("KC-FRM-001 a field of no form", () -> answer(draft, new ItemId("all.none"), new YesNo(true), SAID));
        cases.put("KC-FRM-002 a number for a box", () -> answer(draft, opioids, new Whole(3), SAID));
        cases.put(
                "KC-FRM-003 a dose that the record knows",
                () -> answer(draft, item(ItemSource.SYSTOLIC_AT_40), new Whole(120), SAID));
        cases.put(
                "KC-FRM-004 an onset of what was not there",
                () -> answer(
                        answered(draft, item(ItemSource.SEDATION), new YesNo(false)),
                        item(ItemSource.SEDATION_ONSET),
                        new Moment(EVENING),
                        SAID));
        cases.put("KC-FRM-005 an answer after the signature", () -> answer(signed, opioids, new YesNo(true), SAID));
        cases.put(
                "KC-FRM-006 a confirmation of nothing",
                () -> answer(
                        draft,
                        opioids,
                        new YesNo(true),
                        new FormEntry(ScriptedVisit.NURSE, EVENING, new RecordId("form-0"))));
        cases.put("KC-FRM-007 signed with fields empty", () -> FormSteps.sign(draft, view(draft), SIGNED));
        cases.put("KC-FRM-005 signed twice", () -> FormSteps.sign(signed, view(signed), SIGNED));
        cases.put(
                "KC-FRM-008 sent unsigned",
                () -> FormSteps.send(draft, SubmissionChannel.FAX, EVENING.plusHours(1), ScriptedVisit.NURSE));
        cases.put(
                "KC-FRM-009 sent twice",
                () -> FormSteps.send(sent(), SubmissionChannel.FAX, EVENING.plusHours(2), ScriptedVisit.NURSE));
        cases.put(
                "KC-FRM-010 answered and never sent",
                () -> FormSteps.reply(signed, reply(FormOutcome.ACKNOWLEDGED, EVENING.plusHours(2))));
        cases.put(
                "KC-FRM-011 answered twice",
                () -> FormSteps.reply(
                        done(FormSteps.reply(sent(), reply(FormOutcome.REJECTED, EVENING.plusHours(2)))),
                        reply(FormOutcome.ACKNOWLEDGED, EVENING.plusHours(3))));
        cases.put(
                "KC-FRM-012 answered before it was sent",
                () -> FormSteps.reply(sent(), reply(FormOutcome.ACKNOWLEDGED, EVENING)));
        cases.put(
                "KC-FRM-012 sent before it was signed",
                () -> FormSteps.send(signed, SubmissionChannel.FAX, EVENING, ScriptedVisit.NURSE));
        cases.put("KC-FRM-012 signed before it was answered", () -> {
            MonitoringForm filled = whole(draft());
            return FormSteps.sign(
                    filled, view(filled), new FormSignature(ScriptedVisit.PRESCRIBER, EVENING.minusMinutes(1)));
        });
        cases.put(
                "KC-FRM-014 an answer to a form entered in error",
                () -> answer(draft.marked(RecordStatus.ENTERED_IN_ERROR), opioids, new YesNo(true), SAID));
        cases.put(
                "KC-FRM-014 sent though entered in error",
                () -> FormSteps.send(
                        signed.marked(RecordStatus.ENTERED_IN_ERROR),
                        SubmissionChannel.FAX,
                        EVENING.plusHours(1),
                        ScriptedVisit.NURSE));
        cases.put(
                "KC-FRM-015 fewer minutes than none",
                () -> answer(draft, item(ItemSource.READY_MINUTES), new Whole(-5), SAID));
        cases.put(
                "KC-FRM-015 more minutes than a day has",
                () -> answer(draft, item(ItemSource.READY_MINUTES), new Whole(1441), SAID));
        FormEntry yesterday = new FormEntry(ScriptedVisit.NURSE, EVENING.minusDays(1), null);
        cases.put(
                "KC-FRM-012 answered on the day before the treatment",
                () -> answer(draft, opioids, new YesNo(true), yesterday));
        cases.put(
                "KC-FRM-012 signed on the day before the treatment",
                () -> FormSteps.sign(
                        draft, view(draft), new FormSignature(ScriptedVisit.PRESCRIBER, EVENING.minusDays(1))));
        MonitoringForm foreign = FormGroundTest.elsewhere(draft);
        cases.put(
                "KC-FRM-013 an answer in a draft of another visit",
                () -> answer(foreign, opioids, new YesNo(true), SAID));
        cases.put("KC-FRM-013 a draft of another visit signed", () -> FormSteps.sign(foreign, view(draft), SIGNED));
        cases.put(
                "KC-FRM-013 a form of another visit amended",
                () -> FormSteps.amend(FormGroundTest.elsewhere(signed), view(signed), new RecordId("form-2")));
        cases.put("KC-FRM-008 a draft amended", () -> FormSteps.amend(draft, view(draft), new RecordId("form-2")));
        return cases.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Result<MonitoringForm> result = one.getValue().get();
                    assertThat(result.findValue()).isEmpty();
                    assertThat(result.issues())
                            .extracting(Issue::code)
                            .contains(one.getKey().substring(0, 10));
                    assertThat(result.issues()).extracting(Issue::message).noneMatch(text -> text.contains("anary"));
                }))
                .toList();
    }

    private Result<MonitoringForm> answer(MonitoringForm form, ItemId item, FormValue value, FormEntry entry) {
        return FormSteps.answer(form, view(form), item, value, entry);
    }

    @Test
    void minutes_at_both_ends_of_a_day_are_taken_and_what_was_entered_beyond_them_is_asked_again() {
        ItemId ready = item(ItemSource.READY_MINUTES);
        for (int minutes : List.of(0, 1440)) {
            assertThat(answer(draft(), ready, new Whole(minutes), SAID).findValue())
                    .isPresent();
        }
        MonitoringForm old = new MonitoringForm(
                FormGroundTest.with(draft().response(), FormAnswer.given(ready, new Whole(-5), SAID)),
                draft().submission());
        assertThat(view(old).find(ready)).isEmpty();
        assertThat(view(old).gaps()).extracting(gap -> gap.item()).contains(ready);
    }

    @Test
    void an_empty_form_names_every_field_it_wants_at_once() {
        MonitoringForm draft = draft();
        assertThat(FormSteps.sign(draft, view(draft), SIGNED).issues())
                .hasSize(10)
                .allMatch(issue ->
                        issue.code().equals("KC-FRM-007") && !issue.path().isEmpty());
    }

    @Test
    void what_was_signed_sent_or_answered_is_not_charted_over() {
        MonitoringForm draft = whole(draft());
        MonitoringForm signed = signed();
        MonitoringForm sent = sent();
        assertThat(codes(FormSteps.begin(view(null), new RecordId("form-1")))).isEmpty();
        file(draft);
        file(signed);
        assertThat(codes(draft)).containsExactly("KC-SES-091");
        assertThat(codes(signed)).isEmpty();
        assertThat(codes(signed.marked(RecordStatus.ENTERED_IN_ERROR))).containsExactly("KC-SES-091");
        FormSubmission later = FormSubmission.owed(
                signed.id(),
                signed.submission().treated().plusDays(40),
                signed.submission().due().plusDays(90));
        assertThat(codes(new MonitoringForm(signed.response(), later))).containsExactly("KC-SES-091");
        file(sent);
        assertThat(codes(signed)).containsExactly("KC-SES-092");
        assertThat(codes(done(FormSteps.reply(sent, reply(FormOutcome.REJECTED, EVENING.plusDays(1))))))
                .isEmpty();
        assertThat(codes(done(FormSteps.reply(sent, reply(FormOutcome.REJECTED, EVENING.plusDays(9))))))
                .containsExactly("KC-SES-005");
        MonitoringForm unknown = done(FormSteps.amend(
                new MonitoringForm(signed.response(), signed.submission()), view(signed), new RecordId("form-2")));
        assertThat(codes(unknown)).isEmpty();
        visit.events.removeIf(event -> event.payload()
                .findFact()
                .filter(fact -> fact.kind() == FactKind.FORM)
                .isPresent());
        assertThat(codes(unknown)).containsExactly("KC-SES-093");
    }

    private List<String> codes(MonitoringForm form) {
        Decision decision = decide(form);
        return decision instanceof Decision.Refused refused
                ? refused.refusals().stream()
                        .map(refusal -> refusal.fault().code())
                        .toList()
                : List.of();
    }
}
