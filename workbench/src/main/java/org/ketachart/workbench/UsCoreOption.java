package org.ketachart.workbench;

import org.ketachart.fhir.UsCore;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version of US Core as a user writes it. */
final class UsCoreOption implements ITypeConverter<UsCore> {
    @Override
    public UsCore convert(String value) {
        return switch (value) {
            case "none" -> UsCore.NONE;
            case "3.1.1" -> UsCore.V3_1_1;
            case "6.1.0" -> UsCore.V6_1_0;
            case "7.0.0" -> UsCore.V7_0_0;
            case "8.0.0" -> UsCore.V8_0_0;
            default -> throw new TypeConversionException("must be none, 3.1.1, 6.1.0, 7.0.0 or 8.0.0");
        };
    }
}
