package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What screening says of the invented patients of Synthea, whose charts nobody here wrote. */
class ScreenSampleTest {
    private static final Path SAMPLE = Run.HOME.resolve("../shared/conformance/synthea-3.3.0-r4-sample.tgz");
    private static final Path PAGES = Run.HOME.resolve("examples/screening/pages/synthea");
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 11;

    @TempDir
    private Path folder;

    @Test
    void each_patient_has_a_page() throws IOException {
        assumeTrue(Files.exists(SAMPLE), "the sample of Synthea is not on this machine");
        List<Path> charts = unpack();
        assertThat(charts).hasSize(3);
        for (Path chart : charts) {
            Run run = Run.of("screen", chart.toString(), "--as-of", "2024-06-01", "--text");
            assertThat(run.code()).isEqualTo(Ketachart.OK);
            assertThat(run.out()).contains("Proposal for 2024-06-01: ", "A clinician decides.");
            String name = chart.getFileName().toString();
            Path page = PAGES.resolve(name.substring(0, name.indexOf('_')) + ".txt");
            if (Boolean.getBoolean("example.write")) {
                Files.createDirectories(PAGES);
                Files.writeString(page, run.out());
            }
            assertThat(run.out()).isEqualTo(Files.readString(page));
        }
    }

    /** Writes the patients' charts of the archive into the folder; the hospitals and practitioners stay. */
    private List<Path> unpack() throws IOException {
        List<Path> charts = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(SAMPLE)))) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                String name = text(header, 0, NAME);
                int size = Integer.parseInt(text(header, SIZE, SIZE_LENGTH).trim(), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                if (name.endsWith(".json") && !name.contains("Information")) {
                    Path chart = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
                    Files.write(chart, content);
                    charts.add(chart);
                }
                header = in.readNBytes(BLOCK);
            }
        }
        return charts;
    }

    private static String text(byte[] header, int from, int most) {
        int end = from;
        while (end < from + most && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.US_ASCII);
    }
}
