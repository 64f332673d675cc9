package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.Reading.HeartRate;
import org.ketachart.core.observation.Reading.RespiratoryRate;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.HostResources;

/** The charts of an EHR that nobody here wrote: what its vital signs say is taken over as HAPI reads it, or refused with a reason. */
class SyntheaChartTest {
    private static final Path SAMPLE = Path.of("../../shared/conformance/synthea-3.3.0-r4-sample.tgz");
    private static final Map<String, Integer> TAKEN = new TreeMap<>();

    @Test
    void every_pressure_pulse_and_breath_is_taken_over_as_it_was_charted() throws IOException {
        assumeTrue(Files.exists(SAMPLE), "needs " + SAMPLE.getFileName() + " beside the checkout");
        try (InputStream file = Files.newInputStream(SAMPLE);
                TarArchiveInputStream entries = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.isFile() && !entry.getName().contains("Information")) {
                    chart(entries.readAllBytes());
                }
            }
        }
        assertThat(TAKEN).containsOnlyKeys("85354-9", "8867-4", "9279-1");
    }

    private static void chart(byte[] json) {
        Bundle bundle = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(Bundle.class, new String(json, StandardCharsets.UTF_8));
        HostResources chart = HostResources.open(FhirContract.standard(), json).value();
        HostRef patient = new HostRef("Patient", bundle.getEntryFirstRep().getFullUrl(), null);
        HostRef stranger = HostRef.of("Patient/stranger");
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.getResource() instanceof Observation observation) {
                String code = observation.getCode().getCodingFirstRep().getCode();
                HostRef source = new HostRef("Observation", entry.getFullUrl(), null);
                Result<VitalSign> read = chart.vitalSign(source, new RecordId("v"), patient);
                if (code.equals("85354-9") || code.equals("8867-4") || code.equals("9279-1")) {
                    assertThat(read.isOk()).as(code + read.issues()).isTrue();
                    assertThat(numbers(read.value())).isEqualTo(numbers(observation));
                    assertThat(chart.vitalSign(source, new RecordId("v"), stranger)
                                    .isOk())
                            .isFalse();
                    TAKEN.merge(code, 1, Integer::sum);
                } else {
                    assertThat(read.isOk() || !read.issues().isEmpty()).isTrue();
                }
            }
        }
    }

    private static String numbers(VitalSign vital) {
        if (vital.reading() instanceof BloodPressure pressure) {
            return pressure.systolic() + "/" + pressure.diastolic();
        }
        return vital.reading() instanceof HeartRate rate
                ? "" + rate.perMinute()
                : "" + ((RespiratoryRate) vital.reading()).perMinute();
    }

    private static String numbers(Observation observation) {
        if (observation.hasComponent()) {
            Map<String, String> parts = new TreeMap<>();
            observation
                    .getComponent()
                    .forEach(part ->
                            parts.put(part.getCode().getCodingFirstRep().getCode(), whole(part.getValueQuantity())));
            return parts.get("8480-6") + "/" + parts.get("8462-4");
        }
        return whole(observation.getValueQuantity());
    }

    private static String whole(Quantity quantity) {
        return String.valueOf(quantity.getValue().intValueExact());
    }
}
