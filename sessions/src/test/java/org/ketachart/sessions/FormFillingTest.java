package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.sessions.FormFixture.FORM;
import static org.ketachart.sessions.FormFixture.item;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.event.EventPayload.VitalSignCharted;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Day;
import org.ketachart.core.form.FormValue.Moment;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.Words;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.form.FilledForm;
import org.ketachart.sessions.form.FormFilling;
import org.ketachart.sessions.form.FormGap;
import org.ketachart.sessions.form.FormGap.Why;
import org.ketachart.sessions.form.FormProposal;
import org.ketachart.sessions.form.ItemSource;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

class FormFillingTest {
    private static final Protocol NASAL = Protocols.esketamineNasal();
    private static final String SEEN = "@20 effect sedation yes as f1; effect dissociation no as f2;"
            + " @40 effect dissociation no as f3; bp 138/86 as at40; moaas 5";
    private static final String WHOLE =
            Visits.MONITORING + "; " + SEEN + "; @120 bp 126/80 as last; ready; @125 finish";

    private static Session visit(String script) {
        return new ScriptedVisit(NASAL).play(script).session();
    }

    private static FilledForm fill(Session session) {
        return new FormFilling(FORM, NASAL, FormFixture.parties(), List.of())
                .fill(session)
                .orElseThrow();
    }

    private static Optional<FormValue> value(FilledForm form, ItemSource source) {
        return form.find(item(source)).map(FormAnswer::value);
    }

    @Test
    void a_whole_visit_answers_all_but_what_only_a_person_knows() {
        FilledForm form = fill(visit(WHOLE));
        assertThat(value(form, ItemSource.TREATMENT_DATE)).contains(new Day(PartialDate.parse("2026-03-02")));
        assertThat(form.due()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(value(form, ItemSource.DOSE)).contains(new Choice(new RecordId("84-mg")));
        assertThat(value(form, ItemSource.TOTAL_MINUTES)).contains(new Whole(120));
        assertThat(value(form, ItemSource.SYSTOLIC_BEFORE)).contains(new Whole(128));
        assertThat(value(form, ItemSource.DIASTOLIC_AT_40)).contains(new Whole(86));
        assertThat(value(form, ItemSource.SYSTOLIC_COMPLETION)).contains(new Whole(126));
        assertThat(value(form, ItemSource.SEDATION)).contains(new YesNo(true));
        assertThat(value(form, ItemSource.DISSOCIATION)).isEmpty();
        assertThat(form.proposals())
                .filteredOn(proposal -> proposal.item().equals(item(ItemSource.DISSOCIATION)))
                .singleElement()
                .extracting(FormProposal::value)
                .isEqualTo(new YesNo(false));
        assertThat(value(form, ItemSource.SEDATION_ONSET))
                .contains(new Moment(OffsetDateTime.parse("2026-03-02T09:20:00-06:00")));
        assertThat(value(form, ItemSource.PATIENT_BIRTH_DATE)).contains(new Day(PartialDate.parse("1980-02")));
        assertThat(value(form, ItemSource.SETTING_ADDRESS)).contains(new Words(new Note("1 Main Street\nSuite 2")));
        assertThat(form.missing())
                .extracting(
                        gap -> gap.item().value().substring(4) + " " + gap.why().code())
                .containsExactly(
                        "session-first-treatment not-answered",
                        "session-lot not-recorded",
                        "session-ready-minutes not-answered",
                        "vitals-before not-answered",
                        "vitals-completion not-answered",
                        "sedation-resolution not-recorded",
                        "sedation-intervention not-answered",
                        "dissociation-experienced not-answered",
                        "respiratory-depression-experienced not-recorded",
                        "serious-event-experienced not-answered",
                        "opioids not-answered");
    }

    @Test
    void every_answer_names_what_it_came_from() {
        FilledForm form = fill(visit(WHOLE));
        assertThat(form.answers())
                .allSatisfy(answer -> assertThat(answer.facts().size()
                                + answer.steps().size()
                                + answer.hosts().size())
                        .isPositive());
        assertThat(form.find(item(ItemSource.SYSTOLIC_BEFORE)).orElseThrow().facts())
                .containsExactly(
                        new FactRef(FactKind.VITAL_SIGN, new RecordId("before")),
                        new FactRef(FactKind.ADMINISTRATION, new RecordId("a1")));
        assertThat(form.find(item(ItemSource.TOTAL_MINUTES)).orElseThrow().steps())
                .hasSize(1);
    }

    /** Every fact of the visit is withdrawn in turn: exactly the answers that named it are other answers then, or none. */
    @ParameterizedTest
    @CsvSource({
        "''",
        "'; harm sedation by v1 over; event serious; treat words for f1'",
        "'; @60 moaas 3; effect respiratory-depression yes as f9; harm dissociation by v1'",
        "'; @41 give as a4 mg 14; @55 bp 120/70 as near'",
    })
    void withdrawing_a_fact_changes_exactly_the_answers_that_name_it(String more) {
        ScriptedVisit visit = new ScriptedVisit(NASAL)
                .play((Visits.MONITORING + "; " + SEEN + more + "; @180 bp 126/80 as last").replace("v1", "at40"));
        Session before = visit.session();
        Map<ItemId, FormAnswer> then = answers(fill(before));
        List<FactRef> facts = visit.events.stream()
                .flatMap(event -> event.payload().findFact().stream())
                .distinct()
                .toList();
        assertThat(facts).hasSizeGreaterThan(8);
        for (FactRef fact : facts) {
            Optional<FilledForm> now =
                    new FormFilling(FORM, NASAL, FormFixture.parties(), List.of()).fill(without(visit.events, fact));
            assertThat(now).as(fact.kind().code()).isPresent();
            Map<ItemId, FormAnswer> after = answers(now.get());
            for (FormAnswer answer : then.values()) {
                boolean named = answer.facts().contains(fact);
                boolean same = answer.equals(after.get(answer.item()));
                assertThat(same)
                        .as(answer.item().value() + " without " + fact.kind().code() + " "
                                + fact.id().value())
                        .isEqualTo(!named);
            }
        }
    }

    @Test
    void charting_a_reading_anew_changes_exactly_the_answers_that_name_it() {
        ScriptedVisit visit = new ScriptedVisit(NASAL).play(WHOLE);
        Map<ItemId, FormAnswer> then = answers(fill(visit.session()));
        for (VitalSign vital : visit.session().record().vitalSigns()) {
            if (vital.reading() instanceof BloodPressure seen) {
                BloodPressure other = new BloodPressure(seen.systolic() + 1, seen.diastolic() + 1);
                FactRef fact = new FactRef(FactKind.VITAL_SIGN, vital.id());
                Map<ItemId, FormAnswer> after = answers(fill(with(
                        visit.events,
                        new VitalSignCharted(VitalSign.taken(vital.id(), vital.taken(), other, ScriptedVisit.NURSE)))));
                assertThat(then.values())
                        .allSatisfy(answer -> assertThat(answer.equals(after.get(answer.item())))
                                .as(answer.item().value())
                                .isEqualTo(!answer.facts().contains(fact)));
            }
        }
    }

    private static Map<ItemId, FormAnswer> answers(FilledForm form) {
        Map<ItemId, FormAnswer> found = new LinkedHashMap<>();
        form.answers().forEach(answer -> found.put(answer.item(), answer));
        return found;
    }

    static Session without(List<Event> events, FactRef fact) {
        return with(events, new EnteredInError(fact, Reason.text("slip")));
    }

    private static Session with(List<Event> events, EventPayload payload) {
        List<Event> all = new ArrayList<>(events);
        EventHeader last = events.get(events.size() - 1).header();
        all.add(new Event(
                new EventHeader(
                        new EventId("withdrawn"),
                        last.clinic(),
                        last.patient(),
                        last.session(),
                        last.course(),
                        last.seq() + 1,
                        last.occurredAt(),
                        last.recordedAt(),
                        last.actor(),
                        last.role(),
                        null,
                        last.source(),
                        null,
                        null,
                        null),
                payload));
        return SessionFold.of(all);
    }

    @Test
    void without_the_hosts_data_names_stay_empty_and_are_listed() {
        FilledForm form = new FormFilling(FORM, NASAL, FormParties.unknown(), List.of())
                .fill(visit(WHOLE))
                .orElseThrow();
        assertThat(form.gaps())
                .filteredOn(gap -> gap.why() == Why.NOT_FROM_HOST)
                .hasSize(14)
                .allMatch(FormGap::required);
    }

    @Test
    void a_stay_cut_short_asks_for_its_reason_and_one_of_two_hours_does_not() {
        ItemId reason = new ItemId("all.reason");
        String gone = Visits.MONITORING + "; @119 leave";
        assertThat(fill(visit(gone)).missing()).extracting(FormGap::item).contains(reason);
        assertThat(value(fill(visit(gone)), ItemSource.TOTAL_MINUTES)).contains(new Whole(119));
        assertThat(fill(visit(WHOLE)).gaps()).extracting(FormGap::item).doesNotContain(reason);
    }

    @Test
    void a_visit_that_goes_on_has_no_minutes_and_no_last_pressure_yet() {
        FilledForm form = fill(visit(Visits.MONITORING + "; @40 bp 138/86"));
        assertThat(value(form, ItemSource.TOTAL_MINUTES)).isEmpty();
        assertThat(value(form, ItemSource.SYSTOLIC_COMPLETION)).isEmpty();
        assertThat(form.gaps()).extracting(FormGap::item).doesNotContain(new ItemId("all.reason"));
    }

    @Test
    void the_readiness_figure_stays_empty_beside_its_bracket() {
        FilledForm form = fill(visit(WHOLE));
        assertThat(value(form, ItemSource.READY_MINUTES)).isEmpty();
        assertThat(form.proposals())
                .filteredOn(proposal -> proposal.item().equals(item(ItemSource.READY_MINUTES)))
                .singleElement()
                .extracting(FormProposal::bracket)
                .isNotNull();
    }

    @Test
    void fifty_six_milligrams_of_one_visit_and_seventy_of_another_tick_other_boxes() {
        String two = Visits.DOSING + "; @5 give as a2; @6 complete";
        assertThat(value(fill(visit(two)), ItemSource.DOSE)).contains(new Choice(new RecordId("56-mg")));
        FilledForm odd = fill(visit(Visits.DOSING + "; @5 give as a2 mg 14; @6 complete"));
        assertThat(value(odd, ItemSource.DOSE)).contains(new Choice(new RecordId("other")));
        assertThat(value(odd, ItemSource.DOSE_OTHER)).isPresent();
        assertThat(value(fill(visit(two)), ItemSource.DOSE_OTHER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "@60 effect respiratory-depression no as f9,",
        "@60 effect respiratory-depression yes as f9, true",
        "@60 effect respiratory-depression no as f9; effect respiratory-depression yes as f8, true",
        "@60 effect respiratory-depression unasked as f9,",
        "@60 bp 120/80,",
    })
    void what_nobody_looked_for_is_no_no(String step, Boolean yes) {
        Optional<FormValue> said =
                value(fill(visit(Visits.MONITORING + "; " + step)), ItemSource.RESPIRATORY_DEPRESSION);
        assertThat(said).isEqualTo(Optional.ofNullable(yes).map(YesNo::new));
    }

    @ParameterizedTest
    @CsvSource({
        "moaas 3, SEDATION, true",
        "moaas 5, SEDATION, false",
        "effect sedation no as f1, SEDATION, false",
        "cadss 3, DISSOCIATION,",
        "cadss 0, DISSOCIATION, false",
    })
    void a_score_or_a_look_that_found_nothing_is_proposed_and_answers_nothing(
            String step, ItemSource source, Boolean proposed) {
        FilledForm form = fill(visit(Visits.MONITORING + "; @60 " + step));
        assertThat(value(form, source)).isEmpty();
        assertThat(form.proposals())
                .filteredOn(proposal -> proposal.item().equals(item(source)))
                .extracting(FormProposal::value)
                .isEqualTo(proposed == null ? List.of() : List.of(new YesNo(proposed)));
    }

    @Test
    void a_look_in_the_very_minute_of_the_first_device_is_none_after_it() {
        FilledForm form =
                fill(visit(Visits.CLEARED + "; @0 begin; moaas 5; @5 give as a2; @10 give as a3; @11 complete"));
        assertThat(form.proposals()).extracting(FormProposal::item).doesNotContain(item(ItemSource.SEDATION));
    }

    @Test
    void a_lot_whose_label_was_entered_in_error_is_no_lot() {
        ScriptedVisit visit = new ScriptedVisit(NASAL).play(WHOLE + "; @130 product recalled");
        FactRef label = new FactRef(FactKind.PRODUCT, new RecordId("p1"));
        assertThat(value(fill(visit.session()), ItemSource.LOT)).isPresent();
        assertThat(value(fill(without(visit.events, label)), ItemSource.LOT)).isEmpty();
    }

    @Test
    void nothing_is_owed_without_a_device() {
        assertThat(new FormFilling(FORM, NASAL, FormFixture.parties(), List.of()).fill(visit(Visits.CLEARED)))
                .isEmpty();
        assertThat(FormDuty.of(visit(Visits.CLEARED).record())).isEqualTo(FormDuty.NOT_TREATED);
        assertThat(FormDuty.of(visit(WHOLE).record())).isEqualTo(FormDuty.OWED);
    }
}
