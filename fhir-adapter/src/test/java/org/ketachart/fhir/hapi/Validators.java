package org.ketachart.fhir.hapi;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;
import org.ketachart.fhir.UsCore;

/** One validator of each kind for all tests of this machine, for each costs seconds and hundreds of megabytes. */
final class Validators {
    private static final Map<UsCore, RecordValidator> BUILT = new EnumMap<>(UsCore.class);

    /** Codes that the files of these tests use. */
    private static final List<Code> CODES = List.of(
            loinc("85354-9", "Blood pressure panel with all children optional"),
            loinc("8480-6", "Systolic blood pressure"),
            loinc("8462-4", "Diastolic blood pressure"),
            new Code("http://snomed.info/sct", "33586001", "Sitting position"),
            new Code("http://snomed.info/sct", "422587007", "Nausea"),
            own("protocol-checkpoint", "pre-dose", "Before the dose"),
            own("session-state", "monitoring", "Monitoring"),
            own("program", "ketamine-session", "Ketamine treatment session"));

    private Validators() {}

    /** Returns the validator with base R4 and the register. */
    static RecordValidator base() {
        return of(UsCore.NONE);
    }

    /** Returns the validator with a version of US Core as well; a test without the packages is skipped and says so. */
    static synchronized RecordValidator of(UsCore version) {
        return BUILT.computeIfAbsent(version, wanted -> {
            try {
                return builder(wanted).build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static RecordValidatorBuilder builder(UsCore version) throws IOException {
        RecordValidatorBuilder builder =
                RecordValidator.builder(FhirContext.forR4Cached()).codes(CODES);
        return version == UsCore.NONE ? builder : builder.usCore(packages(), version);
    }

    /** Returns the folder of packages beside the repository, by walking up from the module. */
    static Path packages() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null) {
            Path folder = here.resolve("shared").resolve("conformance");
            if (Files.isDirectory(folder)) {
                return folder;
            }
            here = here.getParent();
        }
        Assumptions.abort("skipped: no ../shared/conformance, which holds the packages of US Core");
        throw new AssertionError();
    }

    private static Code loinc(String code, String display) {
        return new Code("http://loinc.org", code, display);
    }

    private static Code own(String system, String code, String display) {
        return new Code(Canonical.codeSystem(system), code, display);
    }
}
