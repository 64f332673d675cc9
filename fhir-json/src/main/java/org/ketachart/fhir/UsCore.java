package org.ketachart.fhir;

/** The version of US Core that a target asks for. */
public enum UsCore {
    /** None: resources of base FHIR R4. */
    NONE,
    /** 3.1.1, the version of the first certification rule. */
    V3_1_1,
    /** 6.1.0, which current certification asks for. */
    V6_1_0,
    /** 7.0.0. */
    V7_0_0,
    /** 8.0.0. */
    V8_0_0
}
