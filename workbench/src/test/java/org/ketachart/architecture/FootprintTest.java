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

/** What a vendor without HAPI takes in: few jars, and small ones. */
class FootprintTest {
    @Test
    void core_and_fhir_json_need_nothing_else_and_are_small() throws IOException {
        Path[] ours = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .map(Path::of)
                .filter(Files::exists)
                .filter(FootprintTest::isOfALibrary)
                .toArray(Path[]::new);
        List<URI> needed = Configuration.resolve(
                        ModuleFinder.of(ours),
                        List.of(ModuleLayer.boot().configuration()),
                        ModuleFinder.of(),
                        Set.of("org.ketachart.fhir"))
                .modules()
                .stream()
                .map(ResolvedModule::reference)
                .map(reference -> reference.location().orElseThrow())
                .toList();
        assertThat(needed).hasSizeBetween(2, 4);
        long bytes = 0;
        for (URI one : needed) {
            bytes += size(Path.of(one));
        }
        assertThat(bytes).isBetween(100_000L, 2_000_000L);
    }

    private static boolean isOfALibrary(Path entry) {
        String path = entry.toString().replace('\\', '/');
        return path.matches(".*/(core|fhir-json)/target/.*|.*/ketachart-(core|fhir-json)-[^/]*\\.jar");
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
