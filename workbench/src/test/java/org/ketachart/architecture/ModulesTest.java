package org.ketachart.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests run on the class path, so this one makes sure the modules would also stand on the module path. */
class ModulesTest {

    private static final Set<String> OURS = Set.of(
            "org.ketachart.core",
            "org.ketachart.screening",
            "org.ketachart.sessions",
            "org.ketachart.outcomes",
            "org.ketachart.packs",
            "org.ketachart.journal",
            "org.ketachart.fhir",
            "org.ketachart.cds",
            "org.ketachart.documents");

    private static final Set<String> OTHERS =
            Set.of("com.fasterxml.jackson.core", "de.siegmar.fastcsv", "org.apache.commons.logging");

    /** Jars without a descriptor, known by the name in their manifest (docs/decisions/0017). */
    private static final Set<String> NAMED_BY_MANIFEST =
            Set.of("org.apache.pdfbox", "org.apache.pdfbox.io", "org.apache.fontbox");

    @Test
    void the_modules_without_hapi_resolve_with_jackson_core_fast_csv_pdfbox_the_statistics_and_the_jdk_alone() {
        ModuleFinder finder =
                ModuleFinder.of(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(Path::of)
                        .filter(Files::exists)
                        .filter(path -> modulesAt(path).anyMatch(ModulesTest::isOursOrEmbedded))
                        .toArray(Path[]::new));

        Configuration resolved = ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), OURS);

        assertThat(resolved.modules().stream().map(module -> module.name()).collect(toSet()))
                .containsAll(OURS)
                .allMatch(ModulesTest::isOursOrEmbedded);
    }

    private static boolean isOursOrEmbedded(String name) {
        return OURS.contains(name)
                || OTHERS.contains(name)
                || NAMED_BY_MANIFEST.contains(name)
                || name.matches("org\\.apache\\.commons\\.(statistics|numbers|rng)\\..*");
    }

    private static Stream<String> modulesAt(Path path) {
        try {
            return ModuleFinder.of(path).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .filter(descriptor -> !descriptor.isAutomatic() || NAMED_BY_MANIFEST.contains(descriptor.name()))
                    .map(ModuleDescriptor::name);
        } catch (FindException notAModule) {
            return Stream.empty();
        }
    }
}
