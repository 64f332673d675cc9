package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Mark;

/** The shipped terms against the table of codes, and what a chart means by some of them. */
class ScreeningTermsTest {
    private static final TermSet TERMS =
            new TermLibrary().find(TermLibrary.SCREENING).orElseThrow();
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

    private static List<String> meanings(String system, String code) {
        return TERMS.of(new Code(system, code, null)).stream()
                .map(term -> term.topic().code() + " " + term.meaning().code())
                .toList();
    }

    @Test
    void every_code_stands_in_the_table_of_codes_as_verified_and_has_its_mark() throws IOException {
        Map<String, String> table = CodeTable.confidence(ClinicalRows.file("codes.csv"));
        assertThat(TERMS.terms()).hasSizeGreaterThan(250).allMatch(term -> isRight(term, table));
        Term memory = TERMS.terms().get(0);
        assertThat(isRight(
                        memory, Map.of(memory.system() + "|" + memory.code(), "inferred: confirm strength in RxNav")))
                .isFalse();
    }

    private static boolean isRight(Term term, Map<String, String> table) {
        String confidence = table.getOrDefault(term.system() + "|" + term.code(), "");
        return switch (confidence) {
            case "verified>=2" -> term.mark() == Mark.V2;
            case "verified-1" -> term.mark() == Mark.V1;
            default -> false;
        };
    }

    @Test
    void every_hint_is_a_word_of_the_reference() throws IOException {
        String words = (Files.readString(ClinicalRows.file("clinical.md"))
                        + Files.readString(ClinicalRows.file("codes.csv")))
                .toLowerCase(Locale.ROOT);
        assertThat(TERMS.hints())
                .filteredOn(hint -> !words.contains(hint.word()))
                .extracting(hint -> hint.word())
                .as("but for the American spelling of one")
                .containsExactly("anemia");
    }

    @Test
    void one_code_may_mean_several_things() {
        assertThat(meanings(ICD, "F32.3"))
                .containsExactlyInAnyOrder(
                        "major-depression present",
                        "moderate-to-severe-episode present",
                        "single-episode present",
                        "psychosis present");
        assertThat(meanings(ATC, "R03DA04")).containsExactlyInAnyOrder("pressor present", "theophylline present");
    }

    @Test
    void a_class_of_medicines_means_all_below_it_and_what_is_elsewhere_means_nothing() {
        assertThat(meanings(ATC, "N05BA06")).containsExactly("benzodiazepine present");
        assertThat(meanings(ATC, "N05AH04")).containsExactly("antipsychotic present");
        assertThat(meanings(ATC, "N05BB01")).isEmpty();
        assertThat(TERMS.isBranching(ATC)).isTrue();
        assertThat(TERMS.isBranching(SNOMED)).isFalse();
    }

    @Test
    void a_code_may_say_that_something_is_over_or_not_there() {
        assertThat(meanings(ICD, "I25.2"))
                .containsExactlyInAnyOrder("myocardial-infarction past", "coronary-disease past");
        assertThat(meanings(SNOMED, "60001007")).containsExactly("pregnancy absent");
        assertThat(meanings(ICD, "Z32.02")).containsExactlyInAnyOrder("pregnancy absent", "pregnancy-test done");
        assertThat(meanings(ICD, "I16.1"))
                .containsExactlyInAnyOrder("hypertension present", "hypertension-controlled absent");
        assertThat(meanings(ICD, "F33.42")).containsExactly("major-depression past");
    }

    @Test
    void what_a_number_measures_is_a_topic_with_a_unit() {
        List<Topic> measured = TERMS.terms().stream()
                .filter(term -> term.meaning() == TermMeaning.MEASURED)
                .map(Term::topic)
                .distinct()
                .toList();
        assertThat(measured)
                .extracting(Topic::code)
                .containsExactly("systolic", "diastolic", "heart-rate", "oxygen-saturation", "weight", "height");
        assertThat(new RuleLibrary()
                        .find(RuleLibrary.SCREENING)
                        .orElseThrow()
                        .rules()
                        .topics())
                .filteredOn(entry -> measured.contains(entry.topic()))
                .allMatch(entry -> entry.unit() != null);
    }

    @Test
    void a_neighbor_of_a_known_code_and_a_word_in_free_text_make_a_person_look() {
        assertThat(TERMS.near(new Code(ICD, "I71.4", null)))
                .extracting(Topic::code)
                .containsExactly("aneurysmal-vascular-disease");
        assertThat(TERMS.hinted("Cerebral ANEURYSM, clipped 2011"))
                .extracting(Topic::code)
                .containsExactly("aneurysmal-vascular-disease");
        assertThat(TERMS.hinted("takes Lorazepam at night"))
                .extracting(Topic::code)
                .containsExactly("benzodiazepine");
    }
}
