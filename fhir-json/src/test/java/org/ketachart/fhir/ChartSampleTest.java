package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/** Charts that nobody here wrote. */
class ChartSampleTest {
    private static final Path SHARED = Path.of("../../shared/conformance");
    private static final String PATIENT = "{'resource':{'resourceType':'Patient','id':'example'}}".replace('\'', '"');

    @Test
    void every_entry_of_the_invented_patients_has_its_fate_and_their_pressures_are_evidence() throws IOException {
        Map<String, Integer> fates = new TreeMap<>();
        int charts = 0;
        for (Map.Entry<String, byte[]> file :
                Tarball.files(sample("synthea-3.3.0-r4-sample.tgz")).entrySet()) {
            Result<ChartRead> read = ChartReader.read(FhirContract.standard(), file.getValue(), ChartOf.TERMS);
            if (file.getKey().contains("Information")) {
                assertThat(read.issues())
                        .containsExactly(
                                Issue.error("KC-FHIR-021", "Bundle.entry", "a chart must hold one Patient, held 0"));
                continue;
            }
            charts++;
            ChartRead chart = read.value();
            assertThat(read.issues()).isEmpty();
            assertThat(chart.entries()).hasSize(entriesIn(file.getValue()));
            chart.entries().forEach(entry -> fates.merge(entry.type() + " " + ChartOf.fate(entry), 1, Integer::sum));
            assertThat(chart.evidence()).extracting(one -> one.id().value()).doesNotHaveDuplicates();
            assertThat(chart.evidence()).filteredOn(Evidence::isConfirmed).isNotEmpty();
            assertThat(chart.evidence())
                    .filteredOn(one -> one.statement() instanceof Measured)
                    .allMatch(one -> one.asOf() != null && one.isConfirmed());
        }
        assertThat(charts).isEqualTo(3);
        assertThat(fates).containsEntry("Patient used", 3);
        assertThat(fates.get("Observation used")).isGreaterThan(5);
        assertThat(fates.get("MedicationRequest unknown-code")).isPositive();
        assertThat(fates.keySet()).noneMatch(fate -> fate.endsWith("broken") || fate.endsWith("patient"));
    }

    @Test
    void every_official_example_of_a_resource_is_read_or_listed() throws IOException {
        Map<String, byte[]> files = Tarball.files(sample("hl7.fhir.r4.examples-4.0.1-subset.tgz"));
        List<String> entries = new ArrayList<>(List.of(PATIENT));
        Map<String, Integer> types = new TreeMap<>();
        for (byte[] file : files.values()) {
            String text = new String(file, UTF_8);
            if (!text.contains("\"resourceType\"")
                    || text.contains("\"resourceType\":\"Patient\"")
                    || text.replace(" ", "").contains("\"resourceType\":\"Patient\"")) {
                continue;
            }
            List<String> alone = List.of(PATIENT, "{\"resource\":" + text + "}");
            ChartRead read = read(alone).value();
            assertThat(read.entries()).hasSize(2);
            types.merge(String.valueOf(read.entries().get(1).type()), 1, Integer::sum);
            entries.add(alone.get(1));
        }
        ChartRead all = read(entries).value();
        assertThat(all.entries()).hasSize(entries.size());
        assertThat(all.evidence()).extracting(one -> one.id().value()).doesNotHaveDuplicates();
        assertThat(entries.size()).isGreaterThan(250);
        assertThat(types).containsKeys("Condition", "MedicationRequest", "Observation", "Procedure", "List");
        assertThat(types).doesNotContainKey("null");
    }

    private static Result<ChartRead> read(List<String> entries) {
        String bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + String.join(",", entries) + "]}";
        return ChartReader.read(FhirContract.standard(), bundle.getBytes(UTF_8), ChartOf.TERMS);
    }

    private static int entriesIn(byte[] bundle) {
        return new String(bundle, UTF_8).split("\"fullUrl\"", -1).length - 1;
    }

    private static Path sample(String name) {
        Path path = SHARED.resolve(name);
        assumeTrue(Files.exists(path), "needs " + name + " beside the checkout");
        return path;
    }
}
