package org.ketachart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a vendor without HAPI, or one who wants a page alone, takes in: few jars, and small ones. */
class FootprintTest {
    @Test
    void core_and_fhir_json_need_nothing_else_and_are_small() throws IOException {
        List<URI> needed = needed("org.ketachart.fhir");
        assertThat(needed).hasSizeBetween(2, 4);
        assertThat(size(needed)).isBetween(100_000L, 2_000_000L);
    }

    /** Most of it is PDFBox, of which 0.4 MB are its font (docs/decisions/0017). */
    @Test
    void documents_cost_core_sessions_a_csv_library_a_pdf_library_and_little_more() throws IOException {
        List<URI> needed = needed("org.ketachart.documents");
        assertThat(needed).hasSize(8);
        assertThat(size(needed) - size(needed("org.ketachart.sessions"))).isBetween(3_800_000L, 4_300_000L);
    }

    /** Its own jar and those of the statistics it stands on, of which most is never called (docs/decisions/0015). */
    @Test
    void rates_cost_core_and_the_eight_jars_of_their_statistics() throws IOException {
        List<URI> needed = needed("org.ketachart.outcomes");
        assertThat(needed).hasSize(10);
        assertThat(needed).filteredOn(jar -> jar.getPath().contains("commons-")).hasSize(8);
        assertThat(size(needed) - size(needed("org.ketachart.core"))).isBetween(500_000L, 600_000L);
    }

    private static List<URI> needed(String module) {
        Path[] ours = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .map(Path::of)
                .filter(Files::exists)
                .filter(FootprintTest::isOfALibrary)
                .toArray(Path[]::new);
        return Configuration.resolve(
                        ModuleFinder.of(ours),
                        List.of(ModuleLayer.boot().configuration()),
                        ModuleFinder.of(),
                        Set.of(module))
                .modules()
                .stream()
                .map(ResolvedModule::reference)
                .map(reference -> reference.location().orElseThrow())
                .toList();
    }

    private static long size(List<URI> jars) throws IOException {
        long bytes = 0;
        for (URI one : jars) {
            bytes += size(Path.of(one));
        }
        return bytes;
    }

    private static boolean isOfALibrary(Path entry) {
        String path = entry.toString().replace('\\', '/');
        return path.matches(
                ".*/(core|fhir-json|sessions|outcomes|documents)/target/.*"
                        + "|.*/ketachart-(core|fhir-json|sessions|outcomes|documents)-[^/]*\\.jar"
                        + "|.*/commons-(statistics|numbers|rng)-[^/]*\\.jar|.*/(fastcsv|pdfbox|pdfbox-io|fontbox|commons-logging)-[^/]*\\.jar");
    }

    private static long size(Path jar) throws IOException {
        if (Files.isRegularFile(jar)) {
            return Files.size(jar);
        }
        try (Stream<Path> files = Files.walk(jar)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
