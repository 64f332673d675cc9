package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String NDC = "http://hl7.org/fhir/sid/ndc";
    private static final String UNII = "http://fdasis.nlm.nih.gov";
    private static final String LOINC = "http://loinc.org";

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
            case "verified>=2", "verified>=2 (IG source + published IG page)" -> term.mark() == Mark.V2;
            case "verified-1", "verified-1 (may need a SNOMED licence outside GPS)" -> term.mark() == Mark.V1;
            case "verified-1; strength unresolved", "inferred: confirm strength in RxNav" ->
                term.mark() == Mark.V1 && NAMING_THE_DRUG.contains(term.topic().code());
            default -> false;
        };
    }

    /** What is open of some codes of ketamine is the strength, which these topics do not ask for. */
    private static final Set<String> NAMING_THE_DRUG =
            Set.of("racemic-ketamine", "hypersensitivity-esketamine-ketamine");

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
        assertThat(meanings(ATC, "N03AE01")).as("not that it is none of ours").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        SNOMED + ", 373464007, racemic-ketamine",
        ATC + ", N01AX03, racemic-ketamine",
        ATC + ", N01AX14, esketamine",
        ATC + ", N06AX27, esketamine",
        RXNORM + ", 238083, racemic-ketamine",
        RXNORM + ", 206967, racemic-ketamine",
        RXNORM + ", 2201623, esketamine",
        NDC + ", 42023-113-10, racemic-ketamine",
        NDC + ", 42023011310, racemic-ketamine",
        NDC + ", 50458-028-02, esketamine",
        UNII + ", 690G0D6V8H, racemic-ketamine",
        UNII + ", L8P1H35P2Z, esketamine"
    })
    void every_code_of_a_drug_of_the_program_names_it_and_means_in_an_allergy_that_it_is_not_tolerated(
            String system, String code, String drug) {
        assertThat(meanings(system, code))
                .containsExactlyInAnyOrder(drug + " present", "hypersensitivity-esketamine-ketamine present");
    }

    @Test
    void an_allergy_to_a_drug_has_every_code_of_either_drug_and_no_other() {
        assertThat(codes("hypersensitivity-esketamine-ketamine")).isEqualTo(codes("racemic-ketamine", "esketamine"));
    }

    private static Set<String> codes(String... topics) {
        return TERMS.terms().stream()
                .filter(term -> List.of(topics).contains(term.topic().code()))
                .map(term -> term.system() + "|" + term.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_test_and_a_scale_bear_on_a_topic_and_an_item_asks_for_it() {
        assertThat(meanings(LOINC, "82810-3")).containsExactly("pregnancy asked");
        assertThat(meanings(LOINC, "2106-3")).containsExactlyInAnyOrder("pregnancy bears", "pregnancy-test done");
        assertThat(meanings(LOINC, "93250-9")).containsExactly("suicidality asked");
        assertThat(meanings(LOINC, "93374-7")).containsExactly("suicidality bears");
        assertThat(meanings(LOINC, "75626-2")).containsExactly("alcohol-use bears");
        assertThat(meanings(SNOMED, "724715004"))
                .containsExactlyInAnyOrder("substance-use-disorder present", "drug-use present");
        assertThat(meanings(SNOMED, "724719005")).containsExactly("psychosis present");
    }

    @Test
    void who_denies_a_code_denies_its_topic_only_where_the_pack_says_that_it_is_the_whole() {
        assertThat(TERMS.terms().stream()
                        .filter(Term::whole)
                        .map(term -> term.topic().code() + " " + term.code()))
                .containsExactlyInAnyOrder(
                        "ptsd 47505003",
                        "ocd 191736004",
                        "complex-regional-pain 128200000",
                        "chronic-pain 82423001",
                        "pregnancy 77386006",
                        "pregnancy 82810-3",
                        "hypertension 38341003",
                        "dissociative-disorder 44376007",
                        "hyperthyroidism 34486009",
                        "copd 13645005",
                        "sleep-apnea 73430006",
                        "porphyria 418470004",
                        "vasopressin H01BA01",
                        "lamotrigine N03AX09",
                        "lithium N05AN01",
                        "naltrexone N07BB04");
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
        assertThat(TERMS.near(new Code("http://hl7.org/fhir/sid/icd-10", "I61.9", null)))
                .extracting(Topic::code)
                .containsExactlyInAnyOrder(
                        "intracerebral-hemorrhage",
                        "cardiovascular-event",
                        "cerebrovascular-accident",
                        "cerebrovascular-disease");
        assertThat(TERMS.hinted("Cerebral ANEURYSM, clipped 2011"))
                .extracting(Topic::code)
                .containsExactly("aneurysmal-vascular-disease");
        assertThat(TERMS.hinted("takes Lorazepam at night"))
                .extracting(Topic::code)
                .containsExactly("benzodiazepine");
    }
}
