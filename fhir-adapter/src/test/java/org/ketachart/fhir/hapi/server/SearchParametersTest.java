package org.ketachart.fhir.hapi.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.hapi.TypedResources;

/** Every parameter that is offered is one that R4 defines for that type, of that kind. */
class SearchParametersTest {
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final List<String> TYPES = List.of(
            "AdverseEvent",
            "CarePlan",
            "Consent",
            "Encounter",
            "Goal",
            "Location",
            "Medication",
            "MedicationAdministration",
            "MedicationRequest",
            "Observation",
            "Organization",
            "Procedure",
            "Provenance",
            "QuestionnaireResponse",
            "Task");
    private static final String PACKAGE = "hl7.fhir.r4.core-4.0.1.tgz";

    /** Returns what a type offers: each name with its kind. */
    private static Map<String, String> offered(String type) {
        Projections none = Projections.of(R4, new TypedResources(R4, FhirContract.standard()), List.of());
        Method search = Arrays.stream(
                        ProjectionProviders.of(none, type).getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(Search.class))
                .findFirst()
                .orElseThrow();
        Map<String, String> offered = new LinkedHashMap<>();
        for (Parameter parameter : search.getParameters()) {
            OptionalParam named = parameter.getAnnotation(OptionalParam.class);
            if (named != null) {
                offered.put(
                        named.name(),
                        parameter
                                .getType()
                                .getSimpleName()
                                .replace("AndListParam", "")
                                .toLowerCase(Locale.ROOT));
            }
        }
        return offered;
    }

    @Test
    void every_parameter_that_is_offered_is_one_that_hapi_knows_for_r4() {
        for (String type : TYPES) {
            offered(type).forEach((name, kind) -> {
                if (!name.startsWith("_")) {
                    RuntimeSearchParam known = R4.getResourceDefinition(type).getSearchParam(name);
                    assertThat(known).as("%s of %s", name, type).isNotNull();
                    assertThat(known.getParamType().getCode())
                            .as("%s of %s", name, type)
                            .isEqualTo(kind);
                }
            });
        }
    }

    @Test
    void every_parameter_that_is_offered_is_defined_in_the_package_of_r4() throws IOException {
        Map<String, String> defined = defined();
        assertThat(defined).hasSizeGreaterThan(1000);
        for (String type : TYPES) {
            offered(type)
                    .forEach((name, kind) -> assertThat(
                                    defined.getOrDefault(type + "." + name, defined.get("Resource." + name)))
                            .as("%s of %s", name, type)
                            .isEqualTo(kind));
        }
    }

    @Test
    void whose_when_what_and_which_visit_is_asked_by_the_names_that_r4_gives() {
        assertThat(offered("Encounter")).containsKeys("identifier", "patient", "subject", "date", "type");
        assertThat(offered("Procedure")).containsKeys("identifier", "patient", "subject", "encounter", "date", "code");
        assertThat(offered("Observation"))
                .containsKeys("identifier", "patient", "subject", "encounter", "date", "code");
        assertThat(offered("MedicationAdministration"))
                .containsKeys("identifier", "patient", "subject", "context", "effective-time", "code");
        assertThat(offered("MedicationRequest"))
                .containsKeys("identifier", "patient", "subject", "encounter", "authoredon", "code");
        assertThat(offered("AdverseEvent").keySet())
                .containsExactly("_id", "_tag", "subject", "date", "event", "seriousness", "severity");
        assertThat(offered("CarePlan"))
                .containsKeys("identifier", "patient", "subject", "encounter", "date", "category");
        assertThat(offered("Consent")).containsKeys("identifier", "patient", "date", "category", "period");
        assertThat(offered("QuestionnaireResponse"))
                .containsKeys("identifier", "patient", "subject", "encounter", "authored", "status");
        assertThat(offered("Task")).containsKeys("identifier", "patient", "subject", "encounter", "focus", "status");
        assertThat(offered("Goal")).containsKeys("identifier", "patient", "subject", "start-date");
        assertThat(offered("Provenance")).containsKeys("patient", "target", "recorded", "agent");
        assertThat(offered("Medication")).containsKeys("identifier", "code", "lot-number");
        assertThat(offered("Organization")).containsKeys("identifier", "name");
        assertThat(offered("Location")).containsKeys("identifier", "name", "organization");
        for (String type : TYPES) {
            assertThat(offered(type)).containsKeys("_id", "_tag");
        }
    }

    /** Returns the kind of every parameter, under its type and name. */
    private static Map<String, String> defined() throws IOException {
        Map<String, String> defined = new LinkedHashMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive()));
                TarArchiveInputStream entries = new TarArchiveInputStream(new GZIPInputStream(file))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                if (entry.getName().startsWith("package/SearchParameter-")) {
                    SearchParameter definition = R4.newJsonParser()
                            .parseResource(
                                    SearchParameter.class, new String(entries.readAllBytes(), StandardCharsets.UTF_8));
                    Set<String> bases = new TreeSet<>();
                    definition.getBase().stream()
                            .map(PrimitiveType::getValueAsString)
                            .forEach(bases::add);
                    bases.forEach(base -> defined.put(
                            base + "." + definition.getCode(),
                            definition.getType().toCode()));
                }
                entry = entries.getNextEntry();
            }
        }
        return defined;
    }

    private static Path archive() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null) {
            Path archive = here.resolve("shared").resolve("conformance").resolve(PACKAGE);
            if (Files.isRegularFile(archive)) {
                return archive;
            }
            here = here.getParent();
        }
        Assumptions.abort("skipped: no ../shared/conformance/" + PACKAGE + ", which defines the parameters of R4");
        throw new AssertionError();
    }
}
