package org.ketachart.fhir.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.ketachart.core.value.Code;
import org.ketachart.fhir.CodeRegister;
import org.ketachart.fhir.Extensions;
import org.ketachart.fhir.UsCore;

/**
 * What a {@link RecordValidator} will know. Begins with base R4, the codes of {@link CodeRegister} and the extensions of
 * {@link Extensions}; an extension that nobody defines is an error.
 */
public final class RecordValidatorBuilder {
    private final FhirContext context;
    private final ClosedWorld register = new ClosedWorld();
    private final List<MetadataResource> packaged = new ArrayList<>();
    private final List<StructureDefinition> backport = new ArrayList<>();
    private boolean details;

    RecordValidatorBuilder(FhirContext context) {
        if (context.getVersion().getVersion() != FhirVersionEnum.R4) {
            throw new IllegalArgumentException("the context must be of R4");
        }
        this.context = context;
        codes(CodeRegister.codes());
    }

    /**
     * Registers codes besides those of {@link CodeRegister}, such as the host's diagnoses and products. Our own code systems, LOINC, SNOMED
     * CT, RxNorm, NDC and UNII have the registered codes and no others, each from its first code on; those of HL7 are known with all their codes,
     * and other systems are left alone.
     */
    public RecordValidatorBuilder codes(Iterable<Code> codes) {
        codes.forEach(register::add);
        return this;
    }

    /**
     * Loads packages of definitions. From then on a resource that names a profile not at hand is refused; without packages that is a
     * warning, for base R4 has no profiles of others.
     *
     * @param folder where the archives are
     * @param names such as {@code hl7.fhir.us.core-6.1.0} for {@code hl7.fhir.us.core-6.1.0.tgz}
     * @throws IOException if an archive is missing, unreadable or without definitions
     */
    public RecordValidatorBuilder packages(Path folder, String... names) throws IOException {
        for (String name : names) {
            packaged.addAll(DefinitionPackage.read(context, folder, name).definitions());
        }
        return this;
    }

    /**
     * Loads a version of US Core from {@code hl7.fhir.us.core-{version}.tgz}; nothing for {@link UsCore#NONE}.
     *
     * @throws IOException if the archive is missing, unreadable or without definitions
     */
    public RecordValidatorBuilder usCore(Path folder, UsCore version) throws IOException {
        return switch (version) {
            case NONE -> this;
            case V3_1_1 -> packages(folder, "hl7.fhir.us.core-3.1.1");
            case V6_1_0 -> packages(folder, "hl7.fhir.us.core-6.1.0");
            case V7_0_0 -> packages(folder, "hl7.fhir.us.core-7.0.0");
            case V8_0_0 -> packages(folder, "hl7.fhir.us.core-8.0.0");
        };
    }

    /** Accepts the AE backport's extensions by {@link AeBackportStandIns}, which are unverified; without this they are unknown. */
    public RecordValidatorBuilder acceptUnverifiedBackport() {
        backport.addAll(AeBackportStandIns.all());
        return this;
    }

    /**
     * Adds HL7's own text to every message. That text quotes values of the resource, so this is for a developer's own invented data;
     * never let such messages into a log or to a client.
     */
    public RecordValidatorBuilder withDetails() {
        details = true;
        return this;
    }

    /**
     * Returns the validator, after it has validated a first resource: that takes seconds, for it reads the definitions of R4.
     *
     * @throws IllegalStateException if that failed, which means that an artifact is missing on the class path: besides HAPI's structures and
     *     validation for R4 it takes {@code hapi-fhir-validation-resources-r4}, {@code hapi-fhir-caching-caffeine}, {@code org.fhir:ucum} and
     *     {@code com.ibm.icu:icu4j}
     */
    public RecordValidator build() {
        PrePopulatedValidationSupport packages = new PrePopulatedValidationSupport(context);
        for (MetadataResource definition : packaged) {
            boolean registered =
                    definition instanceof CodeSystem && register.systems().containsKey(definition.getUrl());
            if (!registered) {
                packages.addResource(definition);
            }
        }
        PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(context);
        register.systems().values().forEach(own::addCodeSystem);
        ExtensionDefinitions.ours(Extensions.all()).forEach(own::addStructureDefinition);
        backport.forEach(own::addStructureDefinition);
        if (!packaged.isEmpty()) {
            SdcStandIns.all().stream().filter(this::isMissing).forEach(own::addStructureDefinition);
        }
        return RecordValidator.tried(new RecordValidator(context, packages, own, !packaged.isEmpty(), details));
    }

    private boolean isMissing(StructureDefinition definition) {
        return packaged.stream().noneMatch(one -> definition.getUrl().equals(one.getUrl()));
    }
}
