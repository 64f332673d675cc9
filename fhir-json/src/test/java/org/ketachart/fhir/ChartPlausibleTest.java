package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Statement;

/** Numbers of a chart that cannot be meant. */
class ChartPlausibleTest {
    @ParameterizedTest
    @CsvSource({
        "29463-7, 700000, kg, unknown-value",
        "29463-7, 70, cm, unknown-value",
        "29463-7, -70, kg, unknown-value",
        "29463-7, 70, kg, used",
        "8480-6, 12, mm[Hg], unknown-value",
        "8480-6, 180, mm[Hg], used",
        "8867-4, 9999, /min, unknown-value"
    })
    void a_number_that_cannot_be_meant_is_no_measurement_and_a_person_must_look(
            String code, String value, String unit, String fate) {
        ChartOf chart = ChartOf.patient()
                .with(
                        "Observation",
                        "o",
                        "'status':'final','effectiveDateTime':'2026-03-02','code':"
                                + ChartOf.concept(ChartOf.LOINC, code)
                                + ",'valueQuantity':{'value':" + value
                                + ",'system':'http://unitsofmeasure.org','code':'" + unit + "'}");
        assertThat(chart.fate()).isEqualTo(fate);
        Evidence one = chart.evidence("Observation.o");
        assertThat(one.confidence()).isEqualTo(fate.equals("used") ? Confidence.CONFIRMED : Confidence.NEEDS_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'valueQuantity':{'value':180,'comparator':'>','system':'http://unitsofmeasure.org','code':'mm[Hg]'}",
                "'valueQuantity':{'value':25,'system':'http://unitsofmeasure.org','code':'kPa'}",
                "'valueString':'over 180'"
            })
    void a_number_that_nobody_can_read_is_one_to_look_at(String value) {
        ChartOf chart = ChartOf.patient()
                .with(
                        "Observation",
                        "o",
                        "'status':'final','effectiveDateTime':'2026-03-02','code':"
                                + ChartOf.concept(ChartOf.LOINC, "8480-6") + "," + value);
        Evidence one = chart.evidence("Observation.o");
        assertThat(one.confidence()).isEqualTo(Confidence.NEEDS_REVIEW);
        assertThat(one.statement()).isInstanceOf(Statement.Present.class);
    }
}
