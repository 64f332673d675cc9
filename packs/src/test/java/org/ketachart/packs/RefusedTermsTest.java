package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.screening.Term;
import org.ketachart.core.value.Issue;

/** What a pack of terms may not say. */
class RefusedTermsTest {
    private static final String SOUND = """
            {"id": "terms", "version": "1", "effective": "2026-01-01",
             "terms": {"lithium": {"atc": {"N05AN01": "V1", "N05A": "below V1"}}, "pregnancy": {"snomed": {"60001007": "absent V2"}}},
             "hints": {"lithium": ["lithium"]}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"id"            | [{"id"              | KC-PCK-001
            "id": "terms",   | -                   | KC-PCK-002 id
            "version": "1"   | "version": 1        | KC-PCK-004 version
            2026-01-01       | 2026-13-01          | KC-PCK-007 effective
            "hints"          | "words"             | KC-PCK-003 words
            "terms": {"lith  | "terms": {"Lith     | KC-PCK-007 terms.Lithium
            {"atc"           | {"drugs"            | KC-PCK-003 terms.lithium.drugs
            "snomed": {"6000 | "snomed": {"6000 1  | KC-PCK-007 terms.pregnancy.snomed.?
            "V1", "N05A"     | 1, "N05A"           | KC-PCK-004 terms.lithium.atc.N05AN01
            "V1", "N05A"     | "M", "N05A"         | KC-PCK-007 terms.lithium.atc.N05AN01
            "V1", "N05A"     | "V3", "N05A"        | KC-PCK-007 terms.lithium.atc.N05AN01
            "V1", "N05A"     | "", "N05A"          | KC-PCK-007 terms.lithium.atc.N05AN01
            "V1", "N05A"     | "V1 past", "N05A"   | KC-PCK-007 terms.lithium.atc.N05AN01
            "below V1"       | "below past V1"     | KC-PCK-007 terms.lithium.atc.N05A
            "below V1"       | "code V1"           | KC-PCK-007 terms.lithium.atc.N05A
            "absent V2"      | "absent below V2"   | KC-PCK-010 terms.pregnancy.snomed.60001007
            "absent V2"      | "gone V2"           | KC-PCK-007 terms.pregnancy.snomed.60001007
            "absent V2"      | "absent whole V2"   | KC-PCK-010 terms.pregnancy.snomed.60001007
            "absent V2"      | "whole absent V2"   | KC-PCK-007 terms.pregnancy.snomed.60001007
            "absent V2"      | "whole"             | KC-PCK-007 terms.pregnancy.snomed.60001007
            "below V1"       | "below whole V1"    | KC-PCK-010 terms.lithium.atc.N05A
            "below V1"       | "bears whole V1"    | KC-PCK-010 terms.lithium.atc.N05A
            ["lithium"]      | ["Lithium"]         | KC-PCK-007 hints.lithium
            ["lithium"]      | ["li"]              | KC-PCK-007 hints.lithium
            ["lithium"]      | "lithium"           | KC-PCK-004 hints.lithium
            ["lithium"]      | []                  | KC-PCK-002 hints.lithium
            ["lithium"]      | ["lit", "lit"]      | KC-PCK-010 hints.lithium
            """)
    void a_pack_with_this_slip_is_refused_for_it_and_for_nothing_else(String in, String out, String expected) {
        assertThat(SOUND).contains(in);
        String spoilt = SOUND.replaceFirst(java.util.regex.Pattern.quote(in), out.equals("-") ? "" : out);
        assertThat(new TermReader().read(spoilt.getBytes(UTF_8)).issues())
                .extracting(issue -> (issue.code() + " " + issue.path()).strip())
                .containsExactly(expected);
        assertThat(new TermReader().read(spoilt.getBytes(UTF_8)).issues())
                .extracting(Issue::message)
                .allMatch(message -> message.matches("[a-z].*[^.]"));
    }

    @Test
    void without_a_slip_it_is_read() {
        assertThat(new TermReader().read(SOUND.getBytes(UTF_8)).value().terms()).hasSize(3);
    }

    @Test
    void what_names_a_topic_whole_says_so() {
        String whole = SOUND.replace("{\"N05AN01\": \"V1\"", "{\"N05AN01\": \"whole V1\"")
                .replace("absent V2", "asked whole V2");
        assertThat(new TermReader().read(whole.getBytes(UTF_8)).value().terms())
                .filteredOn(Term::whole)
                .extracting(Term::code)
                .containsExactly("N05AN01", "60001007");
        assertThat(new TermReader().read(SOUND.getBytes(UTF_8)).value().terms()).noneMatch(Term::whole);
    }

    @Test
    void every_fault_is_told_at_once() {
        String spoilt = SOUND.replace("\"V1\", \"N05A\"", "\"M\", \"N05A\"").replace("absent V2", "V9");
        assertThat(new TermReader().read(spoilt.getBytes(UTF_8)).issues()).hasSize(2);
    }
}
