package org.ketachart.workbench;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.UsCore;
import org.ketachart.fhir.hapi.RecordValidator;
import org.ketachart.fhir.hapi.RecordValidatorBuilder;
import org.ketachart.sessions.SessionWords;

/** How commands make their validator: base R4, our register as a closed world, and US Core where its packages are given. */
final class Validation {
    private Validation() {}

    /**
     * Returns a validator.
     *
     * @param packages the folder with the archives of US Core; none when absent
     * @param usCore which version to take from there
     */
    static Result<RecordValidator> open(@Nullable Path packages, UsCore usCore) {
        RecordValidatorBuilder builder =
                RecordValidator.builder(FhirContext.forR4Cached()).codes(SessionWords.codes());
        if (packages != null) {
            try {
                builder.usCore(packages, usCore);
            } catch (IOException | RuntimeException e) {
                return Result.refused(List.of(CommandFault.PACKAGES.issue(
                        "must hold a readable hl7.fhir.us.core package of the version asked for")));
            }
        }
        return Result.of(builder.acceptUnverifiedBackport().build());
    }
}
