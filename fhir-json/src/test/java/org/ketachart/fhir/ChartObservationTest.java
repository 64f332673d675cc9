package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.fhir.ChartOf.LOINC;
import static org.ketachart.fhir.ChartOf.SNOMED;
import static org.ketachart.fhir.ChartOf.concept;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Listed;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;

class ChartObservationTest {
    private static final String WEIGHT = "'status':'final','code':" + concept(LOINC, "29463-7") + ",";
    private static final String PREGNANCY = "'status':'final','code':" + concept(LOINC, "82810-3") + ",";

    @Test
    void a_weight_is_measured_at_its_time_and_as_of_the_day_of_its_own_calendar() {
        Evidence one = ChartOf.patient()
                .with(
                        "Observation",
                        "o",
                        WEIGHT + "'effectiveDateTime':'2024-03-01T23:30:00-05:00'," + quantity("81.50", "kg"))
                .evidence("Observation.o");
        assertThat(one.topics()).containsExactly(new Topic("weight"));
        assertThat(one.statement())
                .isEqualTo(new Measured(
                        Quantity.of("81.50", Unit.KILOGRAM), OffsetDateTime.parse("2024-03-01T23:30:00-05:00")));
        assertThat(one.asOf()).isEqualTo(PartialDate.parse("2024-03-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "100, [lb_av], 45.359237, kg, 1",
        "81500, g, 81.5, kg, 1",
        "70, in_i, , , 1",
        "70, [in_i], 177.8, cm, 1",
        "72, /min, 72, /min, 0",
        "72, {beats}/min, 72, /min, 0",
        "81, stone, , , 1"
    })
    void units_are_of_the_closed_list_or_convert_exactly_or_are_refused(
            String value, String unit, String read, String in, int issues) {
        ChartOf chart = ChartOf.patient().with("Observation", "o", WEIGHT + quantity(value, unit));
        assertThat(chart.read().issues()).hasSize(issues);
        if (read == null) {
            assertThat(chart.fate()).isEqualTo("broken");
            assertThat(chart.evidence("Observation.o").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        } else {
            assertThat(((Measured) chart.evidence("Observation.o").statement()).value())
                    .isEqualTo(Quantity.of(read, Unit.find(in).orElseThrow()));
        }
    }

    @Test
    void a_pressure_is_its_two_components() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "Observation",
                        "o",
                        "'status':'final','code':" + concept(LOINC, "85354-9")
                                + ",'effectivePeriod':{'start':'2024-03-01','end':'2024-03-02'},'component':[{'code':"
                                + concept(LOINC, "8480-6") + "," + quantity("128", "mm[Hg]") + "},{'code':"
                                + concept(LOINC, "8462-4") + "," + quantity("81", "mm[Hg]") + "}]");
        assertThat(chart.evidence()).hasSize(2);
        assertThat(chart.evidence("Observation.o.systolic").statement())
                .isEqualTo(new Measured(Quantity.of("128", Unit.MILLIMETER_OF_MERCURY), null));
        assertThat(chart.evidence("Observation.o.diastolic").topics()).containsExactly(new Topic("diastolic"));
        assertThat(chart.evidence("Observation.o.diastolic").asOf()).isEqualTo(PartialDate.parse("2024-03-02"));
    }

    @ParameterizedTest
    @CsvSource({
        "final, CONFIRMED",
        "amended, CONFIRMED",
        "corrected, CONFIRMED",
        "preliminary, UNCONFIRMED",
        "registered, UNCONFIRMED",
        "unknown, UNCONFIRMED",
        "cancelled, not-carried-out",
        "entered-in-error, entered-in-error"
    })
    void the_status_says_how_sure_it_is(String status, String outcome) {
        ChartOf chart =
                ChartOf.patient().with("Observation", "o", WEIGHT.replace("final", status) + quantity("81", "kg"));
        if (chart.fate().equals("used")) {
            assertThat(chart.evidence("Observation.o").confidence()).isEqualTo(Confidence.valueOf(outcome));
        } else {
            assertThat(chart.fate()).isEqualTo(outcome);
            assertThat(chart.evidence()).isEmpty();
        }
    }

    @Test
    void a_value_that_is_absent_with_its_reason_is_no_value() {
        ChartOf chart = ChartOf.patient().with("Observation", "o", WEIGHT + "'dataAbsentReason':{'text':'refused'}");
        assertThat(chart.fate()).isEqualTo("no-value");
        assertThat(chart.evidence()).isEmpty();
    }

    @Test
    void a_number_in_words_is_not_understood() {
        ChartOf chart = ChartOf.patient().with("Observation", "o", WEIGHT + "'valueString':'about 80'");
        assertThat(chart.fate()).isEqualTo("unknown-value");
        assertThat(chart.evidence("Observation.o").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
    }

    @Test
    void an_observation_of_something_else_than_the_patient_is_not_the_patients() {
        ChartOf chart = ChartOf.patient()
                .with("Observation", "o", WEIGHT + "'focus':[{'reference':'Group/1'}]," + quantity("81", "kg"));
        assertThat(chart.fate()).isEqualTo("other-patient");
        assertThat(chart.evidence()).isEmpty();
    }

    @Test
    void a_coded_answer_to_a_known_question_stands() {
        ChartOf not = answered(PREGNANCY, concept(SNOMED, "60001007"));
        assertThat(not.evidence("Observation.o").statement()).isEqualTo(Absent.now());
        assertThat(not.evidence("Observation.o").asOf()).isEqualTo(PartialDate.parse("2024-03-01"));
        ChartOf is = answered(PREGNANCY, concept(SNOMED, "77386006"));
        assertThat(((Present) is.evidence("Observation.o").statement()).when()).isEqualTo(Lasting.NOW);
        assertThat(answered(PREGNANCY, concept(LOINC, "LA33-6"))
                        .evidence("Observation.o")
                        .statement())
                .isEqualTo(new Present(Lasting.NOW, PartialDate.parse("2024-03-01"), null, null));
        assertThat(answered(PREGNANCY, concept(LOINC, "LA32-8"))
                        .evidence("Observation.o")
                        .statement())
                .isEqualTo(Absent.now());
    }

    @Test
    void an_answer_nobody_knows_leaves_the_question_open() {
        ChartOf chart = answered(PREGNANCY, concept(LOINC, "LA4489-6"));
        assertThat(chart.fate()).isEqualTo("unknown-value");
        Evidence look = chart.evidence("Observation.o");
        assertThat(look.confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(look.statement())
                .as("there now for all that is known, so that no denial settles it")
                .isEqualTo(new Present(Lasting.NOW, PartialDate.parse("2024-03-01"), null, null));
    }

    @Test
    void a_known_answer_to_an_unknown_question_is_for_a_person_to_read() {
        ChartOf chart = answered("'status':'final','code':" + concept(LOINC, "1") + ",", concept(SNOMED, "69322001"));
        assertThat(chart.evidence("Observation.o").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(chart.evidence("Observation.o").topics()).containsExactly(new Topic("psychosis"));
        assertThat(chart.fate()).isEqualTo("unknown-code");
    }

    @Test
    void a_test_was_done_and_its_coded_result_says_what_it_says() {
        ChartOf chart =
                answered("'status':'final','code':" + concept(LOINC, "2106-3") + ",", concept(SNOMED, "250425007"));
        assertThat(chart.evidence("Observation.o").statement()).isEqualTo(Absent.now());
        Evidence done = chart.evidence("Observation.o.pregnancy-test");
        assertThat(((Present) done.statement()).since()).isEqualTo(PartialDate.parse("2024-03-01"));
        assertThat(((Present) done.statement()).when()).isEqualTo(Lasting.OVER);
    }

    @ParameterizedTest
    @CsvSource({
        "2106-3, 'valueCodeableConcept':250423000, used, present done",
        "2106-3, 'valueCodeableConcept':250425007, used, absent done",
        "2106-3, 'valueCodeableConcept':60001007, used, absent done",
        "2106-3, 'valueCodeableConcept':10828004, unknown-value, done review",
        "2106-3, 'valueString':'POSITIVE', unknown-value, done review",
        "2106-3, 'valueString':'negative', unknown-value, done review",
        "2106-3, 'valueBoolean':true, unknown-value, done review",
        "2106-3, 'valueBoolean':false, unknown-value, review",
        "2106-3, 'valueQuantity':{'value':120000;'unit':'mIU/mL'}, unknown-value, done review",
        "2106-3, 'valueInteger':0, unknown-value, done review",
        "2106-3, 'note':[{'text':'x'}], unknown-value, done review",
        "2106-3, 'dataAbsentReason':{'text':'lost'}, no-value, ''",
        "82810-3, 'valueCodeableConcept':77386006, used, present",
        "82810-3, 'valueCodeableConcept':60001007, used, absent",
        "82810-3, 'valueCodeableConcept':69322001, unknown-value, other review",
        "82810-3, 'valueBoolean':true, used, present",
        "82810-3, 'valueBoolean':false, used, absent",
        "82810-3, 'valueString':'pregnant', unknown-value, review"
    })
    void the_result_of_a_test_is_what_its_codes_say_and_of_anything_else_a_person_must_look(
            String code, String value, String fate, String said) {
        String written =
                value.replaceFirst("([0-9]{8,})$", concept(SNOMED, "$1")).replace(';', ',');
        ChartOf chart = ChartOf.patient()
                .with(
                        "Observation",
                        "o",
                        "'status':'final','effectiveDateTime':'2024-03-01','code':" + concept(LOINC, code) + ","
                                + written);
        assertThat(chart.fate()).isEqualTo(fate);
        assertThat(chart.evidence().stream()
                        .map(ChartObservationTest::said)
                        .sorted(Comparator.comparing(ORDER::indexOf)))
                .isEqualTo(said.isEmpty() ? List.of() : List.of(said.split(" ")));
        assertThat(chart.evidence())
                .allMatch(one -> one.asOf() != null && one.asOf().equals(PartialDate.parse("2024-03-01")));
    }

    private static final List<String> ORDER = List.of("present", "absent", "other", "done", "review");

    private static String said(Evidence one) {
        if (one.topics().equals(List.of(new Topic("pregnancy-test")))) {
            return "done";
        }
        if (!one.topics().equals(List.of(new Topic("pregnancy")))) {
            return "other";
        }
        boolean now = one.statement() instanceof Present present && present.when() == Lasting.NOW;
        return one.confidence() == Confidence.NEEDS_REVIEW && now ? "review" : now ? "present" : "absent";
    }

    @ParameterizedTest
    @CsvSource({
        "93250-9, 'valueCodeableConcept':LA33-6, used, CONFIRMED",
        "93250-9, 'valueCodeableConcept':LA32-8, denies-a-part,",
        "93250-9, 'valueCodeableConcept':LA9194-7, unknown-value, NEEDS_REVIEW",
        "93250-9, 'valueString':'yes', unknown-value, NEEDS_REVIEW",
        "75626-2, 'valueInteger':12, unknown-value, NEEDS_REVIEW",
        "75626-2, 'valueInteger':1, unknown-value, NEEDS_REVIEW",
        "75626-2, 'valueInteger':0, denies-a-part,",
        "75626-2, 'valueQuantity':{'value':0}, denies-a-part,",
        "75626-2, 'valueCodeableConcept':LA6568-5, denies-a-part,",
        "75626-2, 'valueCodeableConcept':LA33-6, unknown-value, NEEDS_REVIEW"
    })
    void a_yes_to_an_item_is_there_and_a_score_is_for_a_person_to_judge(
            String code, String value, String fate, Confidence confidence) {
        String written = value.replaceFirst("(LA[0-9-]+)$", concept(LOINC, "$1"));
        ChartOf chart = ChartOf.patient()
                .with("Observation", "o", "'status':'final','code':" + concept(LOINC, code) + "," + written);
        assertThat(chart.fate()).isEqualTo(fate);
        assertThat(chart.evidence())
                .hasSize(confidence == null ? 0 : 1)
                .allMatch(one -> one.confidence() == confidence && ((Present) one.statement()).when() == Lasting.NOW);
    }

    @Test
    void a_scale_of_components_is_read_item_by_item() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "Observation",
                        "o",
                        "'status':'final','code':" + concept(LOINC, "72109-2") + ",'component':[{'code':"
                                + concept(LOINC, "75626-2") + ",'valueInteger':9},{'code':" + concept(LOINC, "93250-9")
                                + ",'valueCodeableConcept':" + concept(LOINC, "LA33-6") + "}]");
        assertThat(chart.evidence("Observation.o.alcohol-use").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(chart.evidence("Observation.o.suicidality").confidence()).isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void a_report_of_a_test_says_what_its_codes_conclude_and_of_words_alone_a_person_must_look() {
        String report = "'status':'final','effectiveDateTime':'2024-03-01','code':" + concept(LOINC, "2106-3");
        ChartOf positive = ChartOf.patient()
                .with("DiagnosticReport", "r", report + ",'conclusionCode':[" + concept(SNOMED, "250423000") + "]");
        assertThat(positive.evidence("DiagnosticReport.r.conclusion").statement())
                .isEqualTo(new Present(Lasting.NOW, PartialDate.parse("2024-03-01"), null, null));
        assertThat(positive.fate()).isEqualTo("used");
        ChartOf words = ChartOf.patient().with("DiagnosticReport", "r", report + ",'conclusion':'POSITIVE'");
        assertThat(words.evidence("DiagnosticReport.r.result").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(words.evidence("DiagnosticReport.r.result").topics()).containsExactly(new Topic("pregnancy"));
        assertThat(words.fate()).isEqualTo("unknown-value");
        ChartOf elsewhere = ChartOf.patient().with("DiagnosticReport", "r", report);
        assertThat(elsewhere.evidence()).hasSize(1);
        assertThat(elsewhere.fate()).isEqualTo("used");
    }

    @Test
    void a_finding_is_there_by_itself_or_by_a_yes_and_a_no_denies_it_as_far_as_it_goes() {
        String psychosis = "'status':'final','code':" + concept(SNOMED, "69322001");
        assertThat(ChartOf.patient().with("Observation", "o", psychosis).fate()).isEqualTo("used");
        ChartOf yes = ChartOf.patient().with("Observation", "o", psychosis + ",'valueBoolean':true");
        assertThat(yes.evidence("Observation.o").statement()).isInstanceOf(Present.class);
        ChartOf no = ChartOf.patient().with("Observation", "o", psychosis + ",'valueBoolean':false");
        assertThat(no.evidence("Observation.o").statement()).isEqualTo(Absent.now());
        ChartOf part = ChartOf.patient()
                .with(
                        "Observation",
                        "o",
                        "'status':'final','valueBoolean':false,'code':" + concept(SNOMED, "128609009"));
        assertThat(part.fate()).isEqualTo("denies-a-part");
    }

    @ParameterizedTest
    @CsvSource({
        "completed, used, CONFIRMED",
        "in-progress, used, CONFIRMED",
        "stopped, used, UNCONFIRMED",
        "on-hold, used, UNCONFIRMED",
        "unknown, used, UNCONFIRMED",
        "not-done, not-carried-out,",
        "preparation, not-carried-out,",
        "entered-in-error, entered-in-error,"
    })
    void a_procedure_was_done_as_its_status_says(String status, String fate, Confidence confidence) {
        ChartOf chart = ChartOf.patient()
                .with(
                        "Procedure",
                        "x",
                        "'status':'" + status + "','performedPeriod':{'start':'2024-02-01','end':'2024-02-02'},'code':"
                                + concept(SNOMED, "268400002"));
        assertThat(chart.fate()).isEqualTo(fate);
        if (confidence != null) {
            Evidence one = chart.evidence("Procedure.x");
            assertThat(one.confidence()).isEqualTo(confidence);
            assertThat(((Present) one.statement()).since()).isEqualTo(PartialDate.parse("2024-02-01"));
            assertThat(one.asOf()).isEqualTo(PartialDate.parse("2024-02-02"));
        }
    }

    @Test
    void a_report_was_done_its_codes_conclude_and_its_words_need_review() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "DiagnosticReport",
                        "r",
                        "'status':'final','effectiveDateTime':'2024-03-01','code':" + concept(SNOMED, "268400002")
                                + ",'conclusionCode':[" + concept(SNOMED, "67362008")
                                + "],'conclusion':'no aneurysm seen'");
        assertThat(((Present) chart.evidence("DiagnosticReport.r").statement()).when())
                .isEqualTo(Lasting.OVER);
        assertThat(((Present) chart.evidence("DiagnosticReport.r.conclusion").statement()).when())
                .isEqualTo(Lasting.UNKNOWN);
        Evidence words = chart.evidence("DiagnosticReport.r.conclusion.aneurysmal-vascular-disease");
        assertThat(words.confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        ChartOf unknown = ChartOf.patient()
                .with("DiagnosticReport", "r", "'status':'final','code':{'text':'note'},'conclusion':'aneurysm'");
        assertThat(unknown.fate()).isEqualTo("free-text");
        assertThat(unknown.evidence()).hasSize(1);
    }

    @Test
    void what_our_own_record_wrote_is_of_the_record() {
        Evidence one = ChartOf.patient()
                .with(
                        "Observation",
                        "o",
                        "'identifier':[{'system':'https://ketachart.org/fhir/clinic/c/sid/vital','value':'v'}],"
                                + WEIGHT + quantity("80", "kg"))
                .evidence("Observation.o");
        assertThat(one.source().kind()).isEqualTo(SourceKind.RECORD);
    }

    @Test
    void a_list_names_what_is_on_it_and_what_nobody_could_place_too() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "MedicationStatement",
                        "a",
                        "'status':'active','medicationCodeableConcept':" + concept(ChartOf.ATC, "N05BA06"))
                .with(
                        "MedicationStatement",
                        "b",
                        "'status':'active','medicationCodeableConcept':" + concept(ChartOf.ATC, "A10BA02"))
                .with("MedicationStatement", "c", "'status':'active','medicationCodeableConcept':{'text':'drops'}")
                .with(
                        "List",
                        "l",
                        list(
                                "medications",
                                "'date':'2024-03-01','entry':["
                                        + "{'item':{'reference':'MedicationStatement/a'}},{'item':{'reference':'MedicationStatement/b'}},"
                                        + "{'item':{'reference':'MedicationStatement/c'}}]"));
        Evidence list = chart.evidence("List.l");
        assertThat(list.topics()).containsExactly(new Topic("medicines"));
        assertThat(list.asOf()).isEqualTo(PartialDate.parse("2024-03-01"));
        assertThat(((Listed) list.statement()).members())
                .containsExactly(
                        new RecordId("MedicationStatement.a"),
                        new RecordId("MedicationStatement.b"),
                        new RecordId("MedicationStatement.c"));
    }

    @Test
    void a_list_with_something_that_is_not_in_the_chart_names_what_no_evidence_is_of() {
        ChartOf chart = ChartOf.patient()
                .with("List", "l", list("problems", "'entry':[{'item':{'reference':'Condition/gone'}}]"));
        Listed listed = (Listed) chart.evidence("List.l").statement();
        assertThat(listed.members()).hasSize(1);
        assertThat(chart.find(listed.members().get(0).value())).isEmpty();
    }

    @Test
    void nothing_known_is_an_empty_list_and_not_asked_is_none() {
        String reason = "'emptyReason':" + concept("http://terminology.hl7.org/CodeSystem/list-empty-reason", "REASON");
        ChartOf nothing = ChartOf.patient().with("List", "l", list("allergies", reason.replace("REASON", "nilknown")));
        assertThat(nothing.evidence("List.l").statement()).isEqualTo(new Listed(List.of()));
        assertThat(nothing.evidence("List.l").topics()).containsExactly(new Topic("allergies"));
        ChartOf unasked = ChartOf.patient().with("List", "l", list("allergies", reason.replace("REASON", "notasked")));
        assertThat(unasked.fate()).isEqualTo("no-value");
        assertThat(unasked.evidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "current, working, medications",
        "current, changes, medications",
        "retired, snapshot, medications",
        "current, snapshot, worklist",
        "current, snapshot, unheard-of"
    })
    void a_list_that_does_not_say_that_it_is_complete_and_of_what_is_none(String status, String mode, String code) {
        ChartOf chart = ChartOf.patient()
                .with(
                        "List",
                        "l",
                        list(code, "'entry':[{'item':{'reference':'Condition/gone'}}]")
                                .replace("'current'", "'" + status + "'")
                                .replace("'snapshot'", "'" + mode + "'"));
        assertThat(chart.fate()).isEqualTo("unknown-list");
        assertThat(chart.evidence()).isEmpty();
    }

    private static ChartOf answered(String question, String answer) {
        return ChartOf.patient()
                .with(
                        "Observation",
                        "o",
                        question + "'effectiveInstant':'2024-03-01T10:00:00.123Z','valueCodeableConcept':" + answer);
    }

    private static String quantity(String value, String code) {
        return "'valueQuantity':{'value':" + value + ",'unit':'x','system':'http://unitsofmeasure.org','code':'" + code
                + "'}";
    }

    private static String list(String code, String rest) {
        return "'status':'current','mode':'snapshot','code':"
                + concept("http://terminology.hl7.org/CodeSystem/list-example-use-codes", code) + "," + rest;
    }
}
