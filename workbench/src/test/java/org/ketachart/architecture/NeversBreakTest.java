package org.ketachart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries every {@link Nevers} on small classes that break it, so that no rule passes because it cannot fail. */
class NeversBreakTest {

    @Test
    void core_that_names_a_library_breaks_never_1() {
        assertThat(faults(Nevers.CORE_NAMES_ONLY_THE_JDK_AND_JSPECIFY, "org.ketachart.core.offender.outside"))
                .anyMatch(fault -> fault.contains("JsonFactory"))
                .anyMatch(fault -> fault.contains("java.sql.Timestamp"))
                .noneMatch(fault -> fault.contains("java.lang."));
    }

    @Test
    void a_verb_that_names_its_sibling_breaks_never_2() {
        assertThat(faults(
                        Nevers.SIBLINGS_NAME_NOT_ONE_ANOTHER,
                        "org.ketachart.screening.offender.sibling",
                        "org.ketachart.sessions.offender.sibling"))
                .anyMatch(fault -> fault.contains("NamesSessions") && fault.contains("Verb"));
    }

    @Test
    void hapi_in_a_codec_breaks_never_3() {
        assertThat(faults(Nevers.HAPI_STAYS_IN_ITS_ADAPTER, "org.ketachart.fhir.offender.foreign"))
                .anyMatch(fault -> fault.contains("FhirContext"))
                .anyMatch(fault -> fault.contains("Patient"));
    }

    @Test
    void jakarta_outside_the_ehr_plugin_breaks_never_3() {
        assertThat(faults(Nevers.JAKARTA_STAYS_IN_THE_EHR_PLUGIN, "org.ketachart.fhir.offender.foreign"))
                .isNotEmpty()
                .allMatch(fault -> fault.contains("NamesJakarta"));
    }

    @Test
    void javax_from_outside_the_jdk_breaks_never_3() {
        assertThat(faults(Nevers.JAVAX_IS_THE_JDKS_OWN, "org.ketachart.fhir.offender.foreign"))
                .isNotEmpty()
                .allMatch(fault -> fault.contains("<javax.annotation."));
    }

    @Test
    void two_packages_that_name_each_other_break_never_4() {
        assertThat(faults(Nevers.PACKAGES_FORM_NO_CYCLE, "org.ketachart.core.offender.cycle"))
                .anyMatch(fault -> fault.contains("Cycle detected"));
    }

    @Test
    void an_internal_package_named_from_outside_breaks_never_4() {
        assertThat(faults(
                        Nevers.INTERNALS_STAY_INSIDE,
                        "org.ketachart.workbench.offender",
                        "org.ketachart.journal.offender.internal"))
                .anyMatch(fault -> fault.contains("NamesAnInternal"))
                .noneMatch(fault -> fault.startsWith("Method <org.ketachart.journal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Instant.now()",
                "LocalDate.now()",
                "OffsetDateTime.now(java.time.ZoneId)",
                "Clock.systemUTC()",
                "ZoneId.systemDefault()",
                "Locale.getDefault()",
                "Math.random()",
                "UUID.randomUUID()",
                "Random.<init>()",
                "SecureRandom.<init>()",
                "System.getProperty(java.lang.String)",
                "System.getenv(java.lang.String)",
                "System.currentTimeMillis()",
                "System.nanoTime()",
                "System.out",
                "System.err",
                "Thread.<init>(java.lang.Runnable)",
                "Executors.newCachedThreadPool()",
                "CompletableFuture.supplyAsync(java.util.function.Supplier)",
                "Collection.parallelStream()",
                "String.toUpperCase()",
                "String.format(java.lang.String, [Ljava.lang.Object;)",
                "DateTimeFormatter.ofPattern(java.lang.String)",
            })
    void asking_the_surroundings_breaks_never_5(String asked) {
        assertThat(ambientFaults()).anyMatch(fault -> fault.contains("." + asked + ">"));
    }

    @Test
    void a_method_reference_that_asks_the_surroundings_breaks_never_5() {
        assertThat(ambientFaults())
                .filteredOn(fault -> fault.contains("Instant.now()"))
                .hasSize(2);
    }

    @Test
    void what_is_handed_in_breaks_nothing() {
        assertThat(ambientFaults()).noneMatch(fault -> fault.contains("keepsToWhatItIsHanded"));
    }

    @Test
    void a_static_that_can_be_set_again_breaks_never_5() {
        assertThat(faults(Nevers.STATICS_ARE_FINAL, "org.ketachart.sessions.offender.statics"))
                .singleElement()
                .asString()
                .contains("KeepsState.count");
    }

    @Test
    void a_static_that_can_change_inside_breaks_never_5() {
        assertThat(faults(Nevers.STATICS_ARE_NOT_CELLS, "org.ketachart.sessions.offender.statics"))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("CELL"))
                .anyMatch(fault -> fault.contains("CACHE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".component()", ".<init>(double)", ".taken([F)", ".listed(java.util.List)", ".given()"})
    void a_binary_fraction_in_a_public_signature_breaks_never_6(String signature) {
        assertThat(faults(Nevers.CORE_SHOWS_NO_BINARY_FRACTION, "org.ketachart.core.offender.fraction"))
                .anyMatch(fault -> fault.contains("Fractions" + signature))
                .noneMatch(fault -> fault.contains("hidden"));
    }

    @Test
    void a_clinic_kept_by_the_thread_breaks_never_7() {
        assertThat(faults(Nevers.NO_CURRENT_CLINIC, "org.ketachart.core.offender.clinic"))
                .isNotEmpty()
                .allMatch(fault -> fault.contains("CurrentClinic"));
    }

    @Test
    void a_query_without_its_clinic_breaks_never_7() {
        assertThat(faults(Nevers.KEYS_CARRY_THEIR_CLINIC, "org.ketachart.core.offender.clinic"))
                .containsExactly("org.ketachart.core.offender.clinic.DueQuery has no clinic");
    }

    @Test
    void a_log_line_breaks_never_8() {
        assertThat(faults(Nevers.NO_LOG, "org.ketachart.fhir.hapi.offender"))
                .anyMatch(fault -> fault.contains("org.slf4j.Logger"));
        assertThat(faults(Nevers.NO_LOG, "org.ketachart.screening.offender.log"))
                .anyMatch(fault -> fault.contains("java.lang.System$Logger"));
    }

    @Test
    void a_printed_stack_trace_breaks_never_8() {
        assertThat(faults(Nevers.NO_STACK_TRACE_PRINTED, "org.ketachart.screening.offender.log"))
                .anyMatch(fault -> fault.contains("printStackTrace"));
    }

    private static List<String> ambientFaults() {
        return faults(Nevers.NOTHING_AMBIENT, "org.ketachart.journal.offender.ambient");
    }

    private static List<String> faults(ArchRule rule, String... packages) {
        assertThat(rule.getDescription()).containsPattern("never [1-8]: ");
        EvaluationResult result = rule.evaluate(new ClassFileImporter().importPackages(packages));
        return result.getFailureReport().getDetails();
    }
}
