package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the patient of a chart lives, and whether the chart is whole. */
class ChartPersonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'deceasedBoolean':true | true",
                "'deceasedDateTime':'2026-01-01' | true",
                "'deceasedDateTime':'last winter' | true",
                "'_deceasedDateTime':{'extension':[]} | true",
                "'deceasedBoolean':'true' | true",
                "'deceasedBoolean':false | false",
                "'active':true | false"
            },
            quoteCharacter = '"')
    void whoever_is_recorded_as_deceased_is_known_to_be(String element, boolean deceased) {
        byte[] chart = ChartOf.empty()
                .entry("'resource':{'resourceType':'Patient','id':'p'," + element + "}")
                .bytes();
        assertThat(ChartReader.read(FhirContract.standard(), chart, ChartOf.TERMS)
                        .value()
                        .deceased())
                .isEqualTo(deceased);
    }

    @ParameterizedTest
    @CsvSource({"next, true", "self, false"})
    void a_chart_says_that_it_goes_on_elsewhere(String relation, boolean goesOn) {
        byte[] page = ChartOf.json("{'resourceType':'Bundle','type':'searchset','link':[{'relation':'" + relation
                + "','url':'https://ehr.example/2'}],'entry':[{'resource':{'resourceType':'Patient','id':'p'}}]}");
        assertThat(ChartReader.read(FhirContract.standard(), page, ChartOf.TERMS)
                        .value()
                        .goesOn())
                .isEqualTo(goesOn);
    }
}
