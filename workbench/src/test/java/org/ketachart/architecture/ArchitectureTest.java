package org.ketachart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds every published class to the {@link Nevers}. No rule may pass for want of classes to look at. */
class ArchitectureTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ketachart");

    @Test
    void every_library_module_is_seen_and_no_test_is() {
        assertThat(PRODUCTION)
                .extracting(type -> Nevers.moduleOf(type).orElse("of no module: " + type.getName()))
                .containsAll(Nevers.LIBRARY.keySet())
                .contains("workbench", "testkit")
                .noneMatch(module -> module.startsWith("of no module"));
        assertThat(PRODUCTION.contain(ArchitectureTest.class)).isFalse();
    }

    /** A module that is renamed, or whose packages are, would else slip out of every rule in silence. */
    @ParameterizedTest
    @CsvSource({
        "core, 100",
        "sessions, 20",
        "outcomes, 6",
        "packs, 10",
        "journal, 20",
        "fhir-json, 80",
        "cds-hooks, 30",
        "fhir-adapter, 8",
        "documents, 20",
        "workbench, 15"
    })
    void every_module_is_seen_whole(String module, int atLeast) {
        assertThat(PRODUCTION)
                .filteredOn(type -> Nevers.moduleOf(type).filter(module::equals).isPresent())
                .filteredOn(type -> !type.getSimpleName().equals("package-info"))
                .hasSizeGreaterThan(atLeast);
    }

    @Test
    void core_names_only_the_jdk_and_jspecify() {
        check(Nevers.CORE_NAMES_ONLY_THE_JDK_AND_JSPECIFY);
    }

    @Test
    void siblings_name_not_one_another() {
        check(Nevers.SIBLINGS_NAME_NOT_ONE_ANOTHER);
    }

    @Test
    void hapi_stays_in_its_adapter() {
        check(Nevers.HAPI_STAYS_IN_ITS_ADAPTER);
    }

    @Test
    void jakarta_stays_in_the_ehr_plugin() {
        check(Nevers.JAKARTA_STAYS_IN_THE_EHR_PLUGIN);
    }

    @Test
    void javax_is_the_jdks_own() {
        check(Nevers.JAVAX_IS_THE_JDKS_OWN);
    }

    @Test
    void internals_stay_inside_their_module() {
        check(Nevers.INTERNALS_STAY_INSIDE);
    }

    @Test
    void packages_form_no_cycle() {
        check(Nevers.PACKAGES_FORM_NO_CYCLE);
    }

    @Test
    void nothing_is_asked_of_the_surroundings() {
        check(Nevers.NOTHING_AMBIENT);
    }

    @Test
    void no_static_field_can_be_set_again() {
        check(Nevers.STATICS_ARE_FINAL);
    }

    @Test
    void no_static_field_can_change_inside() {
        check(Nevers.STATICS_ARE_NOT_CELLS);
    }

    @Test
    void core_shows_no_binary_fraction() {
        check(Nevers.CORE_SHOWS_NO_BINARY_FRACTION);
    }

    @Test
    void there_is_no_current_clinic() {
        check(Nevers.NO_CURRENT_CLINIC);
    }

    @Test
    void aggregates_events_queries_and_keys_carry_their_clinic() {
        check(Nevers.KEYS_CARRY_THEIR_CLINIC);
    }

    @Test
    void no_library_module_writes_a_log() {
        check(Nevers.NO_LOG);
    }

    @Test
    void no_library_module_prints_a_stack_trace() {
        check(Nevers.NO_STACK_TRACE_PRINTED);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(PRODUCTION);
    }
}
