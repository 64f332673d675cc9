package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketachart.fhir.ChartOf.ATC;
import static org.ketachart.fhir.ChartOf.RXNORM;
import static org.ketachart.fhir.ChartOf.concept;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

class ChartMedicineTest {
    private static final String FOUR_A_DAY =
            "'timing':{'repeat':{'frequency':4,'period':1,'periodUnit':'d'}},'doseAndRate':[{'doseQuantity':{'value':1,"
                    + "'system':'http://unitsofmeasure.org','code':'mg'}}]";
    private static final Topic BENZODIAZEPINE = new Topic("benzodiazepine");
    private static final Topic MEDICINES = new Topic("medicines");
    private static final String LORAZEPAM = "'medicationCodeableConcept':" + concept(ATC, "N05BA06");
    private static final String MG = "'system':'http://unitsofmeasure.org','code':'mg'";

    @Test
    void an_active_order_says_that_a_medicine_is_taken_since_it_was_written() {
        Evidence one = ChartOf.patient()
                .with(
                        "MedicationRequest",
                        "m",
                        "'status':'active','intent':'order','authoredOn':'2024-03-12',"
                                + "'requester':{'reference':'Practitioner/9'}," + LORAZEPAM)
                .evidence("MedicationRequest.m");
        assertThat(one.topics()).containsExactly(BENZODIAZEPINE);
        assertThat(one.statement()).isEqualTo(new Present(Lasting.NOW, PartialDate.parse("2024-03-12"), null, null));
        assertThat(one.asOf()).isEqualTo(PartialDate.parse("2024-03-12"));
        assertThat(one.source().saidBy()).isEqualTo(HostRef.of("Practitioner/9"));
        assertThat(one.confidence()).isEqualTo(Confidence.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "MedicationRequest, active, NOW",
        "MedicationRequest, completed, OVER",
        "MedicationRequest, stopped, OVER",
        "MedicationRequest, on-hold, UNKNOWN",
        "MedicationRequest, unknown, UNKNOWN",
        "MedicationRequest, cancelled, not-carried-out",
        "MedicationRequest, draft, not-carried-out",
        "MedicationRequest, entered-in-error, entered-in-error",
        "MedicationStatement, active, NOW",
        "MedicationStatement, completed, OVER",
        "MedicationStatement, stopped, OVER",
        "MedicationStatement, on-hold, UNKNOWN",
        "MedicationStatement, intended, not-carried-out",
        "MedicationStatement, not-taken, denies-a-part",
        "MedicationStatement, entered-in-error, entered-in-error",
        "MedicationAdministration, completed, OVER",
        "MedicationAdministration, in-progress, NOW",
        "MedicationAdministration, stopped, OVER",
        "MedicationAdministration, on-hold, UNKNOWN",
        "MedicationAdministration, not-done, not-carried-out",
        "MedicationAdministration, entered-in-error, entered-in-error"
    })
    void the_status_says_whether_it_is_taken(String type, String status, String outcome) {
        ChartOf chart = ChartOf.patient().with(type, "m", "'status':'" + status + "','intent':'order'," + LORAZEPAM);
        if (chart.fate().equals("used")) {
            assertThat(((Present) chart.evidence(type + ".m").statement()).when())
                    .isEqualTo(Lasting.valueOf(outcome));
        } else {
            assertThat(chart.fate()).isEqualTo(outcome);
            assertThat(chart.evidence()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'intent':'order', CONFIRMED",
        "'intent':'instance-order', CONFIRMED",
        "'intent':'plan', UNCONFIRMED",
        "'intent':'plan';'reportedBoolean':true, CONFIRMED",
        "'intent':'plan';'reportedReference':{'reference':'Patient/p'}, CONFIRMED",
        "'intent':'proposal', not-carried-out",
        "'intent':'option', not-carried-out",
        "'intent':'order';'doNotPerform':true, not-carried-out",
        "'priority':'routine', UNCONFIRMED"
    })
    void an_order_is_as_sure_as_its_intent(String intent, String outcome) {
        ChartOf chart = ChartOf.patient()
                .with("MedicationRequest", "m", "'status':'active'," + intent.replace(';', ',') + "," + LORAZEPAM);
        if (chart.fate().equals("used")) {
            assertThat(chart.evidence("MedicationRequest.m").confidence()).isEqualTo(Confidence.valueOf(outcome));
        } else {
            assertThat(chart.fate()).isEqualTo(outcome);
        }
    }

    @Test
    void a_medicine_that_is_a_topic_alone_is_denied_by_who_does_not_take_it() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "MedicationStatement",
                        "m",
                        "'status':'not-taken','dateAsserted':'2024-03-01','medicationCodeableConcept':"
                                + concept(ATC, "N05AN01"));
        assertThat(chart.evidence("MedicationStatement.m").statement()).isEqualTo(Absent.now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'contained':[{'resourceType':'Medication','id':'in','code':CODE}]|#in",
                "-|Medication/med",
                "-|http://ehr.example/fhir/Medication/abs",
                "-|http://ehr.example/fhir/Medication/abs/_history/3",
                "-|urn:uuid:0f5f0a52-3c0e-4d5f-9a0e-6a3f3d2f7b11",
                "-|identifier",
                "-|Medication?identifier=urn:med|4"
            })
    void a_medicine_is_found_wherever_the_order_points(String way) {
        String[] parts = way.split("\\|", 2);
        String code = concept(ATC, "N05BA06");
        String contained = parts[0].equals("-") ? "" : parts[0].replace("CODE", code) + ",";
        String reference = parts[1].equals("identifier")
                ? "{'identifier':{'system':'urn:med','value':'4'}}"
                : "{'reference':'" + parts[1] + "'}";
        ChartOf chart = ChartOf.patient()
                .resource("Medication", "med", "'code':" + code)
                .entry(
                        "'fullUrl':'http://ehr.example/fhir/Medication/abs','resource':{'resourceType':'Medication','id':'abs',"
                                + "'code':" + code + "}")
                .entry(
                        "'fullUrl':'urn:uuid:0f5f0a52-3c0e-4d5f-9a0e-6a3f3d2f7b11','resource':{'resourceType':'Medication',"
                                + "'code':" + code + "}")
                .resource("Medication", "log", "'identifier':[{'system':'urn:med','value':'4'}],'code':" + code)
                .with(
                        "MedicationRequest",
                        "m",
                        contained + "'status':'active','intent':'order','medicationReference':" + reference);
        assertThat(chart.evidence("MedicationRequest.m").topics()).containsExactly(BENZODIAZEPINE);
        assertThat(chart.fate()).isEqualTo("used");
        long used = chart.read().value().count(ChartFate.USED);
        assertThat(used).isEqualTo(parts[1].equals("#in") ? 2 : 3);
    }

    @Test
    void a_medicine_that_is_not_in_the_chart_is_still_one_to_look_at() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "MedicationRequest",
                        "m",
                        "'status':'active','intent':'order',"
                                + "'medicationReference':{'reference':'Medication/gone','display':'Lorazepam 1 mg'}");
        assertThat(chart.evidence("MedicationRequest.m").topics()).containsExactly(BENZODIAZEPINE, MEDICINES);
        assertThat(chart.evidence("MedicationRequest.m").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        ChartOf bare = ChartOf.patient()
                .with("MedicationRequest", "m", "'status':'active','medicationReference':{'reference':'#gone'}");
        assertThat(bare.evidence("MedicationRequest.m").topics()).containsExactly(MEDICINES);
        assertThat(bare.fate()).isEqualTo("unresolved");
    }

    @Test
    void a_medicine_of_several_ingredients_is_known_only_if_all_of_them_are() {
        String first = "{'itemCodeableConcept':" + concept(RXNORM, "238083") + "}";
        String second = "{'itemCodeableConcept':" + concept(ATC, "N05AN01") + "}";
        String third = "{'itemCodeableConcept':{'text':'oil'}}";
        ChartOf known = medication("'ingredient':[" + first + "," + second + "]");
        assertThat(known.evidence("MedicationStatement.m").topics())
                .containsExactlyInAnyOrder(new Topic("ketamine"), new Topic("lithium"));
        assertThat(known.fate()).isEqualTo("used");
        ChartOf half = medication("'ingredient':[" + first + "," + third + "]");
        assertThat(half.evidence("MedicationStatement.m").confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(half.evidence("MedicationStatement.m").topics()).contains(new Topic("ketamine"), MEDICINES);
    }

    private static ChartOf medication(String elements) {
        return ChartOf.patient()
                .with(
                        "MedicationStatement",
                        "m",
                        "'status':'active','contained':[{'resourceType':'Medication','id':'in'," + elements
                                + "}],'medicationReference':{'reference':'#in'}");
    }

    @ParameterizedTest
    @CsvSource({
        "N05CD02, used",
        "A10BA02, unknown-code",
        "N03AE01, unknown-code",
        "N05, unknown-code",
        "N05B, unknown-code",
        "N05AN, unknown-code",
        "n05ba06, unknown-code"
    })
    void an_active_medicine_whose_code_no_term_knows_is_for_a_person_to_read(String code, String fate) {
        ChartOf chart = ChartOf.patient()
                .with(
                        "MedicationStatement",
                        "m",
                        "'status':'active','medicationCodeableConcept':" + concept(ATC, code));
        assertThat(chart.fate()).isEqualTo(fate);
        assertThat(chart.evidence()).hasSize(1);
        Evidence one = chart.evidence("MedicationStatement.m");
        boolean known = fate.equals("used");
        assertThat(one.confidence()).isEqualTo(known ? Confidence.CONFIRMED : Confidence.NEEDS_REVIEW);
        assertThat(one.topics().contains(MEDICINES)).isEqualTo(!known);
        assertThat(one.topics().contains(BENZODIAZEPINE))
                .isEqualTo(!code.startsWith("A") && !code.startsWith("N03") && !code.equals("N05AN"));
    }

    @Test
    void a_medicine_with_a_word_of_ours_is_not_passed_over_for_its_code() {
        ChartOf chart = ChartOf.patient()
                .with(
                        "MedicationStatement",
                        "m",
                        "'status':'active','medicationCodeableConcept':{'coding':[{'system':'" + ATC
                                + "','code':'A10BA02'}],'text':'ketamine lozenge'}");
        assertThat(chart.evidence("MedicationStatement.m").topics()).containsExactly(new Topic("ketamine"), MEDICINES);
    }

    @Test
    void a_host_adds_its_own_codes() {
        byte[] chart = ChartOf.patient()
                .with(
                        "MedicationStatement",
                        "m",
                        "'status':'active','medicationCodeableConcept':" + concept("urn:own", "L1"))
                .bytes();
        ChartRead before =
                ChartReader.read(FhirContract.standard(), chart, ChartOf.TERMS).value();
        assertThat(before.entries().get(1).reason()).isEqualTo(ChartReason.UNKNOWN_CODE);
        ChartRead after = ChartReader.read(
                        FhirContract.standard(),
                        chart,
                        ChartOf.TERMS.with(
                                List.of(ChartOf.term("benzodiazepine", "urn:own", "L1", TermMeaning.PRESENT))))
                .value();
        assertThat(after.count(ChartFate.USED)).isEqualTo(2);
        assertThat(after.evidence().get(0).topics()).containsExactly(BENZODIAZEPINE);
    }

    @ParameterizedTest
    @CsvSource({
        "'repeat':{'frequency':2;'period':1;'periodUnit':'d'}, 2",
        "'repeat':{'period':8;'periodUnit':'h'}, 3",
        "'repeat':{'frequency':7;'period':1;'periodUnit':'wk'}, 1",
        "'repeat':{'frequency':1;'period':1;'periodUnit':'wk'},",
        "'repeat':{'frequency':1;'frequencyMax':3;'period':1;'periodUnit':'d'},",
        "'repeat':{'frequency':1;'period':1;'periodUnit':'mo'},",
        "'code':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation';'code':'BID'}]}, 2",
        "'code':{'text':'twice a day'},"
    })
    void how_much_a_day_is_known_where_the_dosage_says_it_exactly(String timing, String amount) {
        Quantity found = amount(
                "'timing':{" + timing.replace(';', ',') + "},'doseAndRate':[{'doseQuantity':{'value':1," + MG + "}}]");
        assertThat(found).isEqualTo(amount == null ? null : Quantity.of(amount, Unit.MILLIGRAM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'asNeededBoolean':true,'doseAndRate':[{'doseQuantity':{'value':1,MG}}]",
                "'doseAndRate':[{'doseQuantity':{'value':1,'code':'{tbl}','system':'http://unitsofmeasure.org'}}]",
                "'doseAndRate':[{'doseQuantity':{'value':1,'unit':'mg'}}]",
                "'doseAndRate':[{'doseRange':{'low':{'value':1}}}]",
                "'doseAndRate':[{'doseQuantity':{'value':1,'comparator':'<',MG}}]",
                "'text':'1 mg once a day'"
            })
    void how_much_a_day_is_unknown_where_the_dosage_leaves_it_open(String dosage) {
        assertThat(amount(
                        "'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}}," + dosage.replace("MG", MG)))
                .isNull();
    }

    @Test
    void grams_are_read_as_milligrams_and_reported() {
        ChartOf chart = dosed("'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}},'doseAndRate':"
                + "[{'doseQuantity':{'value':0.9,'system':'http://unitsofmeasure.org','code':'g'}}]");
        assertThat(((Present) chart.evidence("MedicationRequest.m").statement()).amount())
                .isEqualTo(Quantity.of("900", Unit.MILLIGRAM));
        assertThat(chart.read().issues())
                .containsExactly(Issue.warning(
                        "KC-FHIR-022",
                        "Bundle.entry[1].resource.dosageInstruction[0].doseAndRate[0].doseQuantity.code",
                        "the amount was read in mg, by an exact conversion"));
    }

    @Test
    void the_daily_dose_of_the_one_medicine_that_a_class_is_reckoned_in_measures_its_load() {
        ChartOf chart = dosed(FOUR_A_DAY);
        Evidence load = chart.evidence("MedicationRequest.m.benzodiazepine-load");
        assertThat(load.topics()).containsExactly(new Topic("benzodiazepine-load"));
        assertThat(load.statement()).isEqualTo(new Measured(Quantity.of("4", Unit.MILLIGRAM), null));
        assertThat(load.confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(load.asOf()).isEqualTo(chart.evidence("MedicationRequest.m").asOf());
        assertThat(chart.evidence("MedicationRequest.m").topics()).containsExactly(BENZODIAZEPINE);
    }

    @ParameterizedTest
    @CsvSource({
        "MedicationStatement, active, N05BA01,",
        "MedicationStatement, on-hold, N05CD02,",
        "MedicationStatement, active, N05BA06,",
        "MedicationStatement, completed, N05BA01, CONFIRMED",
        "MedicationStatement, active, N05AN01, CONFIRMED",
        "MedicationStatement, active, N03AE01, UNCONFIRMED",
        "MedicationStatement, completed, N03AE01, CONFIRMED"
    })
    void beside_another_of_the_class_its_dose_is_not_the_load_and_beside_one_unread_a_person_must_confirm_it(
            String type, String status, String code, Confidence confidence) {
        ChartOf chart = dosed(FOUR_A_DAY)
                .with(type, "other", "'status':'" + status + "','medicationCodeableConcept':" + concept(ATC, code));
        assertThat(chart.find("MedicationRequest.m.benzodiazepine-load").map(Evidence::confidence))
                .isEqualTo(Optional.ofNullable(confidence));
    }

    @Test
    void a_dose_that_is_over_planned_or_unknown_measures_nothing() {
        assertThat(dosed("'text':'1 mg'").evidence()).hasSize(1);
        String order = "'intent':'order','dosageInstruction':[{" + FOUR_A_DAY + "}]," + LORAZEPAM;
        assertThat(ChartOf.patient()
                        .with("MedicationRequest", "m", "'status':'stopped'," + order)
                        .evidence())
                .hasSize(1);
        assertThat(ChartOf.patient()
                        .with("MedicationRequest", "m", "'status':'active'," + order.replace("'order'", "'plan'"))
                        .evidence())
                .hasSize(1);
    }

    @Test
    void a_statement_knows_its_period_and_when_it_was_made() {
        Evidence one = ChartOf.patient()
                .with(
                        "MedicationStatement",
                        "m",
                        "'status':'completed','effectivePeriod':{'start':'2023-01','end':'2024-01-31'},"
                                + "'dateAsserted':'2024-02-01'," + LORAZEPAM)
                .evidence("MedicationStatement.m");
        assertThat(one.statement())
                .isEqualTo(
                        new Present(Lasting.OVER, PartialDate.parse("2023-01"), PartialDate.parse("2024-01-31"), null));
        assertThat(one.asOf()).isEqualTo(PartialDate.parse("2024-02-01"));
        Evidence open = ChartOf.patient()
                .with(
                        "MedicationStatement",
                        "m",
                        "'status':'active','effectivePeriod':{'start':'2023-01','end':'2024-01-31'}," + LORAZEPAM)
                .evidence("MedicationStatement.m");
        assertThat(((Present) open.statement()).when()).isEqualTo(Lasting.UNKNOWN);
    }

    @Test
    void a_dose_that_was_given_was_over_at_its_end_and_is_no_amount_a_day() {
        Evidence one = ChartOf.patient()
                .with(
                        "MedicationAdministration",
                        "m",
                        "'status':'completed','effectiveDateTime':'2024-03-01T10:00:00Z',"
                                + "'dosage':{'dose':{'value':1," + MG + "}}," + LORAZEPAM)
                .evidence("MedicationAdministration.m");
        PartialDate day = PartialDate.parse("2024-03-01");
        assertThat(one.statement()).isEqualTo(new Present(Lasting.OVER, day, day, null));
        assertThat(one.asOf()).isEqualTo(day);
    }

    private static Quantity amount(String dosage) {
        return ((Present) dosed(dosage).evidence("MedicationRequest.m").statement()).amount();
    }

    private static ChartOf dosed(String dosage) {
        return ChartOf.patient()
                .with(
                        "MedicationRequest",
                        "m",
                        "'status':'active','intent':'order','dosageInstruction':[{" + dosage + "}]," + LORAZEPAM);
    }
}
