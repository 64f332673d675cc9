package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.form.FormFilling;
import org.ketachart.sessions.form.FormSteps;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

/** What a form may rest on, and which references point to one patient. */
class FormGroundTest {
    private static final Protocol NASAL = Protocols.esketamineNasal();

    static FormResponse with(FormResponse form, FormAnswer more) {
        List<FormAnswer> answers = new ArrayList<>(form.answers());
        answers.add(more);
        return answered(form, answers);
    }

    private static FormResponse answered(FormResponse form, List<FormAnswer> answers) {
        return new FormResponse(form.id(), form.form(), form.amends(), answers, form.signature(), form.status());
    }

    private static FormResponse changed(FormResponse form, UnaryOperator<FormAnswer> change) {
        return answered(form, form.answers().stream().map(change).toList());
    }

    /** The same form, with what came from the patient come from another one. */
    static FormResponse readFrom(FormResponse form, HostRef patient) {
        return changed(
                form,
                answer -> new FormAnswer(
                        answer.item(),
                        answer.value(),
                        answer.facts(),
                        answer.steps(),
                        answer.hosts().stream()
                                .map(host -> host.type().equals("Patient") ? patient : host)
                                .toList(),
                        answer.entry()));
    }

    /** The same form, read from the facts of another visit. */
    static MonitoringForm elsewhere(MonitoringForm form) {
        return new MonitoringForm(
                changed(
                        form.response(),
                        answer -> new FormAnswer(
                                answer.item(),
                                answer.value(),
                                answer.facts().stream()
                                        .map(fact -> new FactRef(
                                                fact.kind(),
                                                new RecordId(
                                                        "other-" + fact.id().value())))
                                        .toList(),
                                answer.steps(),
                                answer.hosts(),
                                answer.entry())),
                form.submission());
    }

    @Test
    void a_form_stays_of_its_visit_though_a_fact_it_was_read_from_is_entered_in_error() {
        ScriptedVisit visit = new ScriptedVisit(NASAL).play(Visits.READY);
        MonitoringForm draft = FormSteps.begin(
                new FormFilling(FormFixture.FORM, NASAL, FormFixture.parties(), List.of())
                        .fill(visit.session())
                        .orElseThrow(),
                new RecordId("form-1"));
        assertThat(FormGround.bears(visit.session(), draft.response())).isTrue();
        assertThat(draft.response().answers())
                .anyMatch(answer -> !answer.steps().isEmpty())
                .anyMatch(answer -> !answer.hosts().isEmpty());
        for (FormAnswer answer : draft.response().answers()) {
            for (FactRef fact : answer.facts()) {
                assertThat(FormGround.bears(FormFillingTest.without(visit.events, fact), draft.response()))
                        .isTrue();
            }
        }
        assertThat(FormGround.bears(visit.session(), elsewhere(draft).response()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Patient/17, Patient/17, false",
        "Patient/17, Patient/18, true",
        "Patient/17, https://ehr.example/fhir/Patient/17, false",
        "Patient/17, https://ehr.example/fhir/Patient/117, true",
        "Patient/17, urn:uuid:0c1, false",
        "urn:uuid:0c1, urn:uuid:0c2, true",
        "urn:mrn|17, urn:mrn|17, false",
        "urn:mrn|17, urn:mrn|18, true",
        "urn:mrn|17, urn:other|18, false",
        "urn:mrn|17, Patient/18, false",
    })
    void two_references_differ_only_where_they_can_be_compared(String one, String other, boolean differ) {
        assertThat(FormGround.differ(reference(one), reference(other))).isEqualTo(differ);
        assertThat(FormGround.differ(reference(other), reference(one))).isEqualTo(differ);
    }

    private static HostRef reference(String text) {
        String[] parts = text.split("[|]", -1);
        return parts.length == 2
                ? HostRef.identified("Patient", parts[0], parts[1])
                : new HostRef("Patient", text, null);
    }
}
