package org.ketachart.fhir.hapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.UsCore;

class RecordValidatorTest {
    @Test
    void a_resource_of_base_r4_with_our_extensions_is_valid() {
        assertThat(Validators.base().validate(TestFile.bytes("accepted/blood-pressure-base.json")))
                .isEmpty();
    }

    @Test
    void our_extensions_stand_in_resources_of_any_type_and_within_elements() {
        // The drug and why its segment ended are shown by any codes here; this is about where extensions may stand.
        assertThat(Validators.base().validate(TestFile.bytes("accepted/administration.json")))
                .noneMatch(issue -> issue.code().equals(ValidationFault.UNKNOWN_EXTENSION.code())
                        || issue.code().equals(ValidationFault.EXTENSION.code()));
    }

    @Test
    void of_the_codings_of_a_concept_one_must_be_in_a_required_value_set() {
        assertThat(Validators.base().validate(TestFile.bytes("accepted/adverse-event-two-codings.json")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blood-pressure", "encounter", "bundle"})
    void without_packages_a_profile_of_others_is_only_warned_of(String name) {
        List<Issue> issues = Validators.base().validate(TestFile.bytes("accepted/" + name + ".json"));
        assertThat(issues).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.severity()).isEqualTo(Issue.Severity.WARNING);
            assertThat(issue.code()).isEqualTo(ValidationFault.UNKNOWN_PROFILE.code());
            assertThat(issue.path()).endsWith("meta.profile[0]");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = UsCore.class,
            names = {"V6_1_0", "V8_0_0"})
    void what_is_accepted_is_valid_on_us_core(UsCore version) {
        for (String name : List.of("blood-pressure", "encounter", "bundle")) {
            assertThat(errors(Validators.of(version), "accepted/" + name + ".json"))
                    .as(name)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = UsCore.class,
            names = {"V6_1_0", "V8_0_0"})
    void with_packages_a_profile_that_is_not_at_hand_is_an_error(UsCore version) {
        String json = TestFile.text("accepted/blood-pressure.json")
                .replace("us-core-blood-pressure", "us-core-no-such-thing");
        assertThat(Validators.of(version).validate(json.getBytes(UTF_8)))
                .filteredOn(Issue::isError)
                .extracting(Issue::code)
                .containsOnly(ValidationFault.UNKNOWN_PROFILE.code());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rejected/expected.csv")
    void what_is_wrong_is_an_error_with_its_code_and_place(String name, String code, String path) {
        assertThat(errors(Validators.base(), "rejected/" + name + ".json"))
                .anySatisfy(issue -> {
                    assertThat(issue.code()).isEqualTo(code);
                    assertThat(issue.path()).isEqualTo(path);
                })
                .noneMatch(issue -> issue.code().equals(ValidationFault.OTHER.code()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rejected/expected.csv")
    void what_is_wrong_on_base_r4_is_wrong_on_us_core(String name, String code, String path) {
        assertThat(errors(Validators.of(UsCore.V6_1_0), "rejected/" + name + ".json"))
                .anyMatch(issue -> issue.code().equals(code) && issue.path().equals(path));
    }

    @Test
    void a_message_quotes_nothing_of_the_resource() {
        String secret = "Wilhelmina";
        String json = TestFile.text("accepted/blood-pressure-base.json")
                .replace("\"final\"", "\"" + secret + "\"")
                .replace("2026-03-02T09:05:00-05:00", secret)
                .replace("\"performer\"", "\"" + secret + "\"")
                .replace("85354-9", secret)
                .replace("mm[Hg]", secret)
                .replace("Patient/p1", secret + "/p1")
                .replace("observation-bodyPosition", secret)
                .replace("<div ", "<div class='" + secret + "' on" + secret + "='x' ");
        List<Issue> issues = Validators.base().validate(json.getBytes(UTF_8));
        assertThat(issues).hasSizeGreaterThan(5);
        assertThat(issues).noneMatch(issue -> issue.toString().contains(secret));
    }

    @Test
    void an_id_that_looks_like_the_end_of_a_comment_does_not_get_into_a_path() {
        String json = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                + "{\"resourceType\":\"Patient\",\"id\":\"a*/Wilhelmina/*b\",\"gender\":\"zz\"}}]}";
        List<Issue> issues = Validators.base().validate(json.getBytes(UTF_8));
        assertThat(issues).isNotEmpty();
        assertThat(issues).noneMatch(issue -> issue.toString().contains("Wilhelmina"));
    }

    @Test
    void details_are_given_where_they_are_asked_for() throws IOException {
        RecordValidator validator =
                Validators.builder(UsCore.NONE).withDetails().build();
        assertThat(errors(validator, "rejected/unknown-unit.json"))
                .anyMatch(issue -> issue.message().contains("bananas"));
    }

    @Test
    void a_message_says_what_must_hold_and_keeps_the_id_of_hl7() {
        assertThat(errors(Validators.base(), "rejected/unknown-extension.json"))
                .containsExactly(Issue.error(
                        "KC-VAL-005",
                        "Observation.extension[2]",
                        "must carry only extensions whose definitions are known (Extension_EXT_Unknown_NotHere)"));
    }

    @Test
    void the_backport_is_accepted_only_when_asked_for() throws IOException {
        RecordValidator validator =
                Validators.builder(UsCore.NONE).acceptUnverifiedBackport().build();
        assertThat(validator.validate(TestFile.bytes("backport/adverse-event.json")))
                .isEmpty();
        assertThat(errors(Validators.base(), "backport/adverse-event.json"))
                .extracting(Issue::code)
                .containsOnly(ValidationFault.UNKNOWN_EXTENSION.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{}",
                "{\"resourceType\":\"Nonsense\"}",
                "{\"resourceType\":7}",
                "{\"resourceType\":[\"Observation\"]}",
                "{\"resourceType\":\"Observation\",}",
                "{\"resourceType\":\"Observation\"} {}",
                "{\"resourceType\":\"Observation\",\"code\":[[[7]]]}",
                "<Observation xmlns='http://hl7.org/fhir'/>"
            })
    void what_is_no_resource_is_an_issue_and_never_an_exception(String json) {
        assertThat(Validators.base().validate(json.getBytes(UTF_8))).anyMatch(Issue::isError);
    }

    @Test
    void what_is_not_utf8_or_nested_without_end_is_refused() {
        assertThat(Validators.base().validate(new byte[] {'{', (byte) 0xff, '}'}))
                .containsExactly(Issue.error("KC-VAL-001", "", "must be UTF-8"));
        byte[] deep = ("{\"resourceType\":\"Observation\",\"x\":" + "[".repeat(100_000)).getBytes(UTF_8);
        assertThat(Validators.base().validate(deep))
                .containsExactly(Issue.error("KC-VAL-001", "", "must be nested at most 100 deep"));
    }

    @Test
    void only_a_context_of_r4_and_plain_names_of_packages_are_taken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordValidator.builder(FhirContext.forR4Cached())
                        .packages(java.nio.file.Path.of("."), "../secret"))
                .withMessage("a package must be named as name-version");
    }

    @Test
    void every_fault_has_a_code_of_its_own() {
        Set<String> codes = new java.util.HashSet<>();
        for (ValidationFault fault : ValidationFault.values()) {
            assertThat(fault.code()).matches("KC-VAL-\\d{3}");
            assertThat(codes.add(fault.code())).as(fault.code()).isTrue();
        }
    }

    private static List<Issue> errors(RecordValidator validator, String file) {
        return validator.validate(TestFile.bytes(file)).stream()
                .filter(Issue::isError)
                .toList();
    }
}
